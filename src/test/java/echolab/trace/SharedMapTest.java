package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SharedMapTest {
    @Property(tries = 300)
    void behaves_like_a_tree_map_and_leaves_its_earlier_versions_alone(
            @ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> keys) {
        SharedMap<Integer, Integer> map = SharedMap.empty();
        TreeMap<Integer, Integer> model = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            SharedMap<Integer, Integer> before = map;
            TreeMap<Integer, Integer> beforeModel = new TreeMap<>(model);
            int key = Math.abs(keys.get(i));
            if (keys.get(i) < 0) {
                map = map.without(key);
                model.remove(key);
            } else {
                map = map.with(key, i);
                model.put(key, i);
            }
            assertThat(before.entrySet()).containsExactlyElementsOf(beforeModel.entrySet());
        }
        assertThat(map).isEqualTo(model).hasSize(model.size());
        assertThat(map.entrySet()).containsExactlyElementsOf(model.entrySet());
        if (!model.isEmpty()) {
            assertThat(map.firstKey()).isEqualTo(model.firstKey());
            assertThat(map.lastKey()).isEqualTo(model.lastKey());
        }
        assertThat(map.headMap(30)).isEqualTo(model.headMap(30));
    }

    @Property(tries = 1)
    void stays_balanced_when_keys_come_in_order() {
        SharedMap<Integer, Integer> map = SharedMap.empty();
        for (int i = 0; i < 100_000; i++) {
            map = map.with(i, i);
        }
        assertThat(map.height()).isBetween(17, 24);
    }
}
