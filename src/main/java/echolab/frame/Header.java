package echolab.frame;

import echolab.kernel.Pid;

/// What stands above a stage.
///
/// @param stage its name in scripts
/// @param title the server's model in words
/// @param port where it listens; 0 while it does not
public record Header(String stage, String title, int port, Pid pid, Verification verification) {
    /// `:15213 · pid 4711`
    public String address() {
        return (port > 0 ? ":" + port + " · " : "") + "pid " + pid;
    }
}
