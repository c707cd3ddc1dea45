package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    int connfd = accept(listenfd);              | ACCEPT | connfd
                    connfd = accept(listenfd, addr);            | ACCEPT | connfd
                    while ((connfd = accept(listenfd)) < 0) {   | ACCEPT | connfd
                    pool.clientfd[i] = accept(listenfd);        | ACCEPT | clientfd[i]
                    pools[k].fd = accept(listenfd);             | ACCEPT | fd
                    int a = dup(x), b = accept(y);              | ACCEPT | b
                    int a = dup(x), b = accept(y);              | DUP    | a
                    int listenfd = open_listenfd(port);         | SOCKET | listenfd
                    var log = unix.open("a = accept(b)", 0);    | OPEN   | log
                    fd /* = accept( */ = unix.socket(AF_INET);  | SOCKET | fd
                    dup2(connfd, STDOUT_FILENO);                | DUP2   | STDOUT_FILENO
                    int copy = dup2(connfd, 7);                 | DUP2   | copy
                    """)
    void a_descriptor_is_called_like_the_variable_that_got_it(String line, Call call, String name) {
        assertThat(DescriptorNames.of("void main() {\n    " + line + "\n}\n", 2, call))
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add_client(accept(listenfd), pool);         | ACCEPT
                    if (connfd == accept(listenfd)) {           | ACCEPT
                    return accept(listenfd);                    | ACCEPT
                    int n = max(accept(listenfd), 3);           | ACCEPT
                    // int connfd = accept(listenfd);           | ACCEPT
                    dup2(connfd, 1);                            | DUP2
                    pipe(new int[2]);                           | PIPE
                    """)
    void a_descriptor_that_went_into_no_variable_has_no_name(String line, Call call) {
        assertThat(DescriptorNames.of("void main() {\n    " + line + "\n}\n", 2, call)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pipe(fds);", "int[] fds = pipe();", "int r = 0; pipe(self.fds);"})
    void the_ends_of_a_pipe_are_called_like_the_cells_of_its_array(String line) {
        assertThat(DescriptorNames.of(line, 1, Call.PIPE)).containsExactly("fds[0]", "fds[1]");
    }

    @Test
    void a_statement_may_stretch_over_several_lines() {
        String source =
                """
                int other = 1;
                int connfd = // the connection
                        accept(
                                listenfd);
                """;
        assertThat(DescriptorNames.of(source, 3, Call.ACCEPT)).containsExactly("connfd");
    }

    @Test
    void a_line_outside_the_source_names_nothing() {
        String source = "int connfd = accept(listenfd);\n";
        assertThat(List.of(0, -1, 2, 3, 99))
                .allSatisfy(line ->
                        assertThat(DescriptorNames.of(source, line, Call.ACCEPT)).isEmpty());
    }
}
