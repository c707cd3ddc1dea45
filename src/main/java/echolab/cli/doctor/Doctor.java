package echolab.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs probes one after the other.
///
/// @param probes what to look at, in order
public record Doctor(List<Probe> probes) {
    public Doctor {
        probes = List.copyOf(probes);
    }

    /// All that is worth looking at on this machine. Elsewhere than on Linux most of it does not
    /// exist, and saying so once is enough.
    ///
    /// @param fonts resource names of the packaged fonts
    public static Doctor of(Machine machine, List<String> fonts) {
        var platform = new PlatformProbes(machine);
        var window = new WindowProbes(machine, fonts);
        return new Doctor(
                Stream.of(
                                platform.everywhere(),
                                machine.isLinux() ? onLinux(machine, platform) : List.<Probe>of(),
                                machine.isLinux() ? window.onLinux() : List.<Probe>of(),
                                window.everywhere())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Probe> onLinux(Machine machine, PlatformProbes platform) {
        Path java = Path.of(machine.property().apply("java.home"), "bin", "java");
        return Stream.of(
                        platform.onLinux(),
                        List.<Probe>of(new StillJvmProbe(java)),
                        new UnixProbes().all(),
                        new ProcProbes(machine).all(),
                        LoopbackProbe.all(),
                        new ProgramProbes(machine).all())
                .flatMap(List::stream)
                .toList();
    }

    public Report examine(Findings findings) {
        return new Report(probes.stream().map(probe -> probe.look(findings)).toList());
    }
}
