package echolab.trace;

/// Why a call blocks, in the kernel's terms.
public enum Reason {
    /// `accept(2)`: the accept queue is empty.
    NO_CONNECTION_WAITS,
    /// `read(2)` from a socket, pipe or terminal: nothing to read, and no end of file.
    NOTHING_TO_READ,
    /// `write(2)`: the send buffer or the pipe is full.
    NO_ROOM_TO_WRITE,
    /// `waitpid(2)`: no child has ended.
    NO_CHILD_ENDED,
    /// `pause(2)`, `sleep(3)`: nothing has woken it.
    WAITS_FOR_SIGNAL,
    /// `select(2)`, `poll(2)`, `epoll_wait(2)`: no descriptor of the set is ready.
    NO_DESCRIPTOR_READY,
    /// `pthread_join(3)`: the thread has not ended.
    THREAD_RUNS,
    /// `sem_wait(3)`: the semaphore is 0.
    SEMAPHORE_IS_ZERO
}
