package echolab.frame;

import java.util.List;

/// What the comparison of this state with the kernel's own said.
///
/// @param text the same in words, short enough for a badge
/// @param details one line a disagreement, or a part that could not be compared
public record Verification(Status status, String text, List<String> details) {
    public Verification {
        details = List.copyOf(details);
    }

    /// The outcomes.
    public enum Status {
        /// Everything that can be compared is the same.
        MATCHES,
        /// The same as far as it can be compared on this machine.
        MATCHES_IN_PART,
        DISAGREES,
        /// Something is still moving, or the kernel was not asked.
        NOT_COMPARED
    }
}
