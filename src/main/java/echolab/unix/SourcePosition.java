package echolab.unix;

/// Finds the line of the server's own source file that is being executed.
final class SourcePosition {

    private final String serverClass;

    SourcePosition(String serverClass) {
        this.serverClass = serverClass;
    }

    /// The innermost line of the server's file on the calling thread's stack; 0 when its code
    /// is not on the stack.
    int line() {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            if (isServer(frame.getClassName())) {
                return Math.max(0, frame.getLineNumber());
            }
        }
        return 0;
    }

    private boolean isServer(String name) {
        return name.startsWith(serverClass)
                && (name.length() == serverClass.length()
                        || name.charAt(serverClass.length()) == '$');
    }
}
