package echolab.cli.doctor;

import static echolab.cli.doctor.Check.Need.EXTRAS;
import static echolab.cli.doctor.Check.Need.SERVERS;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The operating system, its kernel, the JDK, the memory.
final class PlatformProbes {
    private static final Set<String> PROCESSORS = Set.of("amd64", "x86_64", "aarch64");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    /// `memfd_create(2)` came with this one.
    private static final int OLDEST_KERNEL = version(3, 17);

    private static final int OLDEST_TRIED_KERNEL = version(5, 10);
    private static final long ENOUGH_MEBIBYTES = 512;

    private final Machine machine;

    PlatformProbes(Machine machine) {
        this.machine = machine;
    }

    List<Probe> everywhere() {
        return List.of(this::system, this::jdk, this::compiler);
    }

    List<Probe> onLinux() {
        return List.of(this::kernel, this::memory);
    }

    private Check system(Findings findings) {
        String os = machine.property().apply("os.name");
        String processor = machine.property().apply("os.arch");
        if (machine.isLinux()) {
            return PROCESSORS.contains(processor)
                    ? findings.ok(SERVERS, "system", "linux", processor)
                    : findings.missing(SERVERS, "system", "processor", processor);
        }
        return findings.missing(SERVERS, "system", family(os), os, processor);
    }

    private static String family(String os) {
        String lower = os.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "macos";
        }
        return lower.startsWith("windows") ? "windows" : "other";
    }

    private Check kernel(Findings findings) {
        String release = machine.property().apply("os.version");
        Matcher matcher = VERSION.matcher(release);
        if (!matcher.matches()) {
            return findings.limited(SERVERS, "kernel", "unknown", release);
        }
        int version =
                version(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (release.endsWith("-Microsoft")) {
            return findings.missing(SERVERS, "kernel", "wsl1", release);
        }
        if (version < OLDEST_KERNEL) {
            return findings.missing(SERVERS, "kernel", "tooOld", release);
        }
        return version < OLDEST_TRIED_KERNEL
                ? findings.limited(SERVERS, "kernel", "old", release)
                : findings.ok(SERVERS, "kernel", "ok", release);
    }

    private static int version(int major, int minor) {
        return major * 1000 + minor;
    }

    private Check jdk(Findings findings) {
        return findings.ok(
                SERVERS,
                "jdk",
                "ok",
                machine.property().apply("java.version"),
                machine.property().apply("java.vendor"),
                machine.property().apply("java.home"));
    }

    private Check compiler(Findings findings) {
        return ModuleLayer.boot().findModule("jdk.compiler").isPresent()
                ? findings.ok(EXTRAS, "compiler", "ok")
                : findings.limited(EXTRAS, "compiler", "missing");
    }

    private Check memory(Findings findings) {
        long mebibytes =
                machine.text("/proc/meminfo")
                        .map(AVAILABLE::matcher)
                        .filter(Matcher::find)
                        .map(matcher -> Long.parseLong(matcher.group(1)) / 1024)
                        .orElse(-1L);
        if (mebibytes < 0) {
            return findings.limited(SERVERS, "memory", "unknown");
        }
        return mebibytes < ENOUGH_MEBIBYTES
                ? findings.limited(SERVERS, "memory", "little", mebibytes)
                : findings.ok(SERVERS, "memory", "ok", mebibytes);
    }
}
