package echolab.unix;

import java.lang.foreign.Arena;
import java.util.Arrays;

/// A virtual machine that makes itself ready to fork as a server's does, and ends: the main class of a
/// process.
///
/// Arguments: the server's class, the file with its classes, and then the server's own arguments.
public final class RehearsedServer {
    private static final int FIRST_HIDDEN = 1040;

    private RehearsedServer() {}

    public static void main(String[] args) throws Exception {
        ServerHost.loadRuntime(0, 1, SocketAddress.LOOPBACK);
        long path = Arena.global().allocateFrom(args[1]).address();
        int fd = Libc.callInt(Libc.function("open"), path, 2);
        String[] argv = Arrays.copyOfRange(args, 2, args.length);
        ServerHost.prepare(FIRST_HIDDEN, ServerClasses.load(args[0], fd), argv);
    }
}
