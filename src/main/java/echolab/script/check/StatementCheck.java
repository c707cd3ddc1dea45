package echolab.script.check;

import echolab.script.syntax.Expr;
import echolab.script.syntax.ExprPrinter;
import echolab.script.syntax.Kind;
import echolab.script.syntax.Name;
import echolab.script.syntax.Statement;
import echolab.script.syntax.Statement.Condition;
import echolab.script.syntax.Statement.Place;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.trace.Call;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What can be seen from a statement alone.
final class StatementCheck {
    private static final List<String> CALLS =
            Arrays.stream(Call.values()).filter(c -> c != Call.NONE).map(Call::cName).toList();

    private final Problems problems;
    private final Surroundings surroundings;
    private final KindCheck kinds;

    StatementCheck(Problems problems, Surroundings surroundings) {
        this.problems = problems;
        this.surroundings = surroundings;
        this.kinds = new KindCheck(problems);
    }

    void check(Statement statement) {
        switch (statement) {
            case Statement.Start s -> start(s);
            case Statement.StepUntil s -> call(s.call());
            case Statement.RunUntil s -> {
                if (s.condition() instanceof Condition.Holds(Expr expr)) {
                    condition(expr);
                }
            }
            case Statement.Break s -> {
                if (s.place() instanceof Place.OfCall(Name name)) {
                    call(name);
                }
            }
            case Statement.Await s -> kinds.requireClaim(s.expr());
            case Statement.Expect s -> kinds.requireClaim(s.expr());
            case Statement.Ask s -> ask(s);
            case Statement.Stop _,
                    Statement.Connect _,
                    Statement.Send _,
                    Statement.Chat _,
                    Statement.End _,
                    Statement.Type _,
                    Statement.Step _,
                    Statement.RunFor _,
                    Statement.Kill _,
                    Statement.Limit _,
                    Statement.Detailed _,
                    Statement.Errand _,
                    Statement.Say _ -> {}
        }
    }

    private void start(Statement.Start s) {
        if (!surroundings.models().contains(s.model().text())) {
            problems.unknown(s.model().at(), Phrase.UNKNOWN_MODEL, surroundings.models());
        }
        s.source().ifPresent(this::sourceFile);
    }

    private void sourceFile(Name path) {
        if (surroundings.files().find(path.text()).isEmpty()) {
            List<Message> folders =
                    surroundings.files().folders(path.text()).stream()
                            .map(folder ->
                                    Message.of(Phrase.A_FILE_IN, Message.code(folder.toString())))
                            .toList();
            Phrase what =
                    surroundings.files().hasFolder(path.text())
                            ? Phrase.A_FOLDER
                            : Phrase.NO_SUCH_FILE;
            problems.add(problems.at(path.at(), what).expected(folders));
        }
    }

    /// A bare word is a slip for `blocked` or `idle`.
    private void condition(Expr expr) {
        if (expr instanceof Expr.Word word) {
            List<String> words = List.of("blocked", "idle", "break");
            problems.unknown(word.at(), Phrase.UNKNOWN_CONDITION, words);
        } else {
            kinds.requireClaim(expr);
        }
    }

    private void call(Name call) {
        if (!CALLS.contains(call.text())) {
            problems.unknown(call.at(), Phrase.UNKNOWN_CALL, CALLS);
        }
    }

    private void ask(Statement.Ask s) {
        Kind answer = kinds.kindOf(s.answer());
        Set<String> seen = new HashSet<>();
        for (Expr choice : s.choices()) {
            if (!kinds.kindOf(choice).fits(answer)) {
                problems.add(
                        problems.at(choice.at(), Phrase.CHOICE_OF_OTHER_KIND)
                                .expected(KindCheck.name(answer)));
            }
            if (!seen.add(ExprPrinter.print(choice))) {
                problems.add(
                        problems.at(choice.at(), Phrase.CHOICE_TWICE)
                                .expected(Message.of(Phrase.ANOTHER_VALUE)));
            }
        }
    }
}
