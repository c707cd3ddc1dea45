package echolab.script.check;

import echolab.script.syntax.Name;
import echolab.script.syntax.Reserved;
import echolab.script.syntax.Script;
import echolab.script.syntax.Statement;
import echolab.script.syntax.Statement.Condition;
import echolab.script.syntax.Statement.Destination;
import echolab.script.text.DidYouMean;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.ScriptError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows a script from statement to statement and finds names that stand for nothing there: a
/// stage that was never started, a client that never connected, a name taken twice.
final class NameCheck {
    private final Problems problems;
    private final Scope scope;
    private final ExprNameCheck exprs;

    NameCheck(Problems problems, Scope scope, Script script) {
        this.problems = problems;
        this.scope = scope;
        this.exprs = new ExprNameCheck(problems, scope, script);
    }

    void check(Statement statement) {
        switch (statement) {
            case Statement.Start s -> start(s.stage());
            case Statement.Stop s -> stop(s.stage());
            case Statement.Connect s -> connect(s);
            case Statement.Send s -> connected(s.client(), s.to());
            case Statement.Errand s -> connected(s.client(), s.to());
            case Statement.Chat s -> {
                connected(s.client(), Optional.empty());
                connected(s.other(), Optional.empty());
            }
            case Statement.End s -> end(s);
            case Statement.Type s -> running(s.stage());
            case Statement.Step s -> running(s.lane());
            case Statement.StepUntil s -> running(s.lane());
            case Statement.RunUntil s -> {
                s.whose().ifPresent(this::running);
                if (s.condition() instanceof Condition.Holds holds) {
                    exprs.check(holds.expr());
                }
            }
            case Statement.RunFor s -> s.whose().ifPresent(this::running);
            case Statement.Kill s -> running(s.lane());
            case Statement.Limit s -> running(s.lane());
            case Statement.Break s -> running(s.whose());
            case Statement.Detailed s -> running(s.stage());
            case Statement.Await s -> exprs.check(s.expr());
            case Statement.Expect s -> exprs.check(s.expr());
            case Statement.Ask s -> {
                s.choices().forEach(exprs::check);
                exprs.check(s.answer());
            }
            case Statement.Say _ -> {}
        }
    }

    private void start(Name stage) {
        if (scope.isRunning(stage.text())) {
            problems.add(
                    problems.at(stage.at(), Phrase.STAGE_TWICE)
                            .expected(Message.of(Phrase.ANOTHER_NAME))
                            .hint(Phrase.HINT_AS));
        }
        boolean reserved = stage.text().equals("all") || Reserved.inExpressions(stage.text());
        if (reserved) {
            problems.add(
                    problems.at(stage.at(), Phrase.RESERVED)
                            .expected(Message.of(Phrase.ANOTHER_NAME)));
        }
        scope.start(stage.text());
    }

    private void stop(Name stage) {
        running(stage);
        scope.stop(stage.text());
    }

    private void connect(Statement.Connect s) {
        String client = s.client().text();
        if (Reserved.inExpressions(client) || Reserved.FILES.contains(client)) {
            problems.add(
                    problems.at(s.client().at(), Phrase.RESERVED)
                            .expected(Message.of(Phrase.ANOTHER_NAME)));
        }
        for (String stage : stages(s)) {
            if (scope.isOpen(client, stage)) {
                problems.add(
                        problems.at(s.client().at(), Phrase.CLIENT_TWICE, Message.code(stage))
                                .expected(Message.of(Phrase.ANOTHER_NAME)));
            }
            scope.connect(client, stage);
        }
    }

    private List<String> stages(Statement.Connect s) {
        return switch (s.to()) {
            case Destination.OneStage(Name stage) -> {
                running(stage);
                yield List.of(stage.text());
            }
            case Destination.AllStages() -> {
                if (scope.runningStages().isEmpty()) {
                    problems.add(noStage(s));
                }
                yield scope.runningStages();
            }
            case Destination.TheOnlyStage() -> theOnlyStage(s);
        };
    }

    private List<String> theOnlyStage(Statement.Connect s) {
        List<String> running = scope.runningStages();
        if (running.isEmpty()) {
            problems.add(noStage(s));
        } else if (running.size() > 1) {
            List<Message> expected =
                    new ArrayList<>(running.stream().map(r -> Message.code("to " + r)).toList());
            expected.add(Message.code("to all"));
            problems.add(problems.at(s.at(), Phrase.WHICH_STAGE).expected(expected));
        }
        return running;
    }

    private ScriptError noStage(Statement.Connect s) {
        return problems.at(s.at(), Phrase.NO_STAGE).expected(Message.of(Phrase.A_START_BEFORE));
    }

    private void running(Name lane) {
        String stage = lane.stage();
        if (!scope.isRunning(stage)) {
            Phrase what = scope.knows(stage) ? Phrase.STAGE_STOPPED : Phrase.UNKNOWN_STAGE;
            exprs.unknownStage(lane.at(), stage, what, scope.runningStages());
        }
    }

    private void end(Statement.End s) {
        connected(s.client(), s.to());
        if (s.way() != Statement.Way.SHUTDOWN) {
            s.to().map(to -> List.of(to.text()))
                    .or(() -> scope.stagesOf(s.client().text()))
                    .orElse(List.of())
                    .forEach(stage -> scope.end(s.client().text(), stage));
        }
    }

    /// The client has an open connection, to that stage if one is named.
    private void connected(Name client, Optional<Name> to) {
        to.ifPresent(this::running);
        Optional<List<String>> stages = scope.stagesOf(client.text());
        if (stages.isEmpty()) {
            exprs.unknownClient(client.at(), client.text());
            return;
        }
        List<String> meant = to.map(stage -> List.of(stage.text())).orElse(stages.get());
        if (meant.stream().noneMatch(stage -> scope.isOpen(client.text(), stage))) {
            Phrase what = to.isPresent() ? Phrase.CLIENT_NOT_THERE : Phrase.CLIENT_CLOSED;
            problems.add(
                    problems.at(to.map(Name::at).orElse(client.at()), what)
                            .expected(openStages(client.text(), stages.get()))
                            .hint(DidYouMean.hint(client.text(), List.of())));
        }
    }

    private List<Message> openStages(String client, List<String> stages) {
        List<Message> open =
                stages.stream()
                        .filter(stage -> scope.isOpen(client, stage))
                        .map(Message::code)
                        .toList();
        return open.isEmpty() ? List.of(Message.of(Phrase.AN_OPEN_CLIENT)) : open;
    }
}
