package echolab.cli.doctor;

import static echolab.cli.doctor.FakeMachine.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowProbesTest {
    @TempDir Path root;
    private FakeMachine machine;

    @BeforeEach
    void a_bare_machine() {
        machine = new FakeMachine(root);
    }

    @Test
    void x11_is_a_display() {
        machine.variable("DISPLAY", ":0").variable("WAYLAND_DISPLAY", "wayland-0");

        assertThat(seen("display")).isEqualTo("OK: :0");
    }

    @Test
    void wayland_alone_is_none() {
        machine.variable("WAYLAND_DISPLAY", "wayland-0");

        assertThat(seen("display"))
                .isEqualTo(
                        "MISSING: Wayland without Xwayland; JavaFX speaks X11"
                                + " → apt install xwayland, and log in again");
    }

    @Test
    void no_display_is_told_with_a_way_on() {
        assertThat(seen("display"))
                .isEqualTo(
                        "MISSING: none (DISPLAY is not set) → log in to a desktop, or use ssh -X,"
                                + " or the console: ./echolab console");
    }

    @Test
    void libraries_are_found_in_the_linkers_cache() {
        machine.file(
                "/etc/ld.so.cache",
                "glibc-ld.so.cache1.1\0libXtst.so.6\0/x/libXtst.so.6\0libgtk-3.so.0\0");

        assertThat(seen("gtk")).isEqualTo("OK: installed");
        assertThat(seen("pango"))
                .isEqualTo(
                        "MISSING: libpangoft2-1.0.so.0 not found; no text can be drawn, on screen"
                                + " or in pictures → apt install libpangoft2-1.0-0");
    }

    @Test
    void libraries_are_found_in_the_usual_folders() {
        machine.file("/usr/lib/aarch64-linux-gnu/libgtk-3.so.0", "");

        assertThat(seen("gtk"))
                .isEqualTo(
                        "MISSING: libXtst.so.6 not found → apt install libgtk-3-0 libxtst6"
                                + " (newer Ubuntu: libgtk-3-0t64 libxtst6)");
    }

    @Test
    void a_font_that_is_not_packaged_is_named() {
        var probes =
                new WindowProbes(
                                machine.machine(),
                                List.of("echolab/cli/commands.properties", "echolab/no.ttf"))
                        .everywhere();

        assertThat(found(probes, "fonts"))
                .isEqualTo(
                        "MISSING: not packaged: echolab/no.ttf → build again: mvn clean package");
    }

    private String seen(String id) {
        return found(new WindowProbes(machine.machine(), List.of()).onLinux(), id);
    }
}
