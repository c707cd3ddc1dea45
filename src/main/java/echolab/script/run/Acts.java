package echolab.script.run;

import echolab.kernel.Signal;
import echolab.script.check.ServerFiles;
import echolab.script.syntax.Name;
import echolab.script.syntax.Statement;
import echolab.script.syntax.Statement.Destination;
import echolab.script.syntax.Statement.Place;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.stage.Breakpoint;
import echolab.stage.Errand;
import echolab.stage.Run;
import echolab.stage.StageException.Kind;
import echolab.stage.StartOptions;
import echolab.stage.StartOptions.Detail;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.ClientState.End;
import echolab.trace.Lane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a person does: starts and stops servers, connects clients and speaks through them.
final class Acts {
    private final Run run;
    private final ServerFiles files;

    Acts(Run run, ServerFiles files) {
        this.run = run;
        this.files = files;
    }

    Outcome start(Statement.Start s) {
        StartOptions options = StartOptions.of(s.model().text()).named(s.stage().text());
        options = s.port().isPresent() ? options.onPort(s.port().getAsInt()) : options;
        options = s.backlog().isPresent() ? options.withBacklog(s.backlog().getAsInt()) : options;
        options = s.nofile().isPresent() ? options.withNofile(s.nofile().getAsInt()) : options;
        options = s.detail().map(options::withDetail).orElse(options);
        options = s.config().map(options::configured).orElse(options);
        options = s.open() ? options.openToNetwork() : options;
        options = s.atMain() ? options.stoppingAtMain() : options;
        if (s.source().isPresent()) {
            Optional<Path> file = files.find(s.source().get().text());
            if (file.isEmpty()) {
                return impossible(Phrase.FILE_IS_GONE, s.source().get());
            }
            options = options.from(file.get());
        }
        run.start(options);
        return new Outcome.Done();
    }

    Outcome stop(Statement.Stop s) {
        run.stop(s.stage().text());
        return new Outcome.Done();
    }

    Outcome connect(Statement.Connect s) {
        List<String> stages =
                switch (s.to()) {
                    case Destination.OneStage(Name stage) -> List.of(stage.text());
                    case Destination.AllStages(), Destination.TheOnlyStage() -> run.stages();
                };
        boolean ambiguous = s.to() instanceof Destination.TheOnlyStage && stages.size() > 1;
        if (stages.isEmpty() || ambiguous) {
            return impossible(ambiguous ? Phrase.WHICH_STAGE : Phrase.NO_STAGE);
        }
        String client = s.client().text();
        stages.forEach(stage -> {
            if (s.asking()) {
                run.connectAsking(client, stage);
            } else {
                run.connect(client, stage);
            }
        });
        return new Outcome.Done();
    }

    Outcome send(Statement.Send s) {
        byte[] bytes = raw(s.bytes());
        return toEach(s.client(), s.to(), stage -> run.send(s.client().text(), stage, bytes));
    }

    /// The client sends by itself; nothing waits for it.
    Outcome begin(Statement.Errand s) {
        Errand errand =
                s.drips()
                        ? Errand.dripping(s.bytes(), s.number(), s.every())
                        : Errand.repeating(s.bytes(), s.number(), s.every());
        return toEach(s.client(), s.to(), stage -> run.begin(s.client().text(), stage, errand));
    }

    /// A message to another user, as a chat server reads it: `@USER text`.
    Outcome chat(Statement.Chat s) {
        byte[] line =
                "@%s %s\n".formatted(s.other().text(), s.text()).getBytes(StandardCharsets.UTF_8);
        return toEach(
                s.client(), Optional.empty(), stage -> run.send(s.client().text(), stage, line));
    }

    Outcome end(Statement.End s) {
        String client = s.client().text();
        return toEach(
                s.client(),
                s.to(),
                stage -> {
                    switch (s.way()) {
                        case SHUTDOWN -> run.shutdown(client, stage);
                        case CLOSE -> run.close(client, stage);
                        case RESET -> run.reset(client, stage);
                    }
                });
    }

    Outcome type(Statement.Type s) {
        run.type(s.stage().text(), raw(s.keys()));
        return new Outcome.Done();
    }

    Outcome kill(Statement.Kill s) {
        Lane lane = new Lane(s.lane().text());
        new Standing(run).require(lane);
        run.kill(lane, s.signal().orElse(Signal.SIGTERM));
        return new Outcome.Done();
    }

    Outcome limit(Statement.Limit s) {
        Lane lane = new Lane(s.lane().text());
        new Standing(run).require(lane);
        run.limit(lane, s.nofile(), s.withChildren());
        return new Outcome.Done();
    }

    /// Sets a breakpoint, or removes it. A lane need not be there yet.
    Outcome breakpoint(Statement.Break s) {
        String whose = s.whose().text();
        Breakpoint breakpoint =
                switch (s.place()) {
                    case Place.OfLine(int line) -> Breakpoint.at(whose, line);
                    case Place.OfCall(Name call) ->
                            Breakpoint.at(whose, Call.named(call.text()).orElse(Call.NONE));
                };
        if (s.on()) {
            run.setBreakpoint(breakpoint);
        } else {
            run.removeBreakpoint(breakpoint);
        }
        return new Outcome.Done();
    }

    Outcome detail(Statement.Detailed s) {
        run.detail(s.stage().text(), s.detail() == Detail.FULL);
        return new Outcome.Done();
    }

    Outcome say(Statement.Say s) {
        run.say(s.text());
        return new Outcome.Done();
    }

    /// The connection to the named stage, or every open connection of that name.
    private Outcome toEach(Name client, Optional<Name> to, Consumer<String> act) {
        List<String> stages =
                to.map(stage -> List.of(stage.text())).orElseGet(() -> openStages(client.text()));
        if (stages.isEmpty()) {
            return impossible(Phrase.NOT_CONNECTED, client);
        }
        stages.forEach(act);
        return new Outcome.Done();
    }

    private List<String> openStages(String client) {
        return run.stagesOf(client).stream()
                .filter(run.stages()::contains)
                .filter(stage -> isOpen(client, stage))
                .toList();
    }

    private boolean isOpen(String client, String stage) {
        return run.state(stage)
                .client(client)
                .filter(c -> c.end() == End.OPEN || c.end() == End.HALF_CLOSED)
                .isPresent();
    }

    private static byte[] raw(Bytes bytes) {
        return bytes.first().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Outcome impossible(Phrase phrase, Object... args) {
        return new Outcome.Impossible(Kind.BAD_REQUEST, Message.of(phrase, args));
    }
}
