package echolab.script.syntax;

import echolab.kernel.Signal;
import echolab.script.syntax.Statement.Condition;
import echolab.script.syntax.Statement.Destination;
import echolab.script.syntax.Statement.Way;
import echolab.script.text.Position;
import echolab.stage.StartOptions.Detail;
import echolab.trace.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Arbitrary statements and expressions, without places.
final class Statements {
    private static final Position NOWHERE = new Position("", 0, 0, 0);
    private static final List<String> CLOSED_TO_NAMES =
            List.of("and", "or", "not", "in", "true", "false");

    private Statements() {}

    static Arbitrary<Statement> any() {
        return Arbitraries.oneOf(
                List.of(starts(), clients(), lanes(), runs(), claims(), asks(), others()));
    }

    private static Arbitrary<Statement> starts() {
        Arbitrary<Statement.Start> plain =
                Combinators.combine(
                                names(),
                                names().optional(),
                                numbers(65535),
                                numbers(Integer.MAX_VALUE),
                                numbers(Integer.MAX_VALUE),
                                Arbitraries.of(Detail.class).optional(),
                                paths().optional(),
                                Arbitraries.of(true, false))
                        .as((model, as, port, backlog, nofile, detail, source, main) ->
                                new Statement.Start(
                                        NOWHERE,
                                        model,
                                        as,
                                        port,
                                        backlog,
                                        nofile,
                                        detail,
                                        source,
                                        Optional.empty(),
                                        false,
                                        main));
        return Combinators.combine(plain, texts().optional(), Arbitraries.of(true, false))
                .as(Statements::configured);
    }

    private static Statement configured(Statement.Start s, Optional<String> config, boolean open) {
        return new Statement.Start(
                s.at(),
                s.model(),
                s.as(),
                s.port(),
                s.backlog(),
                s.nofile(),
                s.detail(),
                s.source(),
                config,
                open,
                s.atMain());
    }

    private static Arbitrary<Statement> clients() {
        return Arbitraries.oneOf(
                Combinators.combine(names(), destinations(), Arbitraries.of(true, false))
                        .as((client, to, asks) -> new Statement.Connect(NOWHERE, client, to, asks)),
                Combinators.combine(names(), names(), texts())
                        .as((client, other, text) ->
                                new Statement.Chat(NOWHERE, client, other, text)),
                Combinators.combine(names(), bytes(), names().optional())
                        .as((client, sent, to) -> new Statement.Send(NOWHERE, client, sent, to)),
                Combinators.combine(Arbitraries.of(Way.class), names(), names().optional())
                        .as((way, client, to) -> new Statement.End(NOWHERE, way, client, to)));
    }

    private static Arbitrary<Statement> lanes() {
        return Arbitraries.oneOf(
                Combinators.combine(laneNames(), numbersFrom(1))
                        .as((lane, times) -> new Statement.Step(NOWHERE, lane, times)),
                Combinators.combine(laneNames(), names())
                        .as((lane, call) -> new Statement.StepUntil(NOWHERE, lane, call)),
                Combinators.combine(
                                laneNames(),
                                Arbitraries.integers().greaterOrEqual(1),
                                Arbitraries.of(true, false))
                        .as((lane, nofile, all) -> new Statement.Limit(NOWHERE, lane, nofile, all)),
                Combinators.combine(
                                Arbitraries.of(true, false),
                                laneNames(),
                                Arbitraries.integers().greaterOrEqual(1))
                        .as((on, lane, line) ->
                                new Statement.Break(
                                        NOWHERE, on, lane, new Statement.Place.OfLine(line))),
                Combinators.combine(laneNames(), names())
                        .as((lane, call) ->
                                new Statement.Break(
                                        NOWHERE, true, lane, new Statement.Place.OfCall(call))),
                Combinators.combine(names(), Arbitraries.of(Detail.class))
                        .as((stage, detail) -> new Statement.Detailed(NOWHERE, stage, detail)),
                Combinators.combine(laneNames(), Arbitraries.of(Signal.class).optional())
                        .as((lane, signal) -> new Statement.Kill(NOWHERE, lane, signal)));
    }

    private static Arbitrary<Statement> runs() {
        return Arbitraries.oneOf(
                Combinators.combine(laneNames().optional(), conditions(), durations().optional())
                        .as((who, what, limit) ->
                                new Statement.RunUntil(NOWHERE, who, what, limit)),
                Combinators.combine(laneNames().optional(), durations())
                        .as((who, length) -> new Statement.RunFor(NOWHERE, who, length)));
    }

    private static Arbitrary<Statement> claims() {
        return Arbitraries.oneOf(
                Combinators.combine(exprs(), durations().optional())
                        .as((expr, limit) -> new Statement.Await(NOWHERE, expr, limit)),
                Combinators.combine(exprs(), texts().optional())
                        .as((expr, why) -> new Statement.Expect(NOWHERE, expr, why)));
    }

