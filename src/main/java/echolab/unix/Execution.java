package echolab.unix;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Puts another program into this process: a new virtual machine with a {@link ProgramHost}, which
/// goes on as the same thread of control.
///
/// The recorder, the lifeline and the server's classes stay open across `execve(2)`. The new machine
/// must not put its own files where the server's descriptors are, so each number that is free is
/// occupied until its host has begun. A number with FD_CLOEXEC is occupied too: what it referred to is
/// closed a moment before the kernel would do it.
final class Execution {
    private static final Libc.Function EXECVE = Libc.function("execve");
    private static final Libc.Function DUP2 = Libc.function("dup2");
    private static final int HEAP_MEGABYTES = 64;
    private static final int FORKING_HEAP_MEGABYTES = 256;

    private final int firstHidden;
    private final int hidden;
    private final BitSet kept = new BitSet();
    private final BitSet closed = new BitSet();

    /// @param hidden how many descriptors of the runtime, from the first on, the new program needs
    Execution(int firstHidden, int hidden) {
        this.firstHidden = firstHidden;
        this.hidden = hidden;
    }

    /// Executes it: -1, because otherwise it does not return.
    int of(String program, String[] argv, Control control) {
        ServerClasses classes = ServerHost.classes();
        String main = classes.programNamed(program);
        if (main != null) {
            lookAtDescriptors();
        }
        boolean forks = main != null && classes.forks(main);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.of(forks, forks ? FORKING_HEAP_MEGABYTES : HEAP_MEGABYTES));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ProgramHost.class.getName());
        command.add(Integer.toString(firstHidden));
        command.add(Long.toString(Posix.limits(Posix.RLIMIT_NOFILE)[0]));
        command.add(Integer.toString(ServerHost.listenq()));
        command.add(Integer.toString(ServerHost.address()));
        command.add(String.valueOf(main));
        command.add(Integer.toString(control.slot));
        command.add(Integer.toString(control.forks()));
        command.add(Bits.text(kept));
        command.add(Bits.text(closed));
        command.add(Long.toString(control.signals().blocked()));
        command.addAll(List.of(argv));
        return execute(main == null ? "" : command.getFirst(), command, control);
    }

    private int execute(String file, List<String> command, Control control) {
        Arena arena = Arena.global();
        MemorySegment path = arena.allocateFrom(file);
        MemorySegment argv = strings(arena, command);
        MemorySegment envp = strings(arena, environment());
        if (!file.isEmpty()) {
            occupy();
            control.signals().blockAll();
        }
        return Libc.callInt(EXECVE, path.address(), argv.address(), envp.address());
    }

    private void lookAtDescriptors() {
        for (int fd = 0; fd < firstHidden; fd++) {
            int flags = Descriptors.flags(fd);
            if (flags != -1) {
                ((flags & Posix.FD_CLOEXEC) == 0 ? kept : closed).set(fd);
            }
        }
    }

    private void occupy() {
        long hard = Posix.limits(Posix.RLIMIT_NOFILE)[1];
        Libc.checked("setrlimit", Posix.setLimits(Posix.RLIMIT_NOFILE, hard, hard));
        int fd = kept.nextClearBit(0);
        while (fd < firstHidden) {
            Libc.checked("dup2", Libc.callInt(DUP2, firstHidden, fd), firstHidden, fd);
            fd = kept.nextClearBit(fd + 1);
        }
        Descriptors.closeOnExecFrom(firstHidden + hidden);
    }

    private static List<String> environment() {
        List<String> environment = new ArrayList<>();
        for (Map.Entry<String, String> entry : System.getenv().entrySet()) {
            environment.add(entry.getKey() + "=" + entry.getValue());
        }
        return environment;
    }

    /// A null-terminated array of C strings.
    static MemorySegment strings(Arena arena, List<String> strings) {
        MemorySegment array = arena.allocate(ADDRESS, strings.size() + 1L);
        for (int i = 0; i < strings.size(); i++) {
            array.setAtIndex(ADDRESS, i, arena.allocateFrom(strings.get(i)));
        }
        return array;
    }
}
