package echolab.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// What was found out lately, and would be found out again just the same. Confined to one thread.
final class Recent<K, V> {
    private final int most;
    private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);

    /// @param most so many are remembered, those that were asked for last
    Recent(int most) {
        this.most = most;
    }

    /// What is known, or else what is found out now.
    V get(K key, Function<K, V> find) {
        return get(key, _ -> true, find);
    }

    /// The same, unless what is known does not hold any more.
    V get(K key, Predicate<V> holds, Function<K, V> find) {
        V value = known.get(key);
        if (value == null || !holds.test(value)) {
            value = find.apply(key);
            known.put(key, value);
            if (known.size() > most) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return value;
    }
}
