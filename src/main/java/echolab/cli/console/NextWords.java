package echolab.cli.console;

import echolab.script.syntax.Function;
import echolab.script.syntax.Reserved;
import echolab.stage.Run;
import echolab.trace.ClientState;
import echolab.trace.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What the Tab key offers: a statement's word first, then names that there are on stage and the
/// words that such a statement has.
public final class NextWords implements TerminalLines.Words {
    private final Supplier<Run> runs;
    private final List<String> models;

    /// @param runs the run that goes on
    public NextWords(Supplier<Run> runs, List<String> models) {
        this.runs = runs;
        this.models = List.copyOf(models);
    }

    @Override
    public List<String> after(List<String> typed) {
        if (typed.isEmpty()) {
            return joined(
                    Reserved.STATEMENTS,
                    List.of("bits", "continue", "help", "lanes", "limits", "notes", "quit"));
        }
        return switch (typed.getFirst()) {
            case "help" -> joined(Reserved.STATEMENTS, Function.words());
            case "continue" -> List.of("from");
            case "start" -> start(typed);
            case "stop", "type" -> runs.get().stages();
            case "connect" -> joined(runs.get().stages(), List.of("to", "all", "asking"));
            case "send", "chat", "shutdown", "close", "reset", "repeat", "drip" ->
                    joined(joined(clients(), runs.get().stages()), List.of("to"));
            case "step" -> joined(lanes(), List.of("until"));
            case "limit" -> joined(lanes(), List.of("nofile", "with", "children"));
            case "break", "unbreak" -> joined(lanes(), List.of("at"));
            case "detail" -> joined(runs.get().stages(), List.of("simple", "full"));
            case "kill" -> joined(lanes(), List.of("SIGTERM", "SIGKILL", "SIGINT", "SIGCHLD"));
            case "run" ->
                    joined(lanes(), List.of("until", "for", "blocked", "idle", "break", "within"));
            case "expect", "await", "ask" -> joined(Function.words(), joined(lanes(), clients()));
            default -> List.of();
        };
    }

    private List<String> start(List<String> typed) {
        return typed.size() == 1
                ? models
                : List.of(
                        "as", "port", "backlog", "nofile", "detail", "source", "config", "at",
                        "main");
    }

    private List<String> lanes() {
        return runs.get().stages().stream()
                .flatMap(stage -> runs.get().state(stage).lanes().keySet().stream())
                .map(Lane::name)
                .toList();
    }

    private List<String> clients() {
        return runs.get().stages().stream()
                .flatMap(stage -> runs.get().state(stage).clients().stream())
                .map(ClientState::name)
                .distinct()
                .toList();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
