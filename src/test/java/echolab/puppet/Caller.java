package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.Pid;
import echolab.puppet.Performance.Lane;
import echolab.puppet.PuppetHost.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Lets a process of the stage make a call.
final class Caller {
    private final Performance on;

    Caller(Performance on) {
        this.on = on;
    }

    /// A call that succeeded: who made it, and what it returned.
    record Made(Pid pid, Answer answer) {
        int result() {
            return answer.result();
        }
    }

    /// Makes the call; empty when it failed or its process does not live.
    Optional<Made> make(int lane, int what, int... operands) {
        Optional<Lane> caller = on.alive(lane);
        if (caller.isEmpty()) {
            return Optional.empty();
        }
        Answer answer = on.puppet().order(caller.get().channel(), what, operands);
        return answer.result() == -1
                ? Optional.empty()
                : Optional.of(new Made(caller.get().pid(), answer));
    }

    /// Makes the call and tells the one change that it is, if it succeeds.
    List<Change> change(Function<Made, Change> change, int lane, int what, int... operands) {
        return make(lane, what, operands).map(change).map(List::of).orElse(List.of());
    }

    /// Makes a call from which the process does not return.
    void last(Lane caller, int what, int... operands) {
        on.puppet().orderWithoutAnswer(caller.channel(), what, operands);
    }
}
