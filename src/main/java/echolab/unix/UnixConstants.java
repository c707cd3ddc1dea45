package echolab.unix;

/// The constants that servers use, under their C names; the same on x86-64 and aarch64 Linux.
public abstract sealed class UnixConstants permits Sockets {
    public static final int STDIN_FILENO = 0;
    public static final int STDOUT_FILENO = 1;
    public static final int STDERR_FILENO = 2;

    public static final int AF_INET = 2;
    public static final int SOCK_STREAM = 1;
    public static final int SOL_SOCKET = 1;
    public static final int SO_REUSEADDR = 2;
    public static final int SHUT_RD = 0;
    public static final int SHUT_WR = 1;
    public static final int SHUT_RDWR = 2;

    public static final int O_RDONLY = 0;
    public static final int O_WRONLY = 1;
    public static final int O_RDWR = 2;
    public static final int O_CREAT = 0x40;
    public static final int O_TRUNC = 0x200;
    public static final int O_APPEND = 0x400;
    public static final int O_CLOEXEC = 0x80000;

    public static final int WNOHANG = 1;

    public static final int SIGHUP = 1;
    public static final int SIGINT = 2;
    public static final int SIGKILL = 9;
    public static final int SIGUSR1 = 10;
    public static final int SIGALRM = 14;
    public static final int SIGTERM = 15;
    public static final int SIGCHLD = 17;

    // error numbers that servers look for, errno(3)
    public static final int EINTR = 4;
    public static final int EAGAIN = 11;
    public static final int EMFILE = 24;

    /// CS:APP's longest text line, in bytes.
    public static final int MAXLINE = 8192;

    UnixConstants() {}
}
