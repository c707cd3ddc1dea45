package echolab.frame;

import echolab.trace.Lane;
import java.util.List;
import java.util.Optional;

/// One thread inside its process's card: the threads share the descriptor table above them.
///
/// @param lanes whose line it is; several for those that found no room
/// @param sign where a shape says what the thread is doing
/// @param title `thread 1 4712`, with its thread id (`gettid(2)`)
/// @param state what it is doing, and for whom
/// @param identity whose descriptor its call is about
public record ThreadLine(
        String id,
        Box box,
        List<Lane> lanes,
        Box sign,
        Caption title,
        Caption state,
        Activity activity,
        Optional<Identity> identity,
        Mark mark) {
    public ThreadLine {
        lanes = List.copyOf(lanes);
    }
}
