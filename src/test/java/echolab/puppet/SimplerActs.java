package echolab.puppet;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The same act with one of its numbers smaller: the first process instead of a child, a lower
/// descriptor; or with fewer descriptors in a message.
final class SimplerActs {
    private static final int FEW = 16;

    private SimplerActs() {}

    static List<Act> of(Act act) {
        List<Act> simpler = new ArrayList<>();
        Object[] values = values(act);
        for (int i = 0; i < values.length; i++) {
            for (Object value : simpler(values[i])) {
                Object[] others = values.clone();
                others[i] = value;
                simpler.add(make(act.getClass(), others));
            }
        }
        return simpler;
    }

    private static List<Object> simpler(Object value) {
        return switch (value) {
            case Integer number ->
                    IntStream.range(0, Math.min(number, FEW)).<Object>mapToObj(i -> i).toList();
            case List<?> list -> simplerLists(list);
            default -> List.of();
        };
    }

    /// Without one of several elements, or with one of them simpler.
    private static List<Object> simplerLists(List<?> list) {
        List<Object> simpler = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.size() > 1) {
                List<Object> shorter = new ArrayList<>(list);
                shorter.remove(i);
                simpler.add(shorter);
            }
            for (Object value : simpler(list.get(i))) {
                List<Object> other = new ArrayList<>(list);
                other.set(i, value);
                simpler.add(other);
            }
        }
        return simpler;
    }

    /// The same act with other values of its components, by their names.
    static Act with(Act act, BiFunction<String, Object, Object> change) {
        Object[] values = values(act);
        RecordComponent[] components = act.getClass().getRecordComponents();
        for (int i = 0; i < values.length; i++) {
            values[i] = change.apply(components[i].getName(), values[i]);
        }
        return make(act.getClass(), values);
    }

    private static Object[] values(Act act) {
        try {
            RecordComponent[] components = act.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].getAccessor().invoke(act);
            }
            return values;
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("a record that is not one", impossible);
        }
    }

    private static Act make(Class<? extends Act> type, Object[] values) {
        try {
            Class<?>[] types =
                    Stream.of(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<? extends Act> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("a record that is not one", impossible);
        }
    }
}
