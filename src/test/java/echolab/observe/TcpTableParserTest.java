package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Endpoint;
import echolab.kernel.TcpState;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpTableParserTest {
    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid "
                    + " timeout inode\n";
    private static final String LISTENER =
            "   0: 00000000:3B6D 00000000:0000 0A 00000000:00000002 00:00000000 00000000     0 "
                    + "       0 15372 1 00000000d0196c92 100 0 0 10 0\n";
    private static final String WAITING =
            "   1: 0100007F:3B6D 0100007F:A952 08 00000000:00000001 00:00000000 00000000     0 "
                    + "       0 0 1 0000000000000000 20 4 30 10 -1\n";

    @BeforeEach
    void the_samples_are_from_a_little_endian_machine() {
        Assumptions.assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void listeners_and_waiting_connections_are_read() {
        assertThat(TcpTableParser.parse(HEAD + LISTENER + WAITING))
                .containsExactly(
                        new TcpEntry(
                                new Endpoint("0.0.0.0", 15213),
                                new Endpoint("0.0.0.0", 0),
                                TcpState.LISTEN,
                                2,
                                15372,
                                OptionalInt.empty()),
                        new TcpEntry(
                                new Endpoint("127.0.0.1", 15213),
                                new Endpoint("127.0.0.1", 43346),
                                TcpState.CLOSE_WAIT,
                                1,
                                0,
                                OptionalInt.empty()));
    }

    @Test
    void only_living_connections_without_an_owner_wait() {
        TcpEntry waiting = TcpTableParser.parse(HEAD + WAITING).getFirst();
        assertThat(waiting.isWaiting()).isTrue();
        assertThat(TcpTableParser.parse(HEAD + WAITING.replace(" 08 ", " 05 ")))
                .singleElement()
                .matches(e -> !e.isWaiting(), "closed by its server");
        assertThat(TcpTableParser.parse(HEAD + WAITING.replace(" 0 1 0000", " 9 1 0000")))
                .singleElement()
                .matches(e -> !e.isWaiting(), "accepted");
    }

    @Test
    void ipv4_inside_ipv6_is_ipv4() {
        assertThat(
                        TcpTableParser.parse(
                                HEAD
                                        + WAITING.replace(
                                                "0100007F:3B6D",
                                                "0000000000000000FFFF00000100007F:3B6D")))
                .singleElement()
                .extracting(TcpEntry::local)
                .isEqualTo(new Endpoint("127.0.0.1", 15213));
        assertThat(
                        TcpTableParser.parse(
                                HEAD
                                        + WAITING.replace(
                                                "0100007F:3B6D",
                                                "00000000000000000000000001000000:3B6D")))
                .singleElement()
                .extracting(TcpEntry::local)
                .isEqualTo(new Endpoint("0:0:0:0:0:0:0:1", 15213));
    }

    @Test
    void a_cut_table_gives_only_whole_lines() {
        String whole = HEAD + LISTENER + WAITING;
        for (int length = 0; length < whole.length(); length++) {
            int lines = (int) whole.substring(0, length).chars().filter(c -> c == '\n').count();
            assertThat(TcpTableParser.parse(whole.substring(0, length)))
                    .as("first %s characters", length)
                    .isEqualTo(
                            TcpTableParser.parse(whole).subList(0, Math.clamp(lines - 1L, 0, 2)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "nonsense",
                "   0: 0100007F:3B6D\n",
                "   0: 0100007F 0100007F:A952 08 0:1 00:0 0 0 0 0 1 0 20 4 30 10 -1\n",
                "   0: 0100007F:3B6D 0100007F:A952 FF 0:1 00:0 0 0 0 0 1 0 20 4 30 10 -1\n",
                "   0: 0100007F:123456 0100007F:A952 08 0:1 00:0 0 0 0 0 1 0 20 4 30 10 -1\n",
                "   0: 010000ZZ:3B6D 0100007F:A952 08 0:1 00:0 0 0 0 0 1 0 20 4 30 10 -1\n"
            })
    void foreign_lines_are_left_out(String text) {
        assertThat(TcpTableParser.parse(HEAD + text)).isEmpty();
    }
}
