package echolab.cli.doctor;

import static echolab.cli.doctor.Check.Need.EXTRAS;

import java.util.List;

/// Programs that are compared with, or that play a stranger's part. None is needed.
final class ProgramProbes {
    private final Machine machine;

    ProgramProbes(Machine machine) {
        this.machine = machine;
    }

    List<Probe> all() {
        return List.of(program("gcc"), program("strace"), program("lsof"), program("nc"));
    }

    private Probe program(String name) {
        return findings ->
                machine.program(name)
                        .map(path -> findings.ok(EXTRAS, name, "ok", path))
                        .orElseGet(() -> findings.limited(EXTRAS, name, "missing"));
    }
}
