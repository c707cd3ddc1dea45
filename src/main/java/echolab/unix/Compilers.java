package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The just-in-time compilers of this virtual machine, which can be told when to work: a forked child has
/// none, and one that is at work in the moment of a fork may hold what the child then waits for forever.
///
/// HotSpot has no call for that. It looks at its flags before each compilation: they are found by the tables
/// that it publishes ({@link HotSpotFlags}), and written to. A virtual machine without them cannot do it.
final class Compilers {
    /// The switch, and after how many calls a method is compiled.
    private static final List<String> FLAGS =
            List.of(
                    "UseCompiler",
                    "Tier3InvocationThreshold",
                    "Tier3MinInvocationThreshold",
                    "Tier3CompileThreshold");

    /// The property of a machine that another has started: how far each flag stands from the tables, which
    /// is the same in every process, so that it need not read them.
    private static final String DISTANCES = "echolab.flags";

    private static final String TABLES = "gHotSpotVMStructs";

    private static final Libc.Function DLSYM = Libc.function("dlsym");
    private static final int RTLD_DEFAULT = 0;
    private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    /// Where the value of each stands.
    private final long[] flags;

    private Compilers(long[] flags) {
        this.flags = flags;
    }

    /// Those of this virtual machine, where they can be told.
    static Optional<Compilers> find() {
        long tables = symbol(TABLES);
        String told = System.getProperty(DISTANCES);
        if (tables == 0) {
            return Optional.empty();
        }
        return told == null
                ? HotSpotFlags.find(FLAGS, Compilers::symbol).map(Compilers::new)
                : Optional.of(new Compilers(parse(told, tables)));
    }

    /// The address of a symbol of this program, `dlsym(3)`; 0 when there is none.
    static long symbol(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return Libc.call(DLSYM, RTLD_DEFAULT, arena.allocateFrom(name).address());
        }
    }

    private static long[] parse(String told, long tables) {
        String[] distances = told.split(",");
        long[] flags = new long[distances.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = tables + Long.parseLong(distances[i]);
        }
        return flags;
    }

    /// The option by which a machine that this one starts finds its own.
    String option() {
        long tables = symbol(TABLES);
        return Arrays.stream(flags)
                .mapToObj(flag -> Long.toString(flag - tables))
                .collect(Collectors.joining(",", "-D" + DISTANCES + "=", ""));
    }

    /// From now on they compile whatever is called.
    void start() {
        for (int i = 1; i < flags.length; i++) {
            MEMORY.set(JAVA_LONG, flags[i], 1);
        }
        MEMORY.set(JAVA_BYTE, flags[0], (byte) 1);
    }

    /// They compile nothing more. What is compiled stays so, and all else is interpreted.
    void stop() {
        MEMORY.set(JAVA_BYTE, flags[0], (byte) 0);
    }
}
