package echolab.stage;

import echolab.trace.Bytes;
import echolab.unix.RawEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// Reads what a server told of its variables into texts of the script language: a number, a list,
/// a set of descriptors, a string.
final class Watches {
    private final Map<Integer, Map<String, Elements>> arrays = new HashMap<>();

    /// A variable and its value, as text.
    ///
    /// @param shared whether it is in memory that processes share
    record Value(String name, String text, boolean shared) {
        Value(String name, String text) {
            this(name, text, false);
        }
    }

    /// An array whose last elements, as many as were never given another value, are left out.
    private static final class Elements {
        private final List<Long> values;
        private final long filler;

        Elements(List<Long> values, long filler) {
            this.values = new ArrayList<>(values);
            this.filler = filler;
        }

        void put(int index, long value) {
            if (index >= values.size() && value == filler) {
                return;
            }
            while (values.size() <= index) {
                values.add(filler);
            }
            values.set(index, value);
        }
    }

    /// A child has a copy of all its parent's arrays.
    void forked(int parent, int child) {
        Map<String, Elements> copies = new HashMap<>();
        arrays.getOrDefault(parent, Map.of())
                .forEach((name, it) -> copies.put(name, new Elements(it.values, it.filler)));
        arrays.put(child, copies);
    }

    void ended(int pid) {
        arrays.remove(pid);
    }

    /// What the event says; empty for none that is known.
    Optional<Value> read(RawEvent raw) {
        if (raw.args().size() < 2) {
            return Optional.empty();
        }
        int kind = raw.args().getFirst().intValue();
        int number = raw.args().get(1).intValue();
        String text = raw.text().text();
        return switch (kind) {
            case 0 -> Optional.of(new Value(text, Long.toString(raw.result())));
            case 1 -> Optional.of(element(raw.pid(), text, number, raw.result()));
            case 2 -> Optional.of(filled(raw.pid(), text, raw.result()));
            case 3 -> Optional.of(set(raw.text(), number));
            case 5 -> Optional.of(ints(raw.text(), number));
            case 6 -> Optional.of(shared(ints(raw.text(), number)));
            case 4 -> Optional.of(bytes(raw.text(), number));
            default -> Optional.empty();
        };
    }

    private static Value shared(Value value) {
        return new Value(value.name(), value.text(), true);
    }

    private Value element(int pid, String name, int index, long value) {
        Elements elements =
                arrays.computeIfAbsent(pid, _ -> new HashMap<>())
                        .computeIfAbsent(name, _ -> new Elements(List.of(), 0));
        elements.put(index, value);
        return new Value(name, list(elements));
    }

    private Value filled(int pid, String name, long value) {
        Elements elements = new Elements(List.of(), value);
        arrays.computeIfAbsent(pid, _ -> new HashMap<>()).put(name, elements);
        return new Value(name, list(elements));
    }

    private static String list(Elements elements) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        elements.values.forEach(v -> text.add(Long.toString(v)));
        return text.toString();
    }

    private static Value set(Bytes nameAndBits, int nameLength) {
        byte[] all = nameAndBits.first().getBytes(StandardCharsets.ISO_8859_1);
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (int bit = 0; bit < (all.length - nameLength) * Byte.SIZE; bit++) {
            if ((all[nameLength + bit / Byte.SIZE] >>> bit % Byte.SIZE & 1) != 0) {
                text.add(Integer.toString(bit));
            }
        }
        return new Value(name(all, nameLength), text.toString());
    }

    private static Value ints(Bytes nameAndInts, int nameLength) {
        byte[] all = nameAndInts.first().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer numbers = ByteBuffer.wrap(all, nameLength, all.length - nameLength);
        StringJoiner text = new StringJoiner(", ", "[", "]");
        while (numbers.remaining() >= Integer.BYTES) {
            text.add(Integer.toString(numbers.getInt()));
        }
        return new Value(name(all, nameLength), text.toString());
    }

    private static Value bytes(Bytes nameAndBytes, int nameLength) {
        byte[] all = nameAndBytes.first().getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder("\"");
        for (int i = nameLength; i < all.length; i++) {
            text.append(escaped(all[i]));
        }
        return new Value(name(all, nameLength), text.append('"').toString());
    }

    private static String name(byte[] all, int length) {
        return new String(all, 0, length, StandardCharsets.UTF_8);
    }

    private static String escaped(byte b) {
        return switch (b) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default ->
                    b >= ' ' && b < 127 ? String.valueOf((char) b) : "\\x%02x".formatted(b & 0xff);
        };
    }
}
