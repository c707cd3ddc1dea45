package echolab.stage;

import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Lane;

/// Where a lane that runs freely stops: it closes its own gate before it makes such a call, and the
/// stage closes all others.
///
/// @param whose a stage, for all its lanes, or a lane other than its first
/// @param call {@link Call#NONE} for any call of that line
/// @param line of the server's source, counted from 1; 0 for any
public record Breakpoint(String whose, Call call, int line) {
    /// Before a call.
    public static Breakpoint at(String whose, Call call) {
        return new Breakpoint(whose, call, 0);
    }

    /// Before the calls that a line makes.
    public static Breakpoint at(String whose, int line) {
        return new Breakpoint(whose, Call.NONE, line);
    }

    /// The stage that it belongs to.
    public String stage() {
        return new Lane(whose).stage();
    }

    /// Where it is, in the script's words: the call's name, or the line.
    public String place() {
        return call == Call.NONE ? Integer.toString(line) : call.cName();
    }

    /// Whether it is for that lane, and there.
    boolean concerns(Lane lane, CallSite site) {
        boolean its = whose.equals(lane.stage()) || whose.equals(lane.name());
        return its
                && (call == Call.NONE || call == site.call())
                && (line == 0 || line == site.source().line());
    }
}
