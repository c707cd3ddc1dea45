package echolab.unix;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The main class of a server's process. It makes the process look as a C program would at the
/// start of `main`: only descriptors 0, 1 and 2, default dispositions of signals; ties its life
/// to that of the stage; and runs the server's `main`.
///
/// Arguments: the first hidden descriptor, the limit of descriptors (0: as it is), the backlog
/// for `listen`, the address to bind to, the server's class, and then the server's own arguments.
public final class ServerHost {
    private static int listenq;
    private static int address = SocketAddress.LOOPBACK;
    private static long nofile;
    private static @Nullable ServerClasses classes;

    private ServerHost() {}

    /// The backlog for `listen(2)`: CS:APP's LISTENQ, as the stage was started.
    static int listenq() {
        return listenq;
    }

    /// Where its sockets listen, as the stage was started: INADDR_LOOPBACK, or INADDR_ANY.
    static int address() {
        return address;
    }

    /// The server's classes, once they are loaded.
    static ServerClasses classes() {
        ServerClasses loaded = classes;
        if (loaded == null) {
            throw new IllegalStateException("no server runs in this process");
        }
        return loaded;
    }

    public static void main(String[] args) throws Exception {
        int firstHidden = Integer.parseInt(args[0]);
        loadRuntime(Long.parseLong(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        Descriptors.closeFrom3To(firstHidden - 1);
        Lifeline.tie(firstHidden + 1);
        String[] argv = Arrays.copyOfRange(args, 5, args.length);
        host(
                firstHidden,
                args[4],
                argv,
                0,
                (recorder, signals) -> {
                    Control control = new Control(recorder, signals, 0);
                    recorder.claimSlot(-1, 1, recorder.birthGate());
                    control.makeCurrent();
                    control.begin(-1, 1);
                    return control;
                });
    }

    /// Begins the thread of control that runs the program.
    @FunctionalInterface
    interface Beginning {
        Control begin(Recorder recorder, Signals signals);
    }

    /// What has to happen before the server's limit of descriptors is set, by itself or from outside.
    static void loadRuntime(long itsNofile, int backlog, int itsAddress) throws Exception {
        nofile = itsNofile;
        listenq = backlog;
        address = itsAddress;
        if (JvmOptions.isStill()) {
            Kin.load();
        }
        RuntimeClasses.load();
    }

    /// Runs the server's class in this process, which looks like a C program's by now.
    ///
    /// @param blocked the signals that are blocked for it
    static void host(
            int firstHidden, String server, String[] argv, long blocked, Beginning beginning)
            throws Exception {
        ServerClasses.Main main =
                prepare(firstHidden, ServerClasses.load(server, firstHidden + 2), argv);
        Recorder recorder = new Recorder(new Memory(SharedMemory.map(firstHidden, Layout.TOTAL)));
        Signals signals = new Signals(firstHidden, blocked);
        signals.unblockAll();
        if (nofile > 0) {
            long hard = Posix.limits(Posix.RLIMIT_NOFILE)[1];
            Libc.checked("setrlimit", Posix.setLimits(Posix.RLIMIT_NOFILE, nofile, hard));
        }
        run(main, argv, beginning.begin(recorder, signals));
    }

    /// Makes everything ready for the `main` of these classes.
    static ServerClasses.Main prepare(int firstHidden, ServerClasses itsClasses, String[] argv)
            throws ReflectiveOperationException {
        classes = itsClasses;
        ServerClasses.Main main = itsClasses.main();
        if (JvmOptions.isStill()) {
            try (Rehearsal rehearsal = new Rehearsal(firstHidden)) {
                rehearsal.runtime();
                if (itsClasses.canBeRehearsed()) {
                    rehearsal.server(main, argv);
                }
            }
            HugePages.gather();
        }
        return main;
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
