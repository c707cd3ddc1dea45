package echolab.cli.doctor;

import static echolab.cli.doctor.Check.Need.WINDOW;

import java.util.List;
import java.util.stream.Stream;

/// What the window and the pictures need.
final class WindowProbes {
    private final Machine machine;
    private final List<String> fonts;

    /// @param fonts resource names of the fonts that are packaged
    WindowProbes(Machine machine, List<String> fonts) {
        this.machine = machine;
        this.fonts = List.copyOf(fonts);
    }

    List<Probe> everywhere() {
        return List.of(this::fonts);
    }

    List<Probe> onLinux() {
        return List.of(this::display, this::gtk, this::pango);
    }

    /// JavaFX speaks X11; under Wayland it needs Xwayland, which sets `DISPLAY` too.
    private Check display(Findings findings) {
        String display = machine.environment().getOrDefault("DISPLAY", "");
        if (!display.isEmpty()) {
            return findings.ok(WINDOW, "display", "ok", display);
        }
        return machine.environment().containsKey("WAYLAND_DISPLAY")
                ? findings.missing(WINDOW, "display", "wayland")
                : findings.missing(WINDOW, "display", "missing");
    }

    private Check gtk(Findings findings) {
        List<String> missing = missing("libgtk-3.so.0", "libXtst.so.6");
        return missing.isEmpty()
                ? findings.ok(WINDOW, "gtk", "ok")
                : findings.missing(WINDOW, "gtk", "missing", String.join(", ", missing));
    }

    private Check pango(Findings findings) {
        List<String> missing = missing("libpangoft2-1.0.so.0");
        return missing.isEmpty()
                ? findings.ok(WINDOW, "pango", "ok")
                : findings.missing(WINDOW, "pango", "missing", String.join(", ", missing));
    }

    private Check fonts(Findings findings) {
        List<String> missing =
                fonts.stream().filter(font -> getClass().getResource("/" + font) == null).toList();
        return missing.isEmpty()
                ? findings.ok(WINDOW, "fonts", "ok")
                : findings.missing(WINDOW, "fonts", "missing", String.join(", ", missing));
    }

    private List<String> missing(String... libraries) {
        return Stream.of(libraries).filter(library -> !machine.hasLibrary(library)).toList();
    }
}
