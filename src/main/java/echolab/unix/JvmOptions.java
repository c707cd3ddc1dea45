package echolab.unix;

import java.util.ArrayList;
import java.util.List;

/// How the virtual machine of a server is run.
final class JvmOptions {
    private static final String STILL = "echolab.still";

    private static final int YOUNG_MEGABYTES = 2;

    private JvmOptions() {}

    /// Whether this virtual machine is kept still, so that it can fork.
    static boolean isStill() {
        return Boolean.getBoolean(STILL);
    }

    /// A machine that forks is kept still: no compiler threads, no collector, nothing periodic,
    /// because a forked child has only the thread that forked, and waits forever for the others.
    /// Its heap is all committed at the start, so that a child need not ask for more.
    static List<String> of(boolean forks, int heapMegabytes) {
        List<String> options = new ArrayList<>();
        if (forks) {
            options.addAll(
                    List.of(
                            "-Xint",
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
                            "-Djava.lang.invoke.MethodHandle.CUSTOMIZE_THRESHOLD=-1"));
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
}
