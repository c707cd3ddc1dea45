package echolab.unix;

import java.lang.foreign.Arena;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The main class of a server's process. It makes the process look as a C program would at the
/// start of `main`: only descriptors 0, 1 and 2, default dispositions of signals; ties its life
/// to that of the stage; and runs the server's `main`.
///
/// Arguments: the first hidden descriptor, the limit of descriptors (0: as it is), the backlog
/// for `listen`, the server's class, and then the server's own arguments.
public final class ServerHost {
    private static int listenq;

    private ServerHost() {}

    /// The backlog for `listen(2)`: CS:APP's LISTENQ, as the stage was started.
    static int listenq() {
        return listenq;
    }

    public static void main(String[] args) throws Exception {
        int firstHidden = Integer.parseInt(args[0]);
        long nofile = Long.parseLong(args[1]);
        listenq = Integer.parseInt(args[2]);
        String server = args[3];

        if (nofile > 0) {
            RuntimeClasses.load();
        }
        Descriptors.closeFrom3To(firstHidden - 1);
        Lifeline.tie(firstHidden + 1);
        ServerClasses classes = ServerClasses.load(server, firstHidden + 2);
        ServerClasses.Main main = classes.main();
        String[] argv = Arrays.copyOfRange(args, 4, args.length);
        if (JvmOptions.isStill()) {
            prepareForks(firstHidden, classes, argv);
        }
        Memory memory = new Memory(SharedMemory.map(firstHidden, Layout.TOTAL));
        Recorder recorder = new Recorder(memory);
        Signals signals = new Signals(firstHidden);
        signals.unblockAll();
        Control control = new Control(recorder, signals, 0, Arena.global());
        if (nofile > 0) {
            long hard = Posix.limits(Posix.RLIMIT_NOFILE)[1];
            Libc.checked("setrlimit", Posix.setLimits(Posix.RLIMIT_NOFILE, nofile, hard));
        }
        recorder.claimSlot(-1, 1, recorder.birthGate());
        control.makeCurrent();
        control.begin(-1, 1);
        run(main, argv, control);
    }

    private static void prepareForks(int firstHidden, ServerClasses classes, String[] argv)
            throws ReflectiveOperationException {
        try (Rehearsal rehearsal = new Rehearsal(firstHidden)) {
            rehearsal.runtime();
            if (classes.canBeRehearsed()) {
                rehearsal.server(classes.main(), argv);
            }
        }
        HugePages.gather();
    }

    private static void run(ServerClasses.Main main, String[] argv, Control control) {
        try {
            main.run(argv);
        } catch (InvocationTargetException failure) {
            fail(failure.getTargetException(), control);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
        Stdio.exit(0);
    }

    /// The server's own code failed, on whatever thread: the process ends, as it would in C.
    static void fail(Throwable failure, Control control) {
        report(failure, control);
        Unix._exit(1);
    }

    /// Tells the stage and the terminal that the server's own code failed. Also runs in forked
    /// children, where the virtual machine cannot shut down in the usual way.
    private static void report(Throwable failure, Control control) {
        StringBuilder text = new StringBuilder(describe(failure)).append('\n');
        for (StackTraceElement frame : failure.getStackTrace()) {
            text.append("    at ").append(frame).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Posix.write(UnixConstants.STDERR_FILENO, bytes);
        control.crashed(describe(failure).getBytes(StandardCharsets.UTF_8));
    }

    private static String describe(Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? "The server's heap is used up (it is never collected, so that it can fork): "
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB"
                : failure.toString();
    }
}
