package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpollEntryTest {
    private static final String TEXT =
            """
            pos:\t0
            flags:\t02000002
            mnt_id:\t17
            ino:\t1038
            tfd:        6 events: 40000019 data:                6  pos:0 ino:6c3d07 sdev:f
            tfd:        3 events: 80000019 data: ffffffffffffffff  pos:0 ino:6c3d05 sdev:9
            """;

    @Test
    void each_line_is_one_entry() {
        assertThat(EpollEntry.parse(TEXT))
                .containsExactly(
                        new EpollEntry(6, 0x40000019, 0x6c3d07),
                        new EpollEntry(3, 0x80000019, 0x6c3d05));
    }

    @Test
    void an_older_kernel_tells_no_inode() {
        assertThat(EpollEntry.parse("tfd:        5 events:       1d data: 5\n"))
                .containsExactly(new EpollEntry(5, 0x1d, -1));
    }

    @Test
    void text_that_is_cut_anywhere_tells_whole_entries_only() {
        for (int end = 0; end < TEXT.length(); end++) {
            int whole =
                    (int) TEXT.substring(0, end).lines().filter(l -> l.endsWith("sdev:9")).count();
            assertThat(EpollEntry.parse(TEXT.substring(0, end)))
                    .isSubsetOf(EpollEntry.parse(TEXT))
                    .hasSizeLessThanOrEqualTo(2)
                    .hasSizeGreaterThanOrEqualTo(whole == 0 ? 0 : 1);
        }
        assertThat(EpollEntry.parse("tfd: x events: 1\ntfd: 1 events:\ntfd: 1 events: g\n"))
                .isEmpty();
    }
}
