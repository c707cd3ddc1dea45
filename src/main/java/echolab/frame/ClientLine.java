package echolab.frame;

/// One client in words, with the identity of its connection.
///
/// @param name its name on stage
/// @param port of its end of the connection
/// @param status where its connection stands: waiting in the queue, accepted, ended
/// @param sent what it sent so far
/// @param received what it got back so far
public record ClientLine(
        String name,
        Identity identity,
        int port,
        boolean stranger,
        String status,
        String sent,
        String received,
        Mark mark) {}