    private static Arbitrary<Statement> asks() {
        return Combinators.combine(
                        texts(),
                        exprs().list().ofMaxSize(3),
                        exprs(),
                        texts().optional(),
                        texts().optional())
                .as((question, choices, answer, hint, why) ->
                        new Statement.Ask(NOWHERE, question, choices, answer, hint, why));
    }

    private static Arbitrary<Statement> others() {
        return Arbitraries.oneOf(
                names().map(stage -> new Statement.Stop(NOWHERE, stage)),
                texts().map(text -> new Statement.Say(NOWHERE, text)),
                Combinators.combine(names(), bytes())
                        .as((stage, keys) -> new Statement.Type(NOWHERE, stage, keys)));
    }

    static Arbitrary<Expr> exprs() {
        return Arbitraries.lazyOf(
                () -> exprWords().map(text -> new Expr.Word(NOWHERE, text)),
                () -> Arbitraries.longs().map(value -> new Expr.IntLiteral(NOWHERE, value)),
                () -> bytes().map(text -> new Expr.TextLiteral(NOWHERE, text)),
                () -> Arbitraries.of(true, false).map(v -> new Expr.BoolLiteral(NOWHERE, v)),
                () -> elements().map(all -> new Expr.SetLiteral(NOWHERE, all)),
                () -> elements().map(all -> new Expr.ListLiteral(NOWHERE, all)),
                () ->
                        Combinators.combine(exprWords(), elements())
                                .as((name, args) -> apply(name, args)),
                () -> exprs().map(operand -> new Expr.Not(NOWHERE, operand)),
                () -> exprs().map(operand -> new Expr.Negate(NOWHERE, operand)),
                () ->
                        Combinators.combine(Arbitraries.of(Operator.class), exprs(), exprs())
                                .as((op, left, right) ->
                                        new Expr.Binary(NOWHERE, op, left, right)));
    }

    private static Expr apply(String function, List<Expr> args) {
        return new Expr.Apply(NOWHERE, new Name(NOWHERE, function), args);
    }

    /// `run until until …` names a stage.
    private static Arbitrary<String> exprWords() {
        return words().filter(w -> !w.equals("until") && !w.equals("for"));
    }

    private static Arbitrary<List<Expr>> elements() {
        return exprs().list().ofMaxSize(3);
    }

    private static Arbitrary<Condition> conditions() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Condition.Blocked(), new Condition.Idle(), new Condition.Break()),
                exprs().map(Condition.Holds::new));
    }

    private static Arbitrary<Destination> destinations() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Destination.AllStages(), new Destination.TheOnlyStage()),
                names().filter(n -> !n.text().equals("all")).map(Destination.OneStage::new));
    }

    private static Arbitrary<String> words() {
        Arbitrary<String> usual = Arbitraries.of("p", "A", "서버-1", "step", "until", "idle", "x_2");
        Arbitrary<String> any =
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .withChars('-', '_')
                        .ofMaxLength(6)
                        .map(rest -> "n" + rest);
        return Arbitraries.oneOf(usual, any).filter(w -> !CLOSED_TO_NAMES.contains(w));
    }

    private static Arbitrary<Name> names() {
        return words().map(text -> new Name(NOWHERE, text));
    }

    private static Arbitrary<Name> laneNames() {
        Arbitrary<String> step =
                Combinators.combine(
                                Arbitraries.of(".child", ".thread"),
                                Arbitraries.integers().between(1, 99))
                        .as((kind, number) -> kind + number);
        return Combinators.combine(words(), step.list().ofMaxSize(3))
                .as((stage, steps) -> new Name(NOWHERE, stage + String.join("", steps)));
    }

    private static Arbitrary<Name> paths() {
        return Arbitraries.of("Process.java", "../a b/한글.java", "x#\"y")
                .map(p -> new Name(NOWHERE, p));
    }

    private static Arbitrary<OptionalInt> numbers(int max) {
        return optional(Arbitraries.integers().between(max == 65535 ? 0 : 1, max));
    }

    private static Arbitrary<OptionalInt> numbersFrom(int min) {
        return optional(Arbitraries.integers().greaterOrEqual(min));
    }

    private static Arbitrary<OptionalInt> optional(Arbitrary<Integer> numbers) {
        return numbers.optional().map(n -> n.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static Arbitrary<Duration> durations() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 999_999).map(Duration::ofMillis),
                Arbitraries.integers().between(0, 999_999).map(Duration::ofSeconds));
    }

    private static Arbitrary<Bytes> bytes() {
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(8).map(Bytes::of),
                texts().map(text -> Bytes.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<Character> chars =
                Arbitraries.chars()
                        .with('"', '\\', '#', '\n', '\t', '\r', ' ', '\0', '\u007F', '가', 'é')
                        .range('a', 'e');
        return chars.list().ofMaxSize(8).map(Statements::text);
    }

    private static String text(List<Character> chars) {
        StringBuilder text = new StringBuilder();
        chars.forEach(text::append);
        return text.toString();
    }
}
