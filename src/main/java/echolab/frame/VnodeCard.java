package echolab.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One v-node: the device, the file, or the socket behind an open file.
///
/// @param title its kind or state: `char device`, `LISTEN :15213`, `ESTABLISHED`
/// @param detail a path, or the two ends of a connection
/// @param queue the accept queue; present for a listening socket
public record VnodeCard(
        String id,
        Box box,
        Identity identity,
        Caption title,
        Caption detail,
        Optional<Queue> queue,
        Mark mark) {

    /// The accept queue of a listening socket.
    ///
    /// @param size how many connections wait in it
    /// @param backlog what `listen(2)` was given
    /// @param slots its places from the front, as many as there is room for
    public record Queue(int size, int backlog, List<Slot> slots) {
        public Queue {
            slots = List.copyOf(slots);
        }
    }

    /// One place of the queue.
    ///
    /// @param text the letter of the connection; `+3` for those without a place of their own;
    ///     empty for a free place
    public record Slot(String id, Box box, Caption text, Optional<Identity> identity, Mark mark) {}

    Stream<Caption> captions() {
        return Stream.concat(
                Stream.of(title, detail),
                queue.stream().flatMap(q -> q.slots().stream()).map(Slot::text));
    }
}
