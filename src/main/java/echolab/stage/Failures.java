package echolab.stage;

import echolab.kernel.ExitStatus;
import echolab.kernel.Signal;
import echolab.trace.Call;
import echolab.unix.Errno;
import echolab.unix.RawEvent;
import java.util.Optional;

/// Why a server ended by itself, in words that say what to do.
final class Failures {
    private Failures() {}

    /// @param kind whose fault it is
    record Failure(StageException.Kind kind, String why) {
        StageException exception() {
            return new StageException(kind, why);
        }
    }

    static Failure explain(String stage, ExitStatus status, Scribe scribe, boolean interruptTyped) {
        return portTaken(status, scribe)
                .map(port ->
                        new Failure(
                                StageException.Kind.MACHINE,
                                ("port %s is taken by another program (EADDRINUSE): choose another"
                                                + " port, or 0 for a free one")
                                        .formatted(port)))
                .orElseGet(() ->
                        new Failure(
                                StageException.Kind.SERVER,
                                why(stage, status, scribe, interruptTyped)));
    }

    /// The port for which the server gave up.
    private static Optional<String> portTaken(ExitStatus status, Scribe scribe) {
        boolean gaveUp = status instanceof ExitStatus.Exited(int code) && code != 0;
        return scribe.lastFailure()
                .filter(call -> gaveUp && scribe.crash().isEmpty())
                .filter(call ->
                        call.call() == Call.BIND && call.errno() == Errno.EADDRINUSE.number())
                .map(call -> call.args().get(1).toString());
    }

    private static String why(
            String stage, ExitStatus status, Scribe scribe, boolean interruptTyped) {
        Optional<String> crash = scribe.crash();
        if (crash.isPresent()) {
            return "server %s failed in its own code: %s (its terminal shows where)"
                    .formatted(stage, crash.get());
        }
        return switch (status) {
            case ExitStatus.Killed killed
                    when interruptTyped && killed.signal() == Signal.SIGINT.number() ->
                    ("server %s was ended by SIGINT: Ctrl-C was typed on its terminal; everything it"
                                    + " had started was ended")
                            .formatted(stage);
            case ExitStatus.Killed killed ->
                    "server %s was killed by %s from outside; everything it had started was ended"
                            .formatted(stage, CallText.signal(killed.signal()));
            case ExitStatus.Exited exited -> exited(stage, exited.code(), scribe);
        };
    }

    private static String exited(String stage, int code, Scribe scribe) {
        Optional<RawEvent> failed = scribe.lastFailure().filter(_ -> code != 0);
        if (failed.isEmpty()) {
            return "server %s left its main function (exit status %d)".formatted(stage, code);
        }
        RawEvent call = failed.get();
        return "server %s gave up (exit status %d) after %s(%s) failed: %s (%s)"
                .formatted(
                        stage,
                        code,
                        call.call().cName(),
                        String.join(", ", CallText.arguments(call)),
                        Errno.message(call.errno()),
                        Errno.symbol(call.errno()));
    }
}
