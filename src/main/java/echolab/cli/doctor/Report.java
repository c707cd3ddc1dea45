package echolab.cli.doctor;

import echolab.cli.doctor.Check.Need;
import echolab.cli.doctor.Check.Status;
import java.util.List;

/// Everything that was found, in the order of looking.
public record Report(List<Check> checks) {
    public Report {
        checks = List.copyOf(checks);
    }

    /// Whether servers can be started on this machine.
    public boolean canRunServers() {
        return nothingMissing(Need.SERVERS);
    }

    /// Whether the window can be shown.
    public boolean canShowWindow() {
        return nothingMissing(Need.WINDOW);
    }

    /// What was found for one need.
    public List<Check> about(Need need) {
        return checks.stream().filter(check -> check.need() == need).toList();
    }

    private boolean nothingMissing(Need need) {
        return about(need).stream().noneMatch(check -> check.status() == Status.MISSING);
    }
}
