package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Run;
import echolab.trace.Event;
import echolab.trace.EventLog;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private static final int PATIENCE_S = 20;

    private final EventLog log = new EventLog();
    private final Playback playback = Playback.ofRun(log, Workers.direct());
    private final List<Integer> pictures = new CopyOnWriteArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final CountDownLatch waited = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private int burst;
    private long pauseMillis;

    @Test
    void what_happened_during_a_pause_is_shown_without_waiting_for_something_else()
            throws InterruptedException {
        log.append(1, "", new Event.Said("before anybody waits"));

        follow();

        assertThat(pictures).containsExactly(1);
    }

    @Test
    void what_happens_in_a_burst_is_shown_in_one_picture() throws InterruptedException {
        log.append(1, "", new Event.Said("the first"));
        burst = 5;
        pauseMillis = 1;

        follow();

        assertThat(pictures).containsExactly(6);
    }

    @Test
    void a_burst_that_goes_on_for_long_is_shown_meanwhile() throws InterruptedException {
        log.append(1, "", new Event.Said("the first"));
        burst = 5;
        pauseMillis = 4;

        follow();

        assertThat(pictures).containsExactly(4, 6);
    }

    /// Until nothing happens any more.
    private void follow() throws InterruptedException {
        Follower follower = new Follower(burstingRun(), playback, this::show, clock::get);
        Thread thread = Thread.ofPlatform().daemon().start(follower::follow);
        assertThat(waited.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        follower.end();
        over.countDown();
        thread.join();
    }

    private void show(Runnable task) {
        task.run();
        pictures.add(playback.view().moments());
    }

    /// Something happens whenever somebody waits for it, as long as the burst lasts; after it somebody
    /// waits in vain.
    private Run burstingRun() {
        return (Run)
                Proxy.newProxyInstance(
                        Run.class.getClassLoader(),
                        new Class<?>[] {Run.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "timeline" -> log;
                                    case "behind" -> 0L;
                                    case "awaitMoreThan" -> {
                                        await((int) arguments[0]);
                                        yield null;
                                    }
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private void await(int known) throws InterruptedException {
        if (log.size() > known) {
            return;
        }
        if (burst > 0) {
            burst--;
            log.append(1, "", new Event.Said("the next"));
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
        } else if (playback.view().moments() == log.size()) {
            waited.countDown();
            over.await();
        }
    }
}
