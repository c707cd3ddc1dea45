package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Run;
import echolab.trace.Event;
import echolab.trace.EventLog;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private static final int PATIENCE_S = 20;

    private final EventLog log = new EventLog();
    private final CountDownLatch shown = new CountDownLatch(1);
    private final CountDownLatch waited = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void what_happened_during_a_pause_is_shown_without_waiting_for_something_else()
            throws InterruptedException {
        log.append(1, "", new Event.Said("before anybody waits"));
        Playback playback = Playback.ofRun(log, Workers.direct());
        Follower follower = new Follower(quietRun(), playback, this::show);

        Thread thread = Thread.ofPlatform().daemon().start(follower::follow);

        assertThat(shown.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        assertThat(waited.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        follower.end();
        over.countDown();
        thread.join();
        assertThat(playback.view().moments()).isOne();
    }

    private void show(Runnable task) {
        task.run();
        shown.countDown();
    }

    /// Nothing happens on it any more; it shows when somebody waits for that.
    private Run quietRun() {
        return (Run)
                Proxy.newProxyInstance(
                        Run.class.getClassLoader(),
                        new Class<?>[] {Run.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "timeline" -> log;
                                    case "behind" -> 0L;
                                    case "awaitMoreThan" -> {
                                        if (log.size() <= (int) arguments[0]) {
                                            waited.countDown();
                                            over.await();
                                        }
                                        yield null;
                                    }
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }
}
