package echolab.fx.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Values that are like others but for one part, however deep that lies.
public final class Replacing {
    private Replacing() {}

    /// The same record with this value for a part of it: `tables.rows.mark` for the mark of each row of
    /// each table.
    @SuppressWarnings("unchecked")
    public static <R extends Record> R in(R whole, String path, Object value) {
        return (R) replaced(whole, List.of(path.split("\\.")), value);
    }

    private static Object replaced(Object whole, List<String> path, Object value) {
        return switch (whole) {
            case Object _ when path.isEmpty() -> value;
            case List<?> all -> all.stream().map(one -> replaced(one, path, value)).toList();
            case Optional<?> maybe -> maybe.map(one -> replaced(one, path, value));
            case Record one -> with(one, path, value);
            default -> throw new IllegalArgumentException("nothing in " + whole + " is " + path);
        };
    }

    private static Record with(Record whole, List<String> path, Object value) {
        RecordComponent[] parts = whole.getClass().getRecordComponents();
        if (Arrays.stream(parts).noneMatch(part -> part.getName().equals(path.getFirst()))) {
            throw new IllegalArgumentException(whole.getClass() + " has no " + path.getFirst());
        }
        Object[] values =
                Arrays.stream(parts)
                        .map(part -> {
                            Object old = valueOf(whole, part);
                            return part.getName().equals(path.getFirst())
                                    ? replaced(old, path.subList(1, path.size()), value)
                                    : old;
                        })
                        .toArray();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = whole.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Object valueOf(Record whole, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
