package echolab.trace;

import echolab.kernel.Pid;
import java.util.List;

/// One call of one lane: who makes it, with which arguments, from which source line.
///
/// @param tid the kernel's thread id (`gettid(2)`); equals the pid in a process of one thread
/// @param args the arguments as C would print them: descriptors and lengths as numbers, names of
///   constants, strings in quotes
public record CallSite(
        Lane lane, Pid pid, int tid, Call call, List<String> args, SourceLine source) {
    public CallSite {
        args = List.copyOf(args);
    }

    /// The call as C would write it: `accept(3)`.
    @Override
    public String toString() {
        return call.cName() + "(" + String.join(", ", args) + ")";
    }
}
