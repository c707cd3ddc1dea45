package echolab.trace;

import echolab.kernel.Endpoint;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generates any value of a record type, following its components: a component or a kind that
/// is added is generated without further ado.
final class AnyValue {
    private AnyValue() {}

    static Arbitrary<?> of(Type type) {
        return switch (type) {
            case ParameterizedType p when p.getRawType() == List.class ->
                    of(p.getActualTypeArguments()[0]).list().ofMaxSize(3);
            case ParameterizedType p -> of(p.getActualTypeArguments()[0]).optional();
            case Class<?> c -> ofClass(c);
            default -> throw new IllegalArgumentException("no values of " + type);
        };
    }

    private static Arbitrary<?> ofClass(Class<?> type) {
        if (type == OptionalLong.class) {
            return Arbitraries.longs()
                    .optional()
                    .map(n -> n.map(OptionalLong::of).orElse(OptionalLong.empty()));
        }
        if (type == Bytes.class) {
            return bytes();
        }
        if (type == Call.class || type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants());
        }
        if (type == SourceLine.class) {
            return Combinators.combine(text(), Arbitraries.integers().between(0, 99_999))
                    .as(SourceLine::new);
        }
        if (type == Endpoint.class) {
            return Combinators.combine(text(), Arbitraries.integers().between(0, 65_535))
                    .as(Endpoint::new);
        }
        if (type.isSealed()) {
            return Arbitraries.oneOf(
                    Arrays.stream(type.getPermittedSubclasses())
                            .map(kind -> of(kind).map(v -> (Object) v))
                            .toList());
        }
        return type.isRecord() ? record(type) : simple(type);
    }

    private static Arbitrary<?> simple(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> Arbitraries.integers();
            case "long" -> Arbitraries.longs();
            case "boolean" -> Arbitraries.of(true, false);
            case "java.lang.String" -> text();
            default -> throw new IllegalArgumentException("no values of " + type);
        };
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(12)
                .filter(s -> s.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff));
    }

    private static Arbitrary<Bytes> bytes() {
        Arbitrary<String> kept =
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(12);
        return Combinators.combine(kept, Arbitraries.integers().between(0, 2))
                .as((s, more) -> new Bytes(s, s.length() + more * 1000L));
    }

    private static Arbitrary<?> record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Arbitrary<Object>> values =
                Arrays.stream(components)
                        .map(c -> of(c.getGenericType()).map(v -> (Object) v))
                        .toList();
        return Combinators.combine(values).as(arguments -> construct(type, arguments));
    }

    private static Object construct(Class<?> type, List<Object> arguments) {
        try {
            Constructor<?> canonical =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
