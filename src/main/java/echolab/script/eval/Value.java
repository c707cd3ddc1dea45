package echolab.script.eval;

import echolab.script.syntax.Printer;
import echolab.trace.Bytes;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A value of an expression. Its text is what the language would write for it.
public sealed interface Value {
    Value NONE = new Symbol("none");

    record Int(long value) implements Value {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /// Bytes; equal byte for byte.
    record Text(Bytes bytes) implements Value {
        @Override
        public String toString() {
            return Printer.quoted(bytes);
        }
    }

    record Symbol(String name) implements Value {
        @Override
        public String toString() {
            return name;
        }
    }

    record Bool(boolean value) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /// Equal whatever the order; shown in order.
    record SetOf(Set<Value> elements) implements Value {
        public SetOf {
            elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
        }

        public static SetOf of(Collection<? extends Value> elements) {
            return new SetOf(new LinkedHashSet<>(elements));
        }

        @Override
        public String toString() {
            return elements.stream()
                    .sorted(IN_ORDER)
                    .map(Value::toString)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    record ListOf(List<Value> elements) implements Value {
        public ListOf {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return elements.stream()
                    .map(Value::toString)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /// Numbers by size, then everything else by its text.
    Comparator<Value> IN_ORDER =
            Comparator.<Value>comparingLong(v -> v instanceof Int(long n) ? n : Long.MAX_VALUE)
                    .thenComparing(Value::toString);
}
