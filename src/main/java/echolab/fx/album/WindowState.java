package echolab.fx.album;

import java.util.OptionalInt;

/// What is switched on in a window, and when it looks at the run.
///
/// @param limits whether it shows what bounds the servers
/// @param lecture whether it is in lecture mode
/// @param keys whether it shows the sheet with all keys
/// @param export whether its bar for exporting is open
/// @param demo whether it leads through the demo of these servers
/// @param moment the moment shown, counted from 1; empty for now
public record WindowState(
        boolean limits,
        boolean lecture,
        boolean keys,
        boolean export,
        boolean demo,
        OptionalInt moment) {
    /// Nothing special, now.
    public static final WindowState PLAIN =
            new WindowState(false, false, false, false, false, OptionalInt.empty());
}
