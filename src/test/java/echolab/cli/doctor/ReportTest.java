package echolab.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.doctor.Check.Need;
import echolab.cli.doctor.Check.Status;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Check KERNEL =
            new Check("kernel", "kernel", Need.SERVERS, Status.OK, "6.1", "");
    private static final Check KCMP =
            new Check("kcmp", "kcmp", Need.SERVERS, Status.LIMITED, "forbidden", "allow it");
    private static final Check PROC =
            new Check("proc", "/proc", Need.SERVERS, Status.MISSING, "not mounted", "mount it");
    private static final Check DISPLAY =
            new Check("display", "디스플레이", Need.WINDOW, Status.MISSING, "none", "");

    @Test
    void servers_run_with_limits_but_not_without_what_they_need() {
        assertThat(new Report(List.of(KERNEL, KCMP, DISPLAY)).canRunServers()).isTrue();
        assertThat(new Report(List.of(KERNEL, PROC)).canRunServers()).isFalse();
    }

    @Test
    void the_window_needs_what_the_window_needs() {
        assertThat(new Report(List.of(PROC)).canShowWindow()).isTrue();
        assertThat(new Report(List.of(KERNEL, DISPLAY)).canShowWindow()).isFalse();
    }

    @Test
    void a_table_groups_by_need_and_aligns_hangul() {
        String text =
                new ReportText(new Findings(Locale.ENGLISH))
                        .of(new Report(List.of(KERNEL, KCMP, DISPLAY)));

        assertThat(text)
                .isEqualTo(
                        """
                        Servers
                          ok       kernel      6.1
                          limited  kcmp        forbidden
                                               → allow it

                        Window and pictures
                          missing  디스플레이  none

                        Optional

                        Servers can run here.
                        The window cannot be shown here; without a display ./echolab opens the console.
                        """);
    }

    @Test
    void a_report_as_json_keeps_ids_and_marks_in_every_language() {
        assertThat(ReportJson.of(new Report(List.of(KCMP))))
                .isEqualToIgnoringWhitespace(
                        """
                        {"servers": true, "window": true, "checks": [
                          {"id": "kcmp", "name": "kcmp", "need": "SERVERS", "status": "LIMITED",
                           "detail": "forbidden", "remedy": "allow it"}]}
                        """);
    }
}
