package echolab.unix;

import java.lang.foreign.Arena;

/// A virtual machine that makes itself ready to fork as a server's does, and ends: the main class of a
/// process.
///
/// Arguments: the server's class, and the file with its classes.
public final class RehearsedServer {
    private static final int FIRST_HIDDEN = 1040;

    private RehearsedServer() {}

    public static void main(String[] args) throws Exception {
        ServerHost.loadRuntime(0, 1, SocketAddress.LOOPBACK);
        long path = Arena.global().allocateFrom(args[1]).address();
        int fd = Libc.callInt(Libc.function("open"), path, 2);
        ServerHost.prepare(FIRST_HIDDEN, ServerClasses.load(args[0], fd), new String[] {"0"});
    }
}
