package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Fd;
import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.stage.StartOptions;
import echolab.trace.Lane;
import echolab.trace.StageState;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeaningsTest {
    private static final Lane SERVER = Lane.first("p");

    @Test
    void a_descriptor_means_what_it_refers_to_now() {
        try (LiveRun run = new LiveRun()) {
            run.start(StartOptions.of("process").named("p"));
            run.connect("A", "p");
            run.step(SERVER, Duration.ofSeconds(5));
            Meanings accepted = Meanings.at(run.state("p"), SERVER, Locale.ENGLISH);
            run.step(SERVER, Duration.ofSeconds(5));
            Meanings forked = Meanings.at(run.state("p"), SERVER, Locale.KOREAN);

            assertThat(accepted.of("connfd"))
                    .hasValue("connfd = 4: the connection of A, reference count 1");
            assertThat(forked.of("connfd")).hasValue("connfd = 4: A의 연결, 참조 횟수 2");
            assertThat(accepted.of("no_such_name")).isEmpty();
        }
    }

    @Test
    void a_variable_means_its_value_and_a_function_what_it_does() {
        try (LiveRun run = new LiveRun()) {
            run.start(StartOptions.of("pool").named("p"));
            run.connect("A", "p");
            run.openGates(new Gates.OfStage("p"));
            while (run.state("p").kernel().processes().values().stream()
                    .noneMatch(process -> process.descriptors().containsKey(new Fd(4)))) {
                run.awaitChange(Duration.ofSeconds(1));
            }
            while (!run.isIdle(new Gates.OfStage("p"))) {
                run.awaitChange(Duration.ofMillis(10));
            }
            StageState state = run.state("p");
            Meanings meanings = Meanings.at(state, SERVER, Locale.ENGLISH);

            assertThat(meanings.of("maxfd")).hasValue("maxfd = 4");
            assertThat(meanings.of("clientfd"))
                    .hasValueSatisfying(text -> assertThat(text).startsWith("clientfd = [4"));
            assertThat(meanings.of("Select"))
                    .hasValueSatisfying(text -> assertThat(text).startsWith("int select(int nfds"));
        }
    }
}
