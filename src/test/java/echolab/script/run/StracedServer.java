package echolab.script.run;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server in C that runs under `strace -ff`, and the clients that connect to it.
final class StracedServer implements AutoCloseable {
    private static final String TRACED =
            "trace=socket,setsockopt,bind,listen,accept,accept4,read,write,close,fork,vfork,clone,"
                    + "clone3,wait4,rt_sigaction,select,pselect6,socketpair,sendmsg,recvmsg,exit_group";
    private static final Duration STILL = Duration.ofMillis(100);

    private final Path folder;
    private final Process strace;
    private final int port;
    private final Map<String, Socket> clients = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();

    private StracedServer(Path folder, Process strace, int port) {
        this.folder = folder;
        this.strace = strace;
        this.port = port;
    }

    /// @param folder an empty one, for what strace writes
    static StracedServer start(Path program, Path folder) throws IOException {
        int port = freePort();
        Process strace =
                new ProcessBuilder(
                                "strace",
                                "-ff",
                                "-o",
                                folder.resolve("task").toString(),
                                "-e",
                                TRACED,
                                program.toString(),
                                Integer.toString(port))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        StracedServer server = new StracedServer(folder, strace, port);
        await().until(() ->
                server.lines().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(line -> line.startsWith("listen(")));
        server.awaitIdle();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Does what one line of a script says, and returns when the server waits again.
    void act(String statement) throws IOException {
        String[] words = statement.split(" ", 3);
        byte[] text =
                statement
                        .replaceAll("^[^\"]*\"?|\"$", "")
                        .replace("\\n", "\n")
                        .getBytes(StandardCharsets.UTF_8);
        switch (words[0]) {
            case "connect" ->
                    clients.put(words[1], new Socket(InetAddress.getLoopbackAddress(), port));
            case "send" -> clients.get(words[1]).getOutputStream().write(text);
            case "await" -> {
                String client = words[1].replaceAll(".*\\(|\\)", "");
                clients.get(client).getInputStream().skipNBytes(text.length - read(client));
                read.put(client, text.length);
            }
            case "close" -> closeAfterReading(clients.get(words[1]));
            case "type" -> {
                strace.getOutputStream().write(text);
                strace.getOutputStream().flush();
            }
            default -> throw new IllegalArgumentException(statement);
        }
        awaitIdle();
    }

    /// How many bytes were read for a client so far.
    private int read(String client) {
        return read.getOrDefault(client, 0);
    }

    /// To close over unread bytes would reset the connection.
    private static void closeAfterReading(Socket client) throws IOException {
        client.getInputStream().skipNBytes(client.getInputStream().available());
        client.close();
    }

    /// What strace has written of each task, by its number.
    Map<Long, List<String>> lines() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(
                    Collectors.toMap(
                            file -> Long.parseLong(file.toString().replaceAll(".*\\.", "")),
                            StracedServer::lines));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// All tasks sleep and nothing more is written, for a while.
    private void awaitIdle() {
        await().pollInterval(Duration.ofMillis(5))
                .during(STILL)
                .until(this::sleepsAfter, before -> before.equals(sleepsAfter()));
    }

    /// What was written so far, where all tasks sleep; something else each time where one does not.
    private String sleepsAfter() {
        boolean sleeps = strace.descendants().allMatch(StracedServer::sleeps);
        return sleeps ? lines().toString() : Long.toString(System.nanoTime());
    }

    private static boolean sleeps(ProcessHandle process) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return tasks.allMatch(StracedServer::sleeps);
        } catch (IOException gone) {
            return true;
        }
    }

    private static boolean sleeps(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'S' || state == 'Z';
        } catch (IOException gone) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> server = strace.descendants().toList();
        server.forEach(ProcessHandle::destroyForcibly);
        for (Socket client : clients.values()) {
            client.close();
        }
        strace.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }
}
