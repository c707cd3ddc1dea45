package echolab.trace;

import echolab.kernel.Fd;
import echolab.kernel.Pid;
import java.util.List;

/// One call of one lane: who makes it, with which arguments, from which source line.
///
/// @param tid the kernel's thread id (`gettid(2)`); equals the pid in a process of one thread
/// @param args the arguments as C would print them: descriptors and lengths as numbers, names of
///   constants, strings in quotes
public record CallSite(
        Lane lane, Pid pid, int tid, Call call, List<String> args, SourceLine source) {
    /// In characters; most calls are shorter.
    private static final int BRIEF = 24;

    public CallSite {
        args = List.copyOf(args);
    }

    /// The descriptor that the call is about, its first argument; -1 when that is no number.
    public Fd descriptor() {
        boolean number = !args.isEmpty() && args.getFirst().matches("\\d{1,9}");
        return new Fd(number ? Integer.parseInt(args.getFirst()) : -1);
    }

    /// The call as C would write it: `accept(3)`, `clientfd[0] = 4`, `ready_set = read_set`.
    @Override
    public String toString() {
        if (call == Call.ASSIGN) {
            return args.getFirst() + " = " + args.getLast();
        }
        if (call == Call.FD_COPY) {
            return args.getLast() + " = " + args.getFirst();
        }
        return call.cName() + "(" + String.join(", ", args) + ")";
    }

    /// The same for a place that is not wide: of many arguments only the first, `select(4, …)`.
    public String brief() {
        String whole = toString();
        boolean isLong = whole.length() > BRIEF && args.size() > 1;
        boolean isCall = call != Call.ASSIGN && call != Call.FD_COPY;
        return isLong && isCall ? call.cName() + "(" + args.getFirst() + ", …)" : whole;
    }
}
