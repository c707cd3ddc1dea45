package echolab.cli.doctor;

/// One thing that was looked at on this machine.
///
/// @param id its name for programs, the same in every language
/// @param name what was looked at, in the reader's words
/// @param need what it is needed for
/// @param detail what was found
/// @param remedy how to mend it; empty when there is nothing to mend, or no way
public record Check(
        String id, String name, Need need, Status status, String detail, String remedy) {

    /// What does not work without it.
    public enum Need {
        /// Starting, stepping and observing servers.
        SERVERS,
        /// The window and pictures.
        WINDOW,
        /// Comparisons with other programs, exercises: everything else works without.
        EXTRAS
    }

    /// How it stands.
    public enum Status {
        OK,
        /// It works with a restriction, which `detail` names.
        LIMITED,
        /// What needs it does not work here.
        MISSING
    }
}
