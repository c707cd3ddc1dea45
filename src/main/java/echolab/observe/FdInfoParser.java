package echolab.observe;

import java.util.Optional;
import java.util.OptionalInt;

/// Reads the text of `/proc/PID/fdinfo/N`.
public final class FdInfoParser {
    private FdInfoParser() {}

    /// What the text says; empty when it does not even tell the flags (cut, or not such a file).
    public static Optional<FdInfo> parse(String text) {
        Fields fields = Fields.parse(text);
        long flags = Numbers.octal(fields.get("flags"));
        if (flags < 0) {
            return Optional.empty();
        }
        long scmFds = Numbers.decimal(fields.get("scm_fds"));
        return Optional.of(
                new FdInfo(
                        Numbers.decimal(fields.get("pos")),
                        (int) flags,
                        scmFds < 0 ? OptionalInt.empty() : OptionalInt.of((int) scmFds)));
    }
}
