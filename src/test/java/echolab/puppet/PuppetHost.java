package echolab.puppet;

import static org.awaitility.Awaitility.await;

import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.unix.Processes;
import echolab.unix.Pty;
import echolab.unix.StillMachine;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The test's end of a puppet: starts its JVM, gives orders, hears answers. One order is on its way at
/// a time. A puppet that does not answer is killed, and the order fails.
final class PuppetHost implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pty terminal = Pty.open();
    private final int master;
    private final int nofile;
    private final List<FileOutputStream> orders = new ArrayList<>();
    private final FileInputStream answers;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    /// What a call returned.
    record Answer(int result, int errno, int first, int second) {}

    /// @param nofile the limit of descriptors of every stage
    /// @param file0 a file that stages may open
    /// @param file1 another one
    PuppetHost(int nofile, Path file0, Path file1) throws IOException {
        this.nofile = nofile;
        master =
                StillMachine.start(
                        Puppet.class,
                        terminal.path(),
                        Wire.FIRST_HIDDEN,
                        List.of(
                                terminal.path(),
                                Integer.toString(nofile),
                                file0.toString(),
                                file1.toString()));
        awaitReady();
        for (int channel = 0; channel <= Wire.LANES; channel++) {
            orders.add(new FileOutputStream(descriptor(Wire.ordersEnd(channel))));
        }
        answers = new FileInputStream(descriptor(Wire.ANSWERS));
        order(Wire.MASTER, Wire.DETACH);
    }

    private void awaitReady() throws IOException {
        StringBuilder printed = new StringBuilder();
        Future<?> alarm = alarm();
        while (printed.indexOf(Wire.READY) < 0) {
            if (!hearTerminal(printed)) {
                throw new IOException("the puppet did not start: " + printed);
            }
        }
        alarm.cancel(false);
    }

    /// Appends what was printed; false when nobody can print any more.
    private boolean hearTerminal(StringBuilder printed) {
        boolean more = terminal.awaitOutput();
        printed.append(new String(terminal.drain(), StandardCharsets.UTF_8));
        return more;
    }

    private String descriptor(int fd) {
        return "/proc/" + master + "/fd/" + fd;
    }

    String terminal() {
        return terminal.path();
    }

    /// The limit of descriptors with which a stage begins.
    int nofile() {
        return nofile;
    }

    Pid masterPid() {
        return new Pid(master);
    }

    /// Gives an order to the process of that channel and waits for the answer.
    Answer order(int channel, int what, int... operands) {
        orderWithoutAnswer(channel, what, operands);
        return hear();
    }

    /// Gives an order from which no process returns.
    void orderWithoutAnswer(int channel, int what, int... operands) {
        byte[] bytes = new byte[Wire.BYTES];
        ByteBuffer words = words(bytes).putLong(what);
        for (int operand : operands) {
            words.putLong(operand);
        }
        try {
            orders.get(channel).write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException("the puppet is gone", gone);
        }
    }

    private Answer hear() {
        Future<?> alarm = alarm();
        try {
            byte[] bytes = answers.readNBytes(Wire.BYTES);
            if (bytes.length < Wire.BYTES) {
                throw new IOException("the puppet did not answer: " + lastWords());
            }
            ByteBuffer words = words(bytes);
            return new Answer(
                    (int) words.getLong(),
                    (int) words.getLong(),
                    (int) words.getLong(),
                    (int) words.getLong());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            alarm.cancel(false);
        }
    }

    private String lastWords() {
        StringBuilder printed = new StringBuilder();
        boolean more = true;
        while (more) {
            more = hearTerminal(printed);
        }
        return printed.toString();
    }

    private Future<?> alarm() {
        return watchdog.schedule(this::killAll, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static ByteBuffer words(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /// Every process of the puppet is in its master's process group.
    private void killAll() {
        Processes.killGroup(master, Signal.SIGKILL.number());
    }

    /// Ends the orders of every process, and with them the processes.
    @Override
    public void close() throws IOException {
        for (FileOutputStream channel : orders) {
            channel.close();
        }
        Future<?> alarm = alarm();
        await().atMost(PATIENCE.multipliedBy(2))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> Processes.reap(master).isPresent());
        alarm.cancel(false);
        answers.close();
        terminal.close();
        watchdog.shutdownNow();
    }
}
