package echolab.trace;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An immutable sorted map whose versions share what they have in common (an AVL tree of which a
/// change copies one path). Thousands of lanes, one of which changes with every event, would
/// otherwise be copied with every event.
@SuppressWarnings("JdkObsolete") // a NavigableMap has twenty more methods that nobody calls
final class SharedMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V>
        implements SortedMap<K, V> {
    private final @Nullable Node<K, V> root;

    private record Node<K, V>(
            K key,
            V value,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right,
            int height,
            int size) {}

    private SharedMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    static <K extends Comparable<? super K>, V> SharedMap<K, V> empty() {
        return new SharedMap<>(null);
    }

    /// The same entries; the map itself when it is one of these already.
    static <K extends Comparable<? super K>, V> SharedMap<K, V> copyOf(Map<K, V> map) {
        if (map instanceof SharedMap<K, V> shared) {
            return shared;
        }
        SharedMap<K, V> copy = empty();
        for (Entry<K, V> e : map.entrySet()) {
            copy = copy.with(e.getKey(), e.getValue());
        }
        return copy;
    }

    SharedMap<K, V> with(K key, V value) {
        return new SharedMap<>(with(root, key, value));
    }

    SharedMap<K, V> without(K key) {
        return containsKey(key) ? new SharedMap<>(without(root, key)) : this;
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> with(
            @Nullable Node<K, V> n, K key, V value) {
        if (n == null) {
            return node(key, value, null, null);
        }
        int order = key.compareTo(n.key);
        if (order == 0) {
            return node(key, value, n.left, n.right);
        }
        return order < 0
                ? balanced(n.key, n.value, with(n.left, key, value), n.right)
                : balanced(n.key, n.value, n.left, with(n.right, key, value));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> without(
            @Nullable Node<K, V> n, K key) {
        if (n == null) {
            return null;
        }
        int order = key.compareTo(n.key);
        if (order < 0) {
            return balanced(n.key, n.value, without(n.left, key), n.right);
        }
        if (order > 0) {
            return balanced(n.key, n.value, n.left, without(n.right, key));
        }
        if (n.left == null || n.right == null) {
            return n.left == null ? n.right : n.left;
        }
        Node<K, V> next = leftmost(n.right);
        return balanced(next.key, next.value, n.left, without(n.right, next.key));
    }

    private static <K, V> Node<K, V> balanced(
            K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        int lean = height(left) - height(right);
        if (lean > 1 && left != null) {
            Node<K, V> inner = left.right;
            if (inner != null && height(inner) > height(left.left)) {
                return node(
                        inner.key,
                        inner.value,
                        node(left.key, left.value, left.left, inner.left),
                        node(key, value, inner.right, right));
            }
            return node(left.key, left.value, left.left, node(key, value, inner, right));
        }
        if (lean < -1 && right != null) {
            Node<K, V> inner = right.left;
            if (inner != null && height(inner) > height(right.right)) {
                return node(
                        inner.key,
                        inner.value,
                        node(key, value, left, inner.left),
                        node(right.key, right.value, inner.right, right.right));
            }
            return node(right.key, right.value, node(key, value, left, inner), right.right);
        }
        return node(key, value, left, right);
    }

    private static <K, V> Node<K, V> node(
            K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        int height = 1 + Math.max(height(left), height(right));
        return new Node<>(key, value, left, right, height, 1 + size(left) + size(right));
    }

    /// The length of the longest path from the root.
    int height() {
        return height(root);
    }

    private static int height(@Nullable Node<?, ?> n) {
        return n == null ? 0 : n.height;
    }

    private static int size(@Nullable Node<?, ?> n) {
        return n == null ? 0 : n.size;
    }

    private static <K, V> Node<K, V> leftmost(Node<K, V> from) {
        Node<K, V> n = from;
        while (n.left != null) {
            n = n.left;
        }
        return n;
    }

    @Override
    public @Nullable V get(Object key) {
        @SuppressWarnings("unchecked")
        K wanted = (K) key;
        Node<K, V> n = root;
        while (n != null) {
            int order = wanted.compareTo(n.key);
            if (order == 0) {
                return n.value;
            }
            n = order < 0 ? n.left : n.right;
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size(root);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new InOrder<>(root);
            }

            @Override
            public int size() {
                return SharedMap.this.size();
            }
        };
    }

    private static final class InOrder<K, V> implements Iterator<Entry<K, V>> {
        private final Deque<Node<K, V>> open = new ArrayDeque<>();

        InOrder(@Nullable Node<K, V> root) {
            descend(root);
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Entry<K, V> next() {
            Node<K, V> n = open.pop();
            descend(n.right);
            return Map.entry(n.key, n.value);
        }

        private void descend(@Nullable Node<K, V> from) {
            for (Node<K, V> n = from; n != null; n = n.left) {
                open.push(n);
            }
        }
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public K firstKey() {
        if (root == null) {
            throw new NoSuchElementException("an empty map has no first key");
        }
        return leftmost(root).key;
    }

    @Override
    public K lastKey() {
        return new TreeMap<>(this).lastKey();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return new TreeMap<>(this).tailMap(from);
    }
}
