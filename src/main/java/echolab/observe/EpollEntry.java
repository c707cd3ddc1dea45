package echolab.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of an epoll instance's `/proc/PID/fdinfo/N`, `proc_pid_fdinfo(5)`:
/// `tfd:        4 events: 80000019 data: 4  pos:0 ino:6c3d06 sdev:9`.
///
/// @param tfd the number under which the file was added
/// @param events the mask with what the kernel added to it
/// @param inode of the file that is watched; -1 where the kernel does not tell (before 4.13)
record EpollEntry(int tfd, int events, long inode) {
    private static final String TFD = "tfd:";
    private static final String INODE = "ino:";
    private static final int WORDS = 4;

    /// The entries in the kernel's order. Lines that are cut or not understood are left out.
    static List<EpollEntry> parse(String text) {
        List<EpollEntry> entries = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (text.startsWith(TFD, start)) {
                line(text.substring(start, end).split(" +")).ifPresent(entries::add);
            }
            start = end + 1;
        }
        return entries;
    }

    private static Optional<EpollEntry> line(String[] words) {
        if (words.length < WORDS) {
            return Optional.empty();
        }
        long tfd = Numbers.decimal(words[1]);
        long events = Numbers.hex(words[3]);
        long inode = -1;
        for (String word : words) {
            inode = word.startsWith(INODE) ? Numbers.hex(word.substring(INODE.length())) : inode;
        }
        return tfd < 0 || events < 0
                ? Optional.empty()
                : Optional.of(new EpollEntry((int) tfd, (int) events, inode));
    }
}
