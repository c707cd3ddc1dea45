package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The just-in-time compilers of this virtual machine, which can be told when to work: a forked child has
/// none, and one that is at work in the moment of a fork may hold what the child then waits for forever.
///
/// HotSpot has no call for that. It looks at its flags before each compilation, and publishes for
/// debuggers where its structures stand (`gHotSpotVMStructs`, `vmStructs.hpp`): so the flags are found as a
/// debugger finds them. A virtual machine that publishes nothing of that kind cannot do it.
final class Compilers {
    private static final String SWITCH = "UseCompiler";
    private static final List<String> THRESHOLDS =
            List.of(
                    "Tier3InvocationThreshold",
                    "Tier3MinInvocationThreshold",
                    "Tier3CompileThreshold");

    private static final Libc.Function STRCMP = Libc.function("strcmp");
    private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    /// Where the value of each flag stands.
    private final Map<String, Long> flags;

    private Compilers(Map<String, Long> flags) {
        this.flags = flags;
    }

    /// Those of this virtual machine, where they can be told.
    static Optional<Compilers> find() {
        Path library = Path.of(System.getProperty("java.home"), "lib", "server", "libjvm.so");
        if (!Files.exists(library)) {
            return Optional.empty();
        }
        SymbolLookup machine = SymbolLookup.libraryLookup(library, Arena.global());
        if (machine.find("gHotSpotVMStructs").isEmpty()) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            Map<String, Long> flags = new Tables(machine, arena).flags();
            boolean all = flags.containsKey(SWITCH) && flags.keySet().containsAll(THRESHOLDS);
            return all ? Optional.of(new Compilers(flags)) : Optional.empty();
        }
    }

    /// From now on they compile what is called as often as that.
    void start(int calls) {
        for (String threshold : THRESHOLDS) {
            MEMORY.set(JAVA_LONG, of(flags, threshold), calls);
        }
    }

    /// They compile nothing more. What is compiled stays so, and all else is interpreted.
    void stop() {
        MEMORY.set(JAVA_BYTE, of(flags, SWITCH), (byte) 0);
    }

    private static long of(Map<String, Long> addresses, String name) {
        Long address = addresses.get(name);
        if (address == null) {
            throw new IllegalStateException("HotSpot says nothing of " + name);
        }
        return address;
    }

    /// The tables that HotSpot publishes. They are walked through once, because that is interpreted.
    private static final class Tables {
        private final SymbolLookup machine;
        private final Arena arena;
        private final long flagType;

        Tables(SymbolLookup machine, Arena arena) {
            this.machine = machine;
            this.arena = arena;
            this.flagType = cString("JVMFlag");
        }

        /// Where the values of the flags stand that begin as those that are wanted do.
        Map<String, Long> flags() {
            Map<String, Long> fields = fields();
            long valueOf = at("VMStructEntryAddress");
            long first = number(number(of(fields, "flags") + valueOf));
            long count = number(number(of(fields, "numFlags") + valueOf));
            long name = number(of(fields, "_name") + at("VMStructEntryOffset"));
            long address = number(of(fields, "_addr") + at("VMStructEntryOffset"));
            long size = size();
            Map<String, Long> flags = new HashMap<>();
            for (long flag = first; flag < first + count * size; flag += size) {
                long text = number(flag + name);
                byte letter = text == 0 ? 0 : MEMORY.get(JAVA_BYTE, text);
                if (letter == 'U' || letter == 'T') {
                    flags.put(MEMORY.getString(text), number(flag + address));
                }
            }
            return flags;
        }

        /// The entries that tell of a flag's fields, by name.
        private Map<String, Long> fields() {
            long stride = number(symbol("VMStructEntryArrayStride"));
            long type = at("VMStructEntryTypeName");
            long field = at("VMStructEntryFieldName");
            Map<String, Long> fields = new HashMap<>();
            long entry = number(symbol("VMStructs"));
            for (long text = number(entry + type); text != 0; text = number(entry + type)) {
                if (isFlagType(text)) {
                    fields.put(MEMORY.getString(number(entry + field)), entry);
                }
                entry += stride;
            }
            return fields;
        }

        /// How many bytes a flag has.
        private long size() {
            long stride = number(symbol("VMTypeEntryArrayStride"));
            long type = at("VMTypeEntryTypeName");
            long entry = number(symbol("VMTypes"));
            while (!isFlagType(number(entry + type))) {
                entry += stride;
            }
            return number(entry + at("VMTypeEntrySize"));
        }

        /// Where a field stands in an entry.
        private long at(String entryField) {
            return number(symbol(entryField + "Offset"));
        }

        private long symbol(String name) {
            return machine.findOrThrow("gHotSpot" + name).address();
        }

        private static long number(long address) {
            return MEMORY.get(JAVA_LONG, address);
        }

        private long cString(String text) {
            return arena.allocateFrom(text).address();
        }

        private boolean isFlagType(long text) {
            if (text == 0) {
                throw new IllegalStateException("HotSpot says nothing of the type JVMFlag");
            }
            return MEMORY.get(JAVA_BYTE, text) == 'J' && Libc.callInt(STRCMP, text, flagType) == 0;
        }
    }
}
