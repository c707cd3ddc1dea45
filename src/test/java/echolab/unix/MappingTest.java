package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingTest {
    private static final String MAPS =
            """
            800001000-8004ad000 rw-p 00001000 fe:00 328742          /opt/a jdk/server/classes.jsa
            55d46e5b1000-55d46e707000 rw-p 00000000 00:00 0         [heap]
            7f7970400000-7f7970670000 rwxp 00000000 00:00 0\s
            7f7970670000-7f7970680000 ---p 00000000 00:00 0\s
            7f76577f0000-7f76578f0000 rw-s 00000000 00:01 1030      /memfd:echolab (deleted)
            ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0 [vsyscall]
            """;

    @Test
    void each_line_is_a_mapping() {
        assertThat(Mapping.parse(MAPS))
                .containsExactly(
                        new Mapping(
                                0x800001000L,
                                0x8004ad000L,
                                "rw-p",
                                "/opt/a jdk/server/classes.jsa"),
                        new Mapping(0x55d46e5b1000L, 0x55d46e707000L, "rw-p", "[heap]"),
                        new Mapping(0x7f7970400000L, 0x7f7970670000L, "rwxp", ""),
                        new Mapping(0x7f7970670000L, 0x7f7970680000L, "---p", ""),
                        new Mapping(
                                0x7f76577f0000L,
                                0x7f76578f0000L,
                                "rw-s",
                                "/memfd:echolab (deleted)"),
                        new Mapping(
                                0xffffffffff600000L, 0xffffffffff601000L, "--xp", "[vsyscall]"));
    }

    @Test
    void private_memory_is_written_and_has_no_file() {
        assertThat(Mapping.parse(MAPS).stream().map(Mapping::isPrivateMemory))
                .containsExactly(false, false, true, false, false, false);
    }

    @Test
    void what_nobody_may_touch_only_keeps_its_addresses_free() {
        assertThat(Mapping.parse(MAPS).stream().map(Mapping::isSetAside))
                .containsExactly(false, false, false, true, false, false);
    }

    @Test
    void a_line_that_is_no_mapping_is_left_out() {
        assertThat(Mapping.parse("Rss: 12 kB\n\n")).isEmpty();
    }
}
