package echolab.unix;

/// Where a server's own code says which line of its source it has come to. The calls are put into
/// its compiled classes when it is started, one at the beginning of each line, as a debugger would
/// ({@link LineMarks}). Walking the stack instead would need memory of the virtual machine, and
/// a forked child waits forever for memory that another thread was just giving out when the fork
/// came.
public final class LineMark {
    private LineMark() {}

    /// The calling thread of control has come to this line.
    public static void at(int line) {
        Control.comesTo(line);
    }
}
