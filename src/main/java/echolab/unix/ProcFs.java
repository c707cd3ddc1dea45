package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads `proc(5)` with as few system calls as it takes: one observation reads hundreds of small
/// files. Not for use by several threads at once.
public final class ProcFs {
    private static final Libc.Function OPEN = Libc.function("open");
    private static final Libc.Function READ = Libc.function("read");
    private static final Libc.Function CLOSE = Libc.function("close");
    private static final Libc.Function READLINK = Libc.function("readlink");
    private static final Libc.Function GETDENTS = Libc.function("getdents64");
    private static final int O_RDONLY_CLOEXEC = 0x80000;
    private static final int PATH_MAX = 4096;
    private static final int BUFFER = 64 * 1024;

    /// Where `struct linux_dirent64` keeps the length of an entry, and where its name begins,
    /// getdents64(2).
    private static final int ENTRY_LENGTH = 16;

    private static final int ENTRY_NAME = 19;

    private final MemorySegment path = Arena.ofAuto().allocate(PATH_MAX);
    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER, 8);

    /// The whole text of a file.
    public Answer<String> read(String file) {
        int fd = open(file);
        if (fd == -1) {
            return Answer.failed(Libc.errno());
        }
        try {
            return readAll(fd);
        } finally {
            close(fd);
        }
    }

    private Answer<String> readAll(int fd) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1024);
        while (true) {
            long n = Libc.call(READ, fd, buffer.address(), BUFFER);
            if (n == -1) {
                return Answer.failed(Libc.errno());
            }
            if (n == 0) {
                return new Answer.Got<>(text.toString(StandardCharsets.UTF_8));
            }
            text.writeBytes(buffer.asSlice(0, n).toArray(JAVA_BYTE));
        }
    }

    /// What a symbolic link points to.
    public Answer<String> readlink(String link) {
        long n = Libc.call(READLINK, cString(link), buffer.address(), BUFFER);
        return n == -1
                ? Answer.failed(Libc.errno())
                : new Answer.Got<>(
                        new String(
                                buffer.asSlice(0, n).toArray(JAVA_BYTE), StandardCharsets.UTF_8));
    }

    /// The entries of a directory that are numbers, in order: descriptors, threads, processes.
    public Answer<int[]> numbers(String directory) {
        int fd = open(directory);
        if (fd == -1) {
            return Answer.failed(Libc.errno());
        }
        try {
            return readEntries(fd);
        } finally {
            close(fd);
        }
    }

    private Answer<int[]> readEntries(int fd) {
        int[] numbers = new int[32];
        int count = 0;
        while (true) {
            long n = Libc.call(GETDENTS, fd, buffer.address(), BUFFER);
            if (n == -1) {
                return Answer.failed(Libc.errno());
            }
            if (n == 0) {
                int[] found = Arrays.copyOf(numbers, count);
                Arrays.sort(found);
                return new Answer.Got<>(found);
            }
            for (long at = 0; at < n; at += entryLength(at)) {
                int number = number(at + ENTRY_NAME);
                if (number >= 0) {
                    numbers = count < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * count);
                    numbers[count++] = number;
                }
            }
        }
    }

    private int entryLength(long at) {
        return Short.toUnsignedInt(buffer.get(JAVA_SHORT_UNALIGNED, at + ENTRY_LENGTH));
    }

    /// The number that a name consists of; -1 when it is none.
    private int number(long name) {
        int number = 0;
        long at = name;
        for (byte digit = buffer.get(JAVA_BYTE, at);
                digit != 0;
                digit = buffer.get(JAVA_BYTE, at)) {
            if (digit < '0' || digit > '9' || number > Integer.MAX_VALUE / 10 - 1) {
                return -1;
            }
            number = 10 * number + digit - '0';
            at++;
        }
        return number;
    }

    private int open(String file) {
        return Libc.callInt(OPEN, cString(file), O_RDONLY_CLOEXEC);
    }

    /// On Linux the descriptor is free whatever `close(2)` says of it, and one that was only read
    /// from has nothing left to tell.
    private static void close(int fd) {
        Libc.checked("close", Libc.callInt(CLOSE, fd), fd);
    }

    private long cString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= PATH_MAX) {
            throw new IllegalArgumentException("path too long: " + text);
        }
        MemorySegment.copy(bytes, 0, path, JAVA_BYTE, 0, bytes.length);
        path.set(JAVA_BYTE, bytes.length, (byte) 0);
        return path.address();
    }
}
