package echolab.unix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;

/// Starts a process with a prepared descriptor table, session, signal mask and dispositions,
/// `posix_spawn(3)`.
final class Spawn {
    private static final Libc.Function ACTIONS_INIT =
            Libc.function("posix_spawn_file_actions_init");
    private static final Libc.Function ACTIONS_DESTROY =
            Libc.function("posix_spawn_file_actions_destroy");
    private static final Libc.Function ADD_OPEN = Libc.function("posix_spawn_file_actions_addopen");
    private static final Libc.Function ADD_DUP2 = Libc.function("posix_spawn_file_actions_adddup2");
    private static final Libc.Function ADD_CLOSE_FROM =
            Libc.function("posix_spawn_file_actions_addclosefrom_np");
    private static final Libc.Function ATTR_INIT = Libc.function("posix_spawnattr_init");
    private static final Libc.Function ATTR_DESTROY = Libc.function("posix_spawnattr_destroy");
    private static final Libc.Function ATTR_FLAGS = Libc.function("posix_spawnattr_setflags");
    private static final Libc.Function ATTR_MASK = Libc.function("posix_spawnattr_setsigmask");
    private static final Libc.Function ATTR_DEFAULT =
            Libc.function("posix_spawnattr_setsigdefault");
    private static final Libc.Function SPAWN = Libc.function("posix_spawn");

    /// Room for the C library's opaque structures: 80 and 336 bytes on x86-64 and aarch64.
    private static final long ACTIONS_BYTES = 512;

    private static final long ATTR_BYTES = 1024;
    private static final long SIGSET_BYTES = 128;
    private static final int O_RDWR = 2;
    private static final int SETSIGDEF = 0x04;
    private static final int SETSIGMASK = 0x08;
    private static final int SETSID = 0x80;
    private static final long ALL_BUT_KILL_AND_STOP = 0x7fff_ffffL & ~(1L << 8) & ~(1L << 18);

    private Spawn() {}

    /// Starts a server: the terminal on 0, 1 and 2 and on every number below `firstHidden`; the
    /// inherited descriptors from `firstHidden` on in their order; nothing else open. It leads a
    /// new session, whose controlling terminal is that terminal.
    ///
    /// @return its process id
    static int server(
            List<String> command,
            Map<String, String> environment,
            String terminal,
            int firstHidden,
            List<Integer> inherited,
            long blockedSignals) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment actions = arena.allocate(ACTIONS_BYTES, 16);
            MemorySegment attributes = arena.allocate(ATTR_BYTES, 16);
            Libc.check("posix_spawn_file_actions_init", Libc.callInt(ACTIONS_INIT, at(actions)));
            Libc.check("posix_spawnattr_init", Libc.callInt(ATTR_INIT, at(attributes)));
            try {
                descriptors(arena, actions, terminal, firstHidden, inherited);
                attributes(arena, attributes, blockedSignals);
                return spawn(arena, actions, attributes, command, environment);
            } finally {
                Libc.check(
                        "posix_spawn_file_actions_destroy",
                        Libc.callInt(ACTIONS_DESTROY, at(actions)));
                Libc.check("posix_spawnattr_destroy", Libc.callInt(ATTR_DESTROY, at(attributes)));
            }
        }
    }

    private static void descriptors(
            Arena arena,
            MemorySegment actions,
            String terminal,
            int firstHidden,
            List<Integer> inherited) {
        for (int i = 0; i < inherited.size(); i++) {
            dup2(actions, inherited.get(i), firstHidden + i);
        }
        MemorySegment path = arena.allocateFrom(terminal);
        Libc.check(
                "posix_spawn_file_actions_addopen",
                Libc.callInt(ADD_OPEN, at(actions), 0, at(path), O_RDWR, 0, 0));
        for (int fd = 1; fd < firstHidden; fd++) {
            dup2(actions, 0, fd);
        }
        Libc.check(
                "posix_spawn_file_actions_addclosefrom_np",
                Libc.callInt(ADD_CLOSE_FROM, at(actions), firstHidden + inherited.size()));
    }

    private static void dup2(MemorySegment actions, int fd, int newfd) {
        Libc.check(
                "posix_spawn_file_actions_adddup2", Libc.callInt(ADD_DUP2, at(actions), fd, newfd));
    }

    private static void attributes(Arena arena, MemorySegment attributes, long blockedSignals) {
        MemorySegment set = arena.allocate(SIGSET_BYTES, 8);
        set.set(JAVA_LONG, 0, ALL_BUT_KILL_AND_STOP);
        Libc.check(
                "posix_spawnattr_setsigdefault",
                Libc.callInt(ATTR_DEFAULT, at(attributes), at(set)));
        set.set(JAVA_LONG, 0, blockedSignals);
        Libc.check("posix_spawnattr_setsigmask", Libc.callInt(ATTR_MASK, at(attributes), at(set)));
        Libc.check(
                "posix_spawnattr_setflags",
                Libc.callInt(ATTR_FLAGS, at(attributes), SETSIGDEF | SETSIGMASK | SETSID));
    }

    private static int spawn(
            Arena arena,
            MemorySegment actions,
            MemorySegment attributes,
            List<String> command,
            Map<String, String> environment) {
        MemorySegment pid = arena.allocate(JAVA_INT);
        MemorySegment argv = strings(arena, command);
        MemorySegment envp =
                strings(
                        arena,
                        environment.entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .toList());
        MemorySegment program = arena.allocateFrom(command.getFirst());
        int error =
                Libc.callInt(
                        SPAWN,
                        at(pid),
                        at(program),
                        at(actions),
                        at(attributes),
                        at(argv),
                        at(envp));
        if (error != 0) {
            throw new UnixException("posix_spawn", error, command.getFirst());
        }
        return pid.get(JAVA_INT, 0);
    }

    /// A null-terminated array of C strings.
    private static MemorySegment strings(Arena arena, List<String> strings) {
        MemorySegment array = arena.allocate(ADDRESS, strings.size() + 1L);
        for (int i = 0; i < strings.size(); i++) {
            array.setAtIndex(ADDRESS, i, arena.allocateFrom(strings.get(i)));
        }
        return array;
    }

    private static long at(MemorySegment segment) {
        return segment.address();
    }
}
