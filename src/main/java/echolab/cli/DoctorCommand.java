package echolab.cli;

import echolab.cli.doctor.Doctor;
import echolab.cli.doctor.Findings;
import echolab.cli.doctor.Report;
import echolab.cli.doctor.ReportJson;
import echolab.cli.doctor.ReportText;
import echolab.cli.status.ExitCode;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./echolab doctor`
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Doctor doctor;
    private final Findings findings;

    @Spec private CommandSpec spec;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DoctorCommand(Doctor doctor, Locale locale) {
        this.doctor = doctor;
        this.findings = new Findings(locale);
    }

    @Override
    public Integer call() {
        Report report = doctor.examine(findings);
        String text = json ? ReportJson.of(report) + "\n" : new ReportText(findings).of(report);
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return (report.canRunServers() ? ExitCode.HELD : ExitCode.CANNOT).status();
    }
}
