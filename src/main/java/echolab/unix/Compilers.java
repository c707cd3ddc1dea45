package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

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

    private final SymbolLookup machine;
    private final Arena arena;
    private final MemorySegment memory = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    private final long flagType;

    private Compilers(SymbolLookup machine, Arena arena) {
        this.machine = machine;
        this.arena = arena;
        this.flagType = cString("JVMFlag");
    }

    /// Whether this virtual machine's can be told when to work.
    static boolean canBeTold() {
        return with(machine -> machine.flag(SWITCH) != 0).orElse(false);
    }

    /// From now on compiles what is called as often as that. Waits for nothing: whoever calls it, does.
    static void start(int calls) {
        with(machine -> {
            for (String threshold : THRESHOLDS) {
                machine.memory.set(JAVA_LONG, machine.flag(threshold), calls);
            }
            return true;
        });
    }

    /// Compiles nothing more. What is compiled stays so, and all else is interpreted.
    static void stop() {
        with(machine -> {
            machine.memory.set(JAVA_BYTE, machine.flag(SWITCH), (byte) 0);
            return true;
        });
    }

    private static Optional<Boolean> with(Predicate<Compilers> use) {
        Path library = Path.of(System.getProperty("java.home"), "lib", "server", "libjvm.so");
        if (!Files.exists(library)) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup machine = SymbolLookup.libraryLookup(library, Arena.global());
            return machine.find("gHotSpotVMStructs").isPresent()
                    ? Optional.of(use.test(new Compilers(machine, arena)))
                    : Optional.empty();
        }
    }

    /// Where the value of the flag stands.
    private long flag(String flagName) {
        long valueOf = at("VMStructEntryAddress");
        long flags = number(number(field("flags") + valueOf));
        long count = number(number(field("numFlags") + valueOf));
        long name = number(field("_name") + at("VMStructEntryOffset"));
        long address = number(field("_addr") + at("VMStructEntryOffset"));
        long size = number(type() + at("VMTypeEntrySize"));
        long wanted = cString(flagName);
        for (long flag = flags; flag < flags + count * size; flag += size) {
            if (isText(number(flag + name), wanted)) {
                return number(flag + address);
            }
        }
        throw new IllegalStateException("this virtual machine has no flag " + flagName);
    }

    /// The entry of the table of fields that tells of that one of a flag's.
    private long field(String name) {
        long type = at("VMStructEntryTypeName");
        long field = at("VMStructEntryFieldName");
        long wanted = cString(name);
        return entry(
                "VMStruct",
                entry ->
                        isText(number(entry + type), flagType)
                                && isText(number(entry + field), wanted));
    }

    /// The entry of the table of types that tells of a flag.
    private long type() {
        long name = at("VMTypeEntryTypeName");
        return entry("VMType", entry -> isText(number(entry + name), flagType));
    }

    /// The first entry of a table that is the one; the table ends with one that has no name.
    private long entry(String table, LongPredicate isIt) {
        long stride = number(symbol(table + "EntryArrayStride"));
        long name = at(table + "EntryTypeName");
        long entry = number(symbol(table + "s"));
        while (!isIt.test(entry)) {
            if (number(entry + name) == 0) {
                throw new IllegalStateException("no JVMFlag among the " + table + "s");
            }
            entry += stride;
        }
        return entry;
    }

    /// Where a field stands in an entry.
    private long at(String entryField) {
        return number(symbol(entryField + "Offset"));
    }

    private long symbol(String name) {
        return machine.findOrThrow("gHotSpot" + name).address();
    }

    private long number(long address) {
        return memory.get(JAVA_LONG, address);
    }

    private long cString(String text) {
        return arena.allocateFrom(text).address();
    }

    /// Whether a text of the virtual machine's, which may be missing, is that one of ours.
    private static boolean isText(long itsAddress, long address) {
        return itsAddress != 0 && Libc.callInt(STRCMP, itsAddress, address) == 0;
    }
}
