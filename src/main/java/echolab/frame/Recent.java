package echolab.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

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
        V value = known.get(key);
        if (value == null) {
            value = find.apply(key);
            known.put(key, value);
            if (known.size() > most) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return value;
    }
}
