package echolab.unix;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
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
                    "java.nio.DirectByteBufferR",
                    "java.nio.DirectIntBufferRU",
                    "java.nio.DirectLongBufferRU",
                    "java.nio.HeapIntBuffer",
                    "java.nio.HeapLongBuffer",
                    "jdk.internal.foreign.MappedMemorySegmentImpl",
                    "echolab.unix.Kin$Failure",
                    "echolab.unix.Kin$Handler",
                    "echolab.unix.Kin$Main",
                    "echolab.unix.Kin$OtherHandler",
                    "echolab.unix.Kin$Part");

    private Kin() {}

    static void load() throws ClassNotFoundException {
        for (String name : NAMES) {
            Class.forName(name);
        }
    }

    static final class Failure extends InvocationTargetException {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Throwable getCause() {
            return super.getCause();
        }
    }

    static final class Handler implements SignalHandler {
        @Override
        public void handle(int signal) {}
    }

    static final class Main implements ServerClasses.Main {
        @Override
        public void run(String[] argv) {}
    }

    /// Where a server has no handler before the first fork, either would be the only one.
    static final class OtherHandler implements SignalHandler {
        @Override
        public void handle(int signal) {}
    }

    static final class Part implements SocketAddress.Part {
        @Override
        public int of(MemorySegment address) {
            return 0;
        }
    }
}
