package echolab.cli.run;

import echolab.script.syntax.Script;
import echolab.script.syntax.Statement;
import java.time.Duration;
import java.util.Optional;

/// How long a script may take when nobody says: a minute, and the times that it names itself.
final class TimeLimit {
    private static final Duration USUAL = Duration.ofSeconds(60);

    private TimeLimit() {}

    static Duration of(Script script) {
        return script.statements().stream().map(TimeLimit::named).reduce(USUAL, Duration::plus);
    }

    private static Duration named(Statement statement) {
        Optional<Duration> named =
                switch (statement) {
                    case Statement.RunFor run -> Optional.of(run.length());
                    case Statement.RunUntil run -> run.within();
                    case Statement.Await await -> await.within();
                    default -> Optional.empty();
                };
        return named.orElse(Duration.ZERO);
    }
}
