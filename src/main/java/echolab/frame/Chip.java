package echolab.frame;

import echolab.trace.Lane;
import java.util.List;

/// One process in the strip of processes, or `+ 3 more` when there are too many.
///
/// @param lanes whose chip it is; several for those that found no room
/// @param sign where a shape says what the process is doing
/// @param text `child 1 4712 · in read()`
public record Chip(
        String id,
        Box box,
        List<Lane> lanes,
        Box sign,
        Caption text,
        Activity activity,
        Mark mark) {
    public Chip {
        lanes = List.copyOf(lanes);
    }
}
