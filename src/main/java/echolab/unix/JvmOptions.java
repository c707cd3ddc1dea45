package echolab.unix;

import java.util.ArrayList;
import java.util.List;

/// How the virtual machine of a server is run.
final class JvmOptions {
    private static final String STILL = "echolab.still";

    private static final int YOUNG_MEGABYTES = 8;

    private JvmOptions() {}

    /// Whether this virtual machine is kept still, so that it can fork.
    static boolean isStill() {
        return Boolean.getBoolean(STILL);
    }

    /// What is compiled in a machine that forks: the runtime of servers and those that are ours.
    private static final String OURS = "echolab.*";

    /// What of it is not: a class of a server may be loaded while others are compiled, and what loads it would
    /// rest on there being one kind of map in the whole machine.
    private static final String LOADER = "echolab.unix.ServerClasses$InMemory";

    /// What they use of the JDK at every call. A child that loads a class by which the compiled code of another
    /// rests on a wrong assumption waits forever for the thread that would mend it; and each takes its
    /// time while the server starts. So these are few, and a test says what they assume.
    private static final List<String> USED =
            List.of(
                    "java.lang.AbstractStringBuilder",
                    "java.lang.Integer",
                    "java.lang.Math",
                    "java.lang.String",
                    "java.lang.StringBuilder",
                    "java.lang.StringCoding",
                    "java.lang.StringLatin1",
                    "java.lang.Thread",
                    "java.lang.invoke.DirectMethodHandle$Holder",
                    "java.lang.invoke.Invokers$Holder",
                    "java.lang.invoke.LambdaForm$DMH*",
                    "java.lang.invoke.LambdaForm$Holder",
                    "java.lang.invoke.LambdaForm$MH*",
                    "java.nio.Buffer",
                    "java.nio.ByteBuffer",
                    "java.nio.DirectByteBuffer",
                    "java.nio.DirectIntBufferU",
                    "java.nio.DirectLongBufferU",
                    "java.nio.IntBuffer",
                    "java.nio.LongBuffer",
                    "java.nio.MappedByteBuffer",
                    "java.util.Arrays",
                    "java.util.Objects",
                    "jdk.internal.foreign.AbstractMemorySegmentImpl",
                    "jdk.internal.foreign.ArenaImpl",
                    "jdk.internal.foreign.ConfinedSession*",
                    "jdk.internal.foreign.GlobalSession*",
                    "jdk.internal.foreign.HeapMemorySegmentImpl*",
                    "jdk.internal.foreign.MemorySessionImpl*",
                    "jdk.internal.foreign.NativeMemorySegmentImpl",
                    "jdk.internal.foreign.SegmentBulkOperations",
                    "jdk.internal.foreign.SegmentFactories*",
                    "jdk.internal.foreign.Utils*",
                    "jdk.internal.foreign.abi.DowncallStub*",
                    "jdk.internal.foreign.abi.SharedUtils",
                    "jdk.internal.foreign.layout.AbstractLayout",
                    "jdk.internal.misc.Unsafe",
                    "jdk.internal.util.DecimalDigits");

    private static final int NEVER = 1 << 30;

    private static final int CALLS_UNASKED_LOG = 4;

    /// HotSpot asks after so many calls of a method whether to compile it; of ours after each.
    static final int CALLS_UNASKED = 1 << CALLS_UNASKED_LOG;

    /// How a machine that forks compiles; the same for all that this one starts.
    private static final class Compiling {
        static final List<String> OPTIONS =
                Compilers.find().map(JvmOptions::compiling).orElse(List.of("-Xint"));
    }

    /// A machine that forks is kept still: no compiler that is at work, no collector, nothing periodic,
    /// because a forked child has only the thread that forked, and waits forever for the others.
    /// It compiles only while its server is rehearsed ({@link Compilers}), and nothing where that cannot be.
    /// Its heap is all committed at the start, so that a child need not ask for more.
    static List<String> of(boolean forks, int heapMegabytes) {
        List<String> options = new ArrayList<>();
        if (forks) {
            options.addAll(still(heapMegabytes));
            options.addAll(Compiling.OPTIONS);
        } else {
            // new objects where the processor's caches still hold what the last ones were
            options.addAll(List.of("-XX:+UseSerialGC", "-Xmn" + YOUNG_MEGABYTES + "m"));
        }
        options.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-Xrs",
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED"));
        return options;
    }

    private static List<String> still(int heapMegabytes) {
        return List.of(
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+UseEpsilonGC",
                "-Xms" + heapMegabytes + "m",
                "-XX:GuaranteedSafepointInterval=0",
                "-XX:AsyncDeflationInterval=0",
                // classes where the archive expects them: its pages stay untouched
                "-XX:ArchiveRelocationMode=0",
                // tables for a few strings, not for thousands
                "-XX:StringTableSize=1024",
                "-XX:SymbolTableSize=1024",
                // a thread less, whose stack every child would have
                "--finalization=disabled",
                "-D" + STILL + "=true",
                // no classes generated for a handle that was called often:
                // it might happen in a child
                "-Djava.lang.invoke.MethodHandle.CUSTOMIZE_THRESHOLD=-1");
    }

    /// By the quick compiler alone, whose code counts nothing and is never replaced by better, while the
    /// thread that asks waits.
    private static List<String> compiling(Compilers compilers) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-BackgroundCompilation",
                                "-XX:-UseDynamicNumberOfCompilerThreads",
                                "-XX:ReservedCodeCacheSize=16m",
                                "-XX:Tier0InvokeNotifyFreqLog=" + CALLS_UNASKED_LOG,
                                "-XX:Tier3InvocationThreshold=" + NEVER,
                                "-XX:Tier3MinInvocationThreshold=" + NEVER,
                                "-XX:Tier3CompileThreshold=" + NEVER,
                                "-XX:Tier3BackEdgeThreshold=" + NEVER,
                                compilers.option(),
                                // of itself it says what it was told
                                "-XX:CompileCommand=quiet",
                                command("CompileThresholdScaling", OURS)
                                        + ","
                                        + 1.0 / CALLS_UNASKED,
                                command("exclude", LOADER),
                                command("compileonly", OURS)));
        USED.forEach(type -> options.add(command("compileonly", type)));
        return options;
    }

    private static String command(String name, String types) {
        return "-XX:CompileCommand=" + name + "," + types + "::*";
    }
}
