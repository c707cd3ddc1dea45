package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HugeCopyTest {
    private static final int READ = 1;
    private static final int READ_WRITE = 3;
    private static final int READ_EXECUTE = 5;
    private static final long MB = 1 << 20;

    @Test
    void whole_blocks_of_the_virtual_machines_code_are_copied() {
        assertThat(copies(new Mapping(3 * MB, 9 * MB, "r-xp", "/jdk/lib/server/libjvm.so")))
                .containsExactly(new HugeCopy(4 * MB, 8 * MB, 4 * MB, 8 * MB, READ_EXECUTE));
    }

    @Test
    void blocks_at_the_edges_of_the_code_take_in_what_the_same_file_holds_to_be_read() {
        assertThat(
                        copies(
                                new Mapping(2 * MB, 5 * MB, "r--p", "/jdk/lib/server/libjvm.so"),
                                new Mapping(5 * MB, 9 * MB, "r-xp", "/jdk/lib/server/libjvm.so"),
                                new Mapping(9 * MB, 13 * MB, "r--p", "/jdk/lib/server/libjvm.so")))
                .containsExactly(
                        new HugeCopy(4 * MB, 10 * MB, 4 * MB, 10 * MB, READ_EXECUTE),
                        new HugeCopy(10 * MB, 12 * MB, 10 * MB, 12 * MB, READ));
    }

    @Test
    void blocks_at_the_edges_of_the_archive_take_in_what_nobody_may_touch() {
        assertThat(
                        copies(
                                new Mapping(2 * MB, 3 * MB, "---p", ""),
                                new Mapping(3 * MB, 5 * MB, "rw-p", "/jdk/classes.jsa"),
                                new Mapping(5 * MB, 9 * MB, "r--p", "/jdk/classes.jsa"),
                                new Mapping(9 * MB, 20 * MB, "---p", "")))
                .containsExactly(
                        new HugeCopy(2 * MB, 6 * MB, 3 * MB, 6 * MB, READ_WRITE),
                        new HugeCopy(6 * MB, 10 * MB, 6 * MB, 9 * MB, READ));
    }

    @Test
    void what_the_written_part_of_the_archive_shares_with_the_part_behind_it_stays_writable() {
        assertThat(
                        copies(
                                new Mapping(1 * MB, 5 * MB, "rw-p", "/jdk/classes.jsa"),
                                new Mapping(5 * MB, 11 * MB, "r--p", "/jdk/classes.jsa")))
                .containsExactly(
                        new HugeCopy(2 * MB, 6 * MB, 2 * MB, 6 * MB, READ_WRITE),
                        new HugeCopy(6 * MB, 10 * MB, 6 * MB, 10 * MB, READ));
    }

    @Test
    void a_written_part_with_something_else_behind_it_ends_before() {
        assertThat(
                        copies(
                                new Mapping(1 * MB, 5 * MB, "rw-p", "/jdk/classes.jsa"),
                                new Mapping(5 * MB, 11 * MB, "rw-p", "")))
                .containsExactly(new HugeCopy(2 * MB, 4 * MB, 2 * MB, 4 * MB, READ_WRITE));
    }

    @Test
    void less_than_a_block_stays_where_it_is() {
        assertThat(copies(new Mapping(1 * MB, 3 * MB, "r-xp", "/jdk/lib/server/libjvm.so")))
                .isEmpty();
    }

    @Test
    void nothing_else_is_copied() {
        assertThat(
                        copies(
                                new Mapping(0, 8 * MB, "r--p", "/jdk/lib/server/libjvm.so"),
                                new Mapping(8 * MB, 16 * MB, "r-xp", "/lib/libc.so.6"),
                                new Mapping(16 * MB, 24 * MB, "rw-p", "")))
                .isEmpty();
    }

    private static List<HugeCopy> copies(Mapping... mappings) {
        return HugeCopy.ofVirtualMachine(List.of(mappings));
    }
}
