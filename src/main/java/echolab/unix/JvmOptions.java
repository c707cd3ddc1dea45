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

    /// What is compiled in a machine that forks: the runtime of servers and those that are ours, and what
    /// they use of the JDK. A child that loads a class by which the compiled code of another rests on a
    /// wrong assumption waits forever for the thread that would mend it; so these are few, and a test
    /// says what they assume.
    private static final List<String> COMPILED =
            List.of(
                    "echolab.server.*",
                    "echolab.unix.*",
                    "java.lang.AbstractStringBuilder",
                    "java.lang.Enum",
                    "java.lang.Integer",
                    "java.lang.Math",
                    "java.lang.Object",
                    "java.lang.String*",
                    "java.lang.Thread",
                    "java.lang.invoke.DirectMethodHandle*",
                    "java.lang.invoke.Invokers*",
                    "java.lang.invoke.LambdaForm*",
                    "java.lang.invoke.VarHandle*",
                    "java.nio.*",
                    "java.util.Arrays",
                    "java.util.Objects",
                    "jdk.internal.foreign.*",
                    "jdk.internal.misc.*",
                    "jdk.internal.util.*");

    private static final int NEVER = 1 << 30;

    /// A machine that forks is kept still: no compiler that is at work, no collector, nothing periodic,
    /// because a forked child has only the thread that forked, and waits forever for the others.
    /// It compiles only while its server is rehearsed ({@link Compilers}), and nothing where that cannot be.
    /// Its heap is all committed at the start, so that a child need not ask for more.
    static List<String> of(boolean forks, int heapMegabytes) {
        List<String> options = new ArrayList<>();
        if (forks) {
            options.addAll(still(heapMegabytes));
            options.addAll(Compilers.find().isPresent() ? compiling() : List.of("-Xint"));
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
    private static List<String> compiling() {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-BackgroundCompilation",
                                "-XX:-UseDynamicNumberOfCompilerThreads",
                                "-XX:ReservedCodeCacheSize=16m",
                                // asks after every 16th call
                                "-XX:Tier0InvokeNotifyFreqLog=4",
                                "-XX:Tier3InvocationThreshold=" + NEVER,
                                "-XX:Tier3MinInvocationThreshold=" + NEVER,
                                "-XX:Tier3CompileThreshold=" + NEVER,
                                // of itself it says what it was told
                                "-XX:CompileCommand=quiet"));
        COMPILED.forEach(type -> options.add("-XX:CompileCommand=compileonly," + type + "::*"));
        return options;
    }
}
