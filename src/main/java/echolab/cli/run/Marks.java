package echolab.cli.run;

import echolab.script.run.Outcome;
import java.nio.charset.Charset;

/// The signs at the start of a line: in colour on a terminal, in letters where the signs cannot be
/// written.
public final class Marks {
    private final boolean signs;
    private final boolean colours;

    /// @param colours whether a terminal will show them
    public Marks(Charset charset, boolean colours) {
        this.signs = charset.newEncoder().canEncode("✓✗");
        this.colours = colours;
    }

    /// The sign of that outcome.
    public String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Held _, Outcome.Done _ -> coloured("32", signs ? "✓" : "ok  ");
            case Outcome.Asked _ -> coloured("36", signs ? "?" : "?   ");
            case Outcome.NotHeld _,
                    Outcome.NotReached _,
                    Outcome.Unanswerable _,
                    Outcome.Impossible _,
                    Outcome.Interrupted _ ->
                    coloured("31", signs ? "✗" : "FAIL");
        };
    }

    /// SGR parameters of ECMA-48.
    private String coloured(String colour, String sign) {
        return colours ? "\u001B[" + colour + "m" + sign + "\u001B[0m" : sign;
    }
}
