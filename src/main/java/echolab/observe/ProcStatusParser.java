package echolab.observe;

import echolab.kernel.Pid;
import java.util.Optional;

/// Reads the text of `/proc/PID/status`. Its first line holds the process's name, in which the kernel
/// escapes newlines, so that no name can pass for another line.
public final class ProcStatusParser {
    private ProcStatusParser() {}

    /// What the text says; empty when it is cut before the signals or is no such text. A zombie has
    /// signals too, but may lack other lines.
    public static Optional<ProcStatus> parse(String text) {
        Fields fields = Fields.parse(text);
        String state = fields.get("State");
        long parent = Numbers.decimal(fields.get("PPid"));
        String shared = fields.get("ShdPnd");
        if (state.isEmpty() || parent < 0 || shared.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ProcStatus(
                        state.charAt(0),
                        new Pid((int) parent),
                        (int) Math.max(1, Numbers.decimal(fields.get("Threads"))),
                        Numbers.mask(shared) | Numbers.mask(fields.get("SigPnd")),
                        Numbers.mask(fields.get("SigBlk")),
                        Numbers.mask(fields.get("SigIgn")),
                        Numbers.mask(fields.get("SigCgt"))));
    }
}
