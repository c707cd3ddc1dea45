package echolab.frame.time;

/// How one thing can cause another, and the fact by which it is known.
public enum Cause {
    /// A client's connection is the one that `accept(2)` returned: the same endpoint.
    ACCEPTED,
    /// `fork(2)` returned the process id of the child that was born.
    FORKED,
    /// The thread was born while one lane alone of its process was in `pthread_create(3)`.
    CREATED,
    /// A child of this parent ended, or `kill(2)` was called, since this signal was delivered to it
    /// last; signals of one kind that wait become one (signal(7)), so there may be several.
    SIGNALLED,
    /// `waitpid(2)` returned the process id of the one that ended.
    REAPED,
    /// `read(2)` returned bytes of that place in the stream that the client sent, or the end that the
    /// client made of it.
    READ,
    /// The client received bytes of that place in the stream that `write(2)` wrote.
    RECEIVED,
    /// The last descriptor of the connection was closed, or `shutdown(2)` sent FIN: the client saw the
    /// end.
    FINISHED,
    /// The message of `sendmsg(2)` with descriptors came out of the queue of its socket, `unix(7)`.
    PASSED
}
