package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Where HotSpot's flags stand, as a debugger finds them: in the tables that it publishes of its
/// structures (`gHotSpotVMStructs`, `vmStructs.hpp`).
final class HotSpotFlags {
    private static final String TYPE = "JVMFlag";
    private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    /// The address of a symbol; 0 when there is none.
    private final ToLongFunction<String> symbols;

    private HotSpotFlags(ToLongFunction<String> symbols) {
        this.symbols = symbols;
    }

    /// The addresses of these flags' values, in this order; empty where the tables lack any of what leads
    /// there.
    ///
    /// @param symbols the address of each symbol, 0 when there is none
    static Optional<long[]> find(List<String> names, ToLongFunction<String> symbols) {
        try {
            Map<String, Long> flags = new HotSpotFlags(symbols).flags(Set.copyOf(names));
            return Optional.of(names.stream().mapToLong(name -> of(flags, name)).toArray());
        } catch (NoSuchElementException lacking) {
            return Optional.empty();
        }
    }

    /// Where the values of these flags stand.
    private Map<String, Long> flags(Set<String> names) {
        Map<String, Long> fields = fields();
        long valueOf = at("VMStructEntryAddress");
        long offsetOf = at("VMStructEntryOffset");
        long first = number(number(of(fields, "flags") + valueOf));
        long count = number(number(of(fields, "numFlags") + valueOf));
        long name = number(of(fields, "_name") + offsetOf);
        long address = number(of(fields, "_addr") + offsetOf);
        long size = size();
        Map<String, Long> flags = new HashMap<>();
        for (long flag = first; flag < first + count * size; flag += size) {
            long text = number(flag + name);
            if (text != 0 && names.contains(MEMORY.getString(text))) {
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
            if (isFlag(text)) {
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
        for (long text = number(entry + type); text != 0; text = number(entry + type)) {
            if (isFlag(text)) {
                return number(entry + at("VMTypeEntrySize"));
            }
            entry += stride;
        }
        throw new NoSuchElementException(TYPE);
    }

    private static boolean isFlag(long text) {
        return MEMORY.get(JAVA_BYTE, text) == TYPE.charAt(0) && MEMORY.getString(text).equals(TYPE);
    }

    /// Where a field stands in an entry.
    private long at(String entryField) {
        return number(symbol(entryField + "Offset"));
    }

    private long symbol(String name) {
        long address = symbols.applyAsLong("gHotSpot" + name);
        if (address == 0) {
            throw new NoSuchElementException(name);
        }
        return address;
    }

    private static long of(Map<String, Long> addresses, String name) {
        Long address = addresses.get(name);
        if (address == null) {
            throw new NoSuchElementException(name);
        }
        return address;
    }

    private static long number(long address) {
        return MEMORY.get(JAVA_LONG, address);
    }
}
