package echolab.script.syntax;

import echolab.kernel.Signal;
import echolab.script.syntax.Statement.Condition;
import echolab.script.syntax.Statement.Destination;
import echolab.script.syntax.Statement.Place;
import echolab.trace.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes statements in their normal form. What is written parses to the same statement again.
public final class Printer {
    private Printer() {}

    public static String print(Statement statement) {
        return switch (statement) {
            case Statement.Start s -> start(s);
            case Statement.Stop s -> "stop " + s.stage();
            case Statement.Connect s ->
                    "connect " + s.client() + destination(s.to()) + (s.asking() ? " asking" : "");
            case Statement.Chat s ->
                    "chat " + s.client() + " to " + s.other() + " " + quoted(s.text());
            case Statement.Send s -> "send " + s.client() + " " + quoted(s.bytes()) + to(s.to());
            case Statement.End s -> s.way().word() + " " + s.client() + to(s.to());
            case Statement.Type s -> "type " + s.stage() + " " + quoted(s.keys());
            case Statement.Step s -> "step " + s.lane() + number("", s.times());
            case Statement.StepUntil s -> "step " + s.lane() + " until " + s.call();
            case Statement.RunUntil s ->
                    "run"
                            + name(s.whose())
                            + " until "
                            + condition(s.condition())
                            + within(s.within());
            case Statement.Errand s ->
                    (s.drips() ? "drip " : "repeat ")
                            + s.client()
                            + " "
                            + quoted(s.bytes())
                            + " every "
                            + duration(s.every())
                            + (s.drips() ? " by " : " times ")
                            + s.number()
                            + to(s.to());
            case Statement.Break s ->
                    (s.on() ? "break " : "unbreak ") + s.whose() + " at " + place(s.place());
            case Statement.Detailed s ->
                    "detail " + s.stage() + " " + s.detail().name().toLowerCase(Locale.ROOT);
            case Statement.RunFor s -> "run" + name(s.whose()) + " for " + duration(s.length());
            case Statement.Kill s ->
                    "kill " + s.lane() + s.signal().map(Signal::name).map(" "::concat).orElse("");
            case Statement.Limit s ->
                    "limit "
                            + s.lane()
                            + " nofile "
                            + s.nofile()
                            + (s.withChildren() ? " with children" : "");
            case Statement.Await s -> "await " + ExprPrinter.print(s.expr()) + within(s.within());
            case Statement.Expect s ->
                    "expect " + ExprPrinter.print(s.expr()) + string(" :", s.why());
            case Statement.Ask s -> ask(s);
            case Statement.Say s -> "say " + quoted(s.text());
        };
    }

    /// A string as the language writes it.
    public static String quoted(Bytes bytes) {
        return StringPrinter.quoted(bytes.first().getBytes(StandardCharsets.ISO_8859_1));
    }

    /// A text as the language writes it.
    public static String quoted(String text) {
        return StringPrinter.quoted(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String start(Statement.Start s) {
        return "start "
                + s.model()
                + s.as().map(n -> " as " + n).orElse("")
                + number(" port", s.port())
                + number(" backlog", s.backlog())
                + number(" nofile", s.nofile())
                + s.detail().map(d -> " detail " + d.name().toLowerCase(Locale.ROOT)).orElse("")
                + s.source().map(p -> " source " + quoted(p.text())).orElse("")
                + string(" config", s.config())
                + (s.open() ? " public" : "")
                + (s.atMain() ? " at main" : "");
    }

    private static String ask(Statement.Ask s) {
        List<String> choices = s.choices().stream().map(ExprPrinter::print).toList();
        return "ask "
                + quoted(s.question())
                + (choices.isEmpty() ? "" : " choices {" + String.join(", ", choices) + "}")
                + " answer "
                + ExprPrinter.print(s.answer())
                + string(" hint", s.hint())
                + string(" why", s.why());
    }

    private static String destination(Destination to) {
        return switch (to) {
            case Destination.OneStage one -> " to " + one.stage();
            case Destination.AllStages() -> " to all";
            case Destination.TheOnlyStage() -> "";
        };
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.OfCall(Name call) -> call.toString();
            case Place.OfLine(int line) -> Integer.toString(line);
        };
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Blocked() -> "blocked";
            case Condition.Idle() -> "idle";
            case Condition.Break() -> "break";
            case Condition.Holds(Expr expr) -> condition(expr);
        };
    }

    /// The symbols `blocked` and `idle` alone would be the conditions.
    private static String condition(Expr expr) {
        String printed = ExprPrinter.print(expr);
        return expr instanceof Expr.Word ? "(" + printed + ")" : printed;
    }

    private static String to(Optional<Name> stage) {
        return stage.map(s -> " to " + s).orElse("");
    }

    private static String name(Optional<Name> whose) {
        return whose.map(n -> " " + n).orElse("");
    }

    private static String number(String word, OptionalInt value) {
        return value.isPresent() ? word + " " + value.getAsInt() : "";
    }

    private static String string(String word, Optional<String> text) {
        return text.map(t -> word + " " + quoted(t)).orElse("");
    }

    private static String within(Optional<Duration> limit) {
        return limit.map(d -> " within " + duration(d)).orElse("");
    }

    /// `2s`, or `1500ms` where it is no whole number of seconds.
    public static String duration(Duration duration) {
        return duration.toMillisPart() == 0
                ? duration.toSeconds() + "s"
                : duration.toMillis() + "ms";
    }
}
