package echolab.puppet;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The same act with one of its numbers smaller: the first process instead of a child, a lower
/// descriptor.
final class SimplerActs {
    private static final int FEW = 16;

    private SimplerActs() {}

    static List<Act> of(Act act) {
        List<Act> simpler = new ArrayList<>();
        Object[] values = values(act);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer number) {
                for (int smaller = 0; smaller < Math.min(number, FEW); smaller++) {
                    Object[] others = values.clone();
                    others[i] = smaller;
                    simpler.add(make(act.getClass(), others));
                }
            }
        }
        return simpler;
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
