import static echolab.unix.Csapp.*;

/// A handler that executes another program, which gets no signal that was blocked then.
class ExecInHandler {
    static void main() {
        Signal(SIGUSR1, _ -> Execve("Other"));
        pause();
    }

    static final class Other {
        static void main(String[] argv) {
            close(91);
            Signal(SIGUSR1, _ -> close(93));
            close(92);
            pause();
        }
    }
}
