package echolab.stage;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a client of a port distributor does by itself: it asks the manager, reads `port N`, connects
/// to that port, and when its service is gone it asks again.
final class Asking {
    private static final Pattern ANSWER = Pattern.compile("port (\\d{1,5})\n");

    /// What is longer is no answer, and not kept.
    private static final int LONGEST = 64;

    private final int manager;
    private final StringBuilder answer = new StringBuilder();
    private boolean served;

    /// @param manager the port of the manager
    Asking(int manager) {
        this.manager = manager;
    }

    /// Whether it knows its port and talks to a service.
    boolean isServed() {
        return served;
    }

    /// The manager's port, which it turns to once more.
    int again() {
        served = false;
        answer.setLength(0);
        return manager;
    }

    /// Where it connects to next; empty while it stays where it is.
    ///
    /// @param received what has just come
    /// @param ended whether that was the end
    OptionalInt next(String received, boolean ended) {
        if (served) {
            return ended ? OptionalInt.of(again()) : OptionalInt.empty();
        }
        answer.append(received, 0, Math.min(received.length(), LONGEST - answer.length()));
        Matcher told = ANSWER.matcher(answer);
        if (told.matches()) {
            served = true;
            return OptionalInt.of(Integer.parseInt(told.group(1)));
        }
        return OptionalInt.empty();
    }
}
