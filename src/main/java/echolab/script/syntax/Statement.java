package echolab.script.syntax;

import echolab.kernel.Signal;
import echolab.script.text.Position;
import echolab.stage.StartOptions.Detail;
import echolab.trace.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One statement of the script language: one line.
public sealed interface Statement {
    /// Where it stands, from its first to its last character, without comment.
    Position at();

    /// `start MODEL [as NAME] [port N] [backlog N] [nofile N] [detail simple|full] [source PATH]
    /// [config STRING] [public] [at main]`.
    record Start(
            Position at,
            Name model,
            Optional<Name> as,
            OptionalInt port,
            OptionalInt backlog,
            OptionalInt nofile,
            Optional<Detail> detail,
            Optional<Name> source,
            Optional<String> config,
            boolean open,
            boolean atMain)
            implements Statement {

        /// The stage's name: the model's unless another is given.
        public Name stage() {
            return as.orElse(model);
        }
    }

    /// `stop STAGE`.
    record Stop(Position at, Name stage) implements Statement {}

    /// `connect CLIENT [to STAGE|to all] [asking]`.
    ///
    /// @param asking whether it asks there for the port of a service, and connects to that
    record Connect(Position at, Name client, Destination to, boolean asking) implements Statement {}

    /// `chat CLIENT to CLIENT STRING`.
    record Chat(Position at, Name client, Name other, String text) implements Statement {}

    /// To which stage a client connects.
    sealed interface Destination {
        /// `to STAGE`.
        record OneStage(Name stage) implements Destination {}

        /// `to all`.
        record AllStages() implements Destination {}

        /// Left out: the only stage.
        record TheOnlyStage() implements Destination {}
    }

    /// `send CLIENT STRING [to STAGE]`.
    record Send(Position at, Name client, Bytes bytes, Optional<Name> to) implements Statement {}

    /// `repeat CLIENT STRING every D times N [to STAGE]`, `drip CLIENT STRING every D by N [to STAGE]`.
    ///
    /// @param drips whether `number` bytes are sent at a time, or all of them `number` times
    record Errand(
            Position at,
            boolean drips,
            Name client,
            Bytes bytes,
            Duration every,
            int number,
            Optional<Name> to)
            implements Statement {}

    /// `shutdown CLIENT [to STAGE]`, `close CLIENT [to STAGE]`, `reset CLIENT [to STAGE]`.
    record End(Position at, Way way, Name client, Optional<Name> to) implements Statement {}

    /// How a client ends its connection.
    enum Way {
        /// Half-close: FIN, and still reading.
        SHUTDOWN("shutdown"),
        CLOSE("close"),
        /// Close with RST.
        RESET("reset");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        /// The word of the statement.
        public String word() {
            return word;
        }
    }

    /// `type STAGE STRING`.
    record Type(Position at, Name stage, Bytes keys) implements Statement {}

    /// `step LANE [N]`.
    record Step(Position at, Name lane, OptionalInt times) implements Statement {}

    /// `step LANE until CALL`.
    record StepUntil(Position at, Name lane, Name call) implements Statement {}

    /// `run [STAGE|LANE] until blocked|idle|EXPR [within D]`; no name opens all gates.
    record RunUntil(
            Position at, Optional<Name> whose, Condition condition, Optional<Duration> within)
            implements Statement {}

    /// `run [STAGE|LANE] for D`.
    record RunFor(Position at, Optional<Name> whose, Duration length) implements Statement {}

    /// `break STAGE|LANE at CALL|LINE`, `unbreak STAGE|LANE at CALL|LINE`.
    ///
    /// @param on whether it is set, or removed
    /// @param whose a stage, for all its lanes, or one of its other lanes
    record Break(Position at, boolean on, Name whose, Place place) implements Statement {}

    /// Where a breakpoint is.
    sealed interface Place {
        /// Before each call of that name.
        record OfCall(Name call) implements Place {}

        /// Before the calls that this line of the source makes.
        record OfLine(int line) implements Place {}
    }

    /// `detail STAGE simple|full`.
    record Detailed(Position at, Name stage, Detail detail) implements Statement {}

    /// What a run waits for.
    sealed interface Condition {
        /// The lane is blocked in a call.
        record Blocked() implements Condition {}

        /// Every lane is blocked or gone and nothing is on its way.
        record Idle() implements Condition {}

        /// A lane has stopped at a breakpoint.
        record Break() implements Condition {}

        /// The expression is true.
        record Holds(Expr expr) implements Condition {}
    }

    /// `kill LANE [SIGNAME]`.
    record Kill(Position at, Name lane, Optional<Signal> signal) implements Statement {}

    /// `limit LANE nofile N [with children]`.
    ///
    /// @param nofile the soft limit of RLIMIT_NOFILE of the lane's process
    /// @param withChildren whether its children, and theirs, get it too
    record Limit(Position at, Name lane, int nofile, boolean withChildren) implements Statement {}

    /// `await EXPR [within D]`.
    record Await(Position at, Expr expr, Optional<Duration> within) implements Statement {}

    /// `expect EXPR [: STRING]`.
    record Expect(Position at, Expr expr, Optional<String> why) implements Statement {}

    /// `ask STRING [choices {…}] answer EXPR [hint STRING] [why STRING]`; choices in the order
    /// written, none when any answer may be given.
    record Ask(
            Position at,
            String question,
            List<Expr> choices,
            Expr answer,
            Optional<String> hint,
            Optional<String> why)
            implements Statement {
        public Ask {
            choices = List.copyOf(choices);
        }
    }

    /// `say STRING`.
    record Say(Position at, String text) implements Statement {}
}
