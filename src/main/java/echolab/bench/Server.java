package echolab.bench;

import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.Vnode;
import echolab.observe.Observer;
import java.util.List;
import java.util.OptionalInt;

/// A running echo server that leads a process group of its own.
interface Server extends AutoCloseable {
    int pid();

    /// Descriptors from this one up are not the server's own.
    Fd firstHidden();

    /// Ends it and everything it started.
    @Override
    void close();

    /// Where it listens on 127.0.0.1, as the kernel says, once it does.
    default int awaitPort() {
        Await.until("server " + pid() + " listens", () -> port().isPresent());
        return port().orElseThrow();
    }

    private OptionalInt port() {
        return new Observer(firstHidden())
                .observe(List.of(new Pid(pid()))).state().vnodes().values().stream()
                        .filter(Vnode.Listener.class::isInstance)
                        .mapToInt(vnode -> ((Vnode.Listener) vnode).local().port())
                        .findFirst();
    }
}
