package echolab.cli.doctor;

import echolab.cli.doctor.Check.Need;
import echolab.cli.doctor.Check.Status;
import java.util.List;
import java.util.function.ToIntFunction;

/// A report as a table for a terminal, with the remedy below each line that has one.
public final class ReportText {
    private final Findings words;

    public ReportText(Findings words) {
        this.words = words;
    }

    public String of(Report report) {
        int marks = widest(List.of(Status.values()), status -> Columns.width(mark(status)));
        int names = widest(report.checks(), check -> Columns.width(check.name()));
        var text = new StringBuilder();
        for (Need need : Need.values()) {
            text.append(words.text("need." + need)).append('\n');
            for (Check check : report.about(need)) {
                text.append(line(check, marks, names));
            }
            text.append('\n');
        }
        return text.append(summary(report)).toString();
    }

    private String line(Check check, int marks, int names) {
        String indent = "  " + Columns.pad("", marks) + "  " + Columns.pad("", names) + "  ";
        String first =
                "  %s  %s  %s\n"
                        .formatted(
                                Columns.pad(mark(check.status()), marks),
                                Columns.pad(check.name(), names),
                                check.detail());
        return check.remedy().isEmpty() ? first : first + indent + "→ " + check.remedy() + "\n";
    }

    private String mark(Status status) {
        return words.text("status." + status);
    }

    private String summary(Report report) {
        return words.text("servers." + report.canRunServers())
                + "\n"
                + words.text("window." + report.canShowWindow())
                + "\n";
    }

    private static <T> int widest(List<T> items, ToIntFunction<T> width) {
        return items.stream().mapToInt(width).max().orElse(0);
    }
}
