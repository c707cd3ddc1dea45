package echolab.unix;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.reflect.InvocationTargetException;
import java.util.BitSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Kin of the classes whose methods are compiled in a server that forks.
///
/// What is compiled rests on assumptions: that a class has no other below it, that a method has no
/// other version. A class that is against one is loaded at the cost of the code, and a thread of the
/// virtual machine has to see to that; a forked child, which has no other thread, would wait for it
/// forever. So of each such family one that is against the assumption is loaded before the first fork: then
/// it is not made.
final class Kin {
    /// Their names.
    static final List<String> NAMES =
            List.of(
                    "java.lang.StringBuffer",
                    "java.lang.invoke.IndirectVarHandle",
                    "java.lang.invoke.LazyInitializingVarHandle",
                    "java.lang.invoke.MethodHandleImpl$IntrinsicMethodHandle",
                    "java.nio.DirectByteBufferR",
                    "java.nio.DirectIntBufferRU",
                    "java.nio.DirectLongBufferRU",
                    "java.nio.HeapIntBuffer",
                    "java.nio.HeapLongBuffer",
                    "jdk.internal.foreign.HeapMemorySegmentImpl$OfByte",
                    "jdk.internal.foreign.MappedMemorySegmentImpl",
                    "jdk.internal.jrtfs.JrtFileSystem",
                    "jdk.internal.jrtfs.JrtPath",
                    "echolab.unix.Kin$Argument",
                    "echolab.unix.Kin$Bits",
                    "echolab.unix.Kin$Failure",
                    "echolab.unix.Kin$Named",
                    "echolab.unix.Kin$Queue",
                    "echolab.unix.Kin$Soft",
                    "echolab.unix.Kin$Table");

    private Kin() {}

    static void load() throws ClassNotFoundException {
        for (String name : NAMES) {
            Class.forName(name);
        }
    }

    static final class Argument extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized @Nullable Throwable getCause() {
            return super.getCause();
        }
    }

    static final class Bits extends BitSet {
        private static final long serialVersionUID = 1;

        @Override
        public long[] toLongArray() {
            return super.toLongArray();
        }
    }

    static final class Failure extends InvocationTargetException {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Throwable getCause() {
            return super.getCause();
        }
    }

    static final class Named extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String getProperty(String key) {
            return super.getProperty(key);
        }
    }

    static final class Queue extends ReferenceQueue<Object> {
        @Override
        public @Nullable Reference<? extends Object> poll() {
            return super.poll();
        }
    }

    static final class Soft extends SoftReference<Object> {
        Soft(Object referent) {
            super(referent);
        }

        @Override
        public @Nullable Object get() {
            return super.get();
        }
    }

    static final class Table extends ConcurrentHashMap<Object, Object> {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Object put(Object key, Object value) {
            return super.put(key, value);
        }

        @Override
        public @Nullable Object putIfAbsent(Object key, Object value) {
            return super.putIfAbsent(key, value);
        }

        @Override
        public boolean replace(Object key, Object before, Object value) {
            return super.replace(key, before, value);
        }
    }
}
