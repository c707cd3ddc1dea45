package echolab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Pid;
import echolab.observe.Observer;
import echolab.stage.Model;
import echolab.trace.Event;
import echolab.trace.StageState;
import echolab.unix.fd_set;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A thousand clients at once, on a server that runs freely, is recorded, and is looked at ten times a
/// second meanwhile.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CrowdIT {
    private static final int LINES = 10;
    private static final int LOOK_MILLIS = 100;

    /// Every number below FD_SETSIZE but those of terminal and listening socket.
    private static final int MOST_ON_POOL = fd_set.FD_SETSIZE - 4;

    @Test
    void epoll_serves_a_thousand_clients_at_once() throws Exception {
        try (StagedServer server = StagedServer.start(Model.EPOLL);
                Crowd crowd = new Crowd();
                Onlooker onlooker = new Onlooker(server)) {
            crowd.join(server.awaitPort(), 1000);
            everyByteComesBack(crowd);

            everyByteComesBackUntilSeen(crowd, onlooker, 5 + crowd.size());
            StageState end = server.stateAtRest();
            assertThat(end.kernel().processes().get(end.server()).descriptors())
                    .hasSize(5 + crowd.size());
            assertAgreement(end);
        }
    }

    @Test
    void pool_serves_as_many_as_a_set_has_bits_and_refuses_the_one_too_many() throws Exception {
        try (StagedServer server = StagedServer.start(Model.POOL);
                Crowd crowd = new Crowd();
                Onlooker onlooker = new Onlooker(server)) {
            crowd.join(server.awaitPort(), MOST_ON_POOL);
            everyByteComesBack(crowd);

            assertThat(isRefused(server.awaitPort())).isTrue();
            everyByteComesBack(crowd);

            everyByteComesBackUntilSeen(crowd, onlooker, fd_set.FD_SETSIZE);
            StageState end = server.stateAtRest();
            assertThat(end.terminalOutput()).contains("too many clients");
            assertThat(end.kernel().processes().get(end.server()).descriptors())
                    .hasSize(fd_set.FD_SETSIZE);
            assertAgreement(end);
        }
    }

    /// Whether a client that comes now sees end of file.
    private static boolean isRefused(int port) throws IOException {
        try (Socket late = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return late.getInputStream().read() == -1;
        }
    }

    /// A quick server is done before anybody has looked.
    private static void everyByteComesBackUntilSeen(Crowd crowd, Onlooker onlooker, int most)
            throws Exception {
        while (onlooker.most() < most) {
            everyByteComesBack(crowd);
        }
        assertThat(onlooker.most()).isEqualTo(most);
    }

    private static void everyByteComesBack(Crowd crowd) throws Exception {
        for (int round = 0; round < LINES; round++) {
            assertThat(crowd.talk(round)).isEqualTo(crowd.size());
        }
    }

    private static void assertAgreement(StageState end) {
        assertThat(end.compared().map(Event.Compared::divergences))
                .hasValueSatisfying(found -> assertThat(found).isEmpty());
    }

    /// Looks at a stage and at the kernel again and again; what goes wrong there is thrown on closing.
    private static final class Onlooker implements AutoCloseable {
        private final StagedServer server;
        private final CountDownLatch over = new CountDownLatch(1);
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final List<Integer> seen = new ArrayList<>();
        private final Future<?> looking;

        Onlooker(StagedServer server) {
            this.server = server;
            looking =
                    thread.submit(() -> {
                        look();
                        return null;
                    });
        }

        private void look() throws InterruptedException {
            int pid = server.pid();
            Observer observer = new Observer(server.firstHidden());
            while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                StageState state = server.run().state("p");
                state.compared()
                        .ifPresent(c -> assertThat(c.divergences()).as("while it runs").isEmpty());
                int descriptors =
                        observer
                                .observe(List.of(new Pid(pid)))
                                .state()
                                .processes()
                                .values()
                                .stream()
                                .mapToInt(process -> process.descriptors().size())
                                .sum();
                synchronized (seen) {
                    seen.add(descriptors);
                }
            }
        }

        /// The most descriptors that were seen at once.
        int most() {
            synchronized (seen) {
                return seen.stream().mapToInt(n -> n).max().orElse(0);
            }
        }

        @Override
        public void close() throws ExecutionException, TimeoutException {
            over.countDown();
            try {
                looking.get(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                thread.shutdownNow();
            }
        }
    }
}
