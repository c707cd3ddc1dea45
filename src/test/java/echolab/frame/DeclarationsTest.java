package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    @Test
    void fields_and_structures_are_declared_as_what_is_watched_of_them_first() {
        String source =
                """
                final class Server {
                    static final int MAX = 16;
                    static rio_t[] rio = new rio_t[MAX]; // { not a block
                    static pollfd[] client = new pollfd[MAX];
                    final int[] lifefd;

                    static final class Pool {
                        int maxi; // the highest index
                        fd_set read_set = new fd_set();
                        sem_t mutex = new sem_t();
                    }

                    static void main(String[] argv) {
                        epoll_event[] events = new epoll_event[MAX];
                        int n;
                        pool.lifefd[n] = 3;
                    }

                    static int epfd;
                }
                """;

        assertThat(Declarations.of(source))
                .isEqualTo(
                        Map.of(
                                "rio[0]", "\"\"",
                                "client", "[]",
                                "client_events", "[]",
                                "client_revents", "[]",
                                "lifefd", "[]",
                                "maxi", "0",
                                "read_set", "{}",
                                "mutex", "0",
                                "events", "[]",
                                "epfd", "0"));
    }

    @Test
    void the_programs_that_a_server_executes_declare_nothing_for_it() {
        String server = "final class A {\n    static int one;\n}\n";

        assertThat(Declarations.of(server + "final class B {\n    static int two;\n}\n"))
                .isEqualTo(Map.of("one", "0"));
    }

    @Test
    void an_array_that_only_the_kernel_fills_is_not_watched() {
        assertThat(Declarations.of("class A {\n    int[] ends = new int[2];\n}\n")).isEmpty();
    }
}
