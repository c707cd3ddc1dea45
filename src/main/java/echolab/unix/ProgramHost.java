package echolab.unix;

import java.util.Arrays;
import java.util.BitSet;

/// The main class of a process in which a server has executed another of its programs. The process
/// is the same: its lane goes on, and its life is tied to the stage already.
///
/// Arguments: those of {@link ServerHost} up to the class; the lane's slot, how many children it has
/// had, which descriptors the program has, which were closed on execution, which signals are blocked; and
/// then its own arguments.
public final class ProgramHost {
    private static final int OWN_ARGUMENTS = 10;

    private ProgramHost() {}

    public static void main(String[] args) throws Exception {
        int firstHidden = Integer.parseInt(args[0]);
        int slot = Integer.parseInt(args[5]);
        int forks = Integer.parseInt(args[6]);
        BitSet kept = Bits.parse(args[7]);
        byte[] closed = Bits.parse(args[8]).toByteArray();

        ServerHost.loadRuntime(
                Long.parseLong(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        Descriptors.closeAllBut(kept, firstHidden);
        String[] argv = Arrays.copyOfRange(args, OWN_ARGUMENTS, args.length);
        ServerHost.host(
                firstHidden,
                args[4],
                argv,
                Long.parseLong(args[9]),
                (recorder, signals) -> {
                    Control control = new Control(recorder, signals, slot);
                    control.makeCurrent();
                    control.executed(forks, closed);
                    return control;
                });
    }
}
