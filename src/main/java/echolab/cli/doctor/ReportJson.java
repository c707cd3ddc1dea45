package echolab.cli.doctor;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A report as JSON: `{"servers": true, "window": false, "checks": [{"id": …, "status": "OK", …}]}`.
public record ReportJson(boolean servers, boolean window, List<Check> checks) {
    public ReportJson {
        checks = List.copyOf(checks);
    }

    public static String of(Report report) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(
                        new ReportJson(
                                report.canRunServers(), report.canShowWindow(), report.checks()));
    }
}
