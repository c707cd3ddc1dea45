package echolab.kernel;

import echolab.kernel.KernelState.Reference;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// One thing that the kernel, or the container around us, would not tell. The names of open files and
/// v-nodes are those of the observed state; `at` is the first descriptor that leads there.
public sealed interface Unknown {
    /// What it is, in words.
    String words();

    /// The descriptor table of a process.
    record Descriptors(Pid pid) implements Unknown {
        @Override
        public String words() {
            return "the descriptors of process " + pid;
        }
    }

    /// The pending signals of a process.
    record Signals(Pid pid) implements Unknown {
        @Override
        public String words() {
            return "the pending signals of process " + pid;
        }
    }

    /// The blocked signals of a process: its `signalfd(2)` descriptors cannot be read.
    record Blocked(Pid pid) implements Unknown {
        @Override
        public String words() {
            return "the blocked signals of process " + pid;
        }
    }

    /// Which of these descriptors share an open file: `kcmp(2)` is forbidden. In the observed state
    /// each has an open file of its own.
    record Sharing(SortedSet<Reference> among) implements Unknown {
        public Sharing {
            among = Collections.unmodifiableSortedSet(new TreeSet<>(among));
        }

        @Override
        public String words() {
            return "which of these share an open file: " + KernelText.references(among);
        }
    }

    /// The access mode of a descriptor's open file.
    record Access(OpenFileId file, Reference at) implements Unknown {
        @Override
        public String words() {
            return "how " + at + " was opened";
        }
    }

    /// The kind of a socket that is in no table of `/proc/net`: new, bound or closed. The observed
    /// state shows it as new.
    record Socket(VnodeId vnode, Reference at) implements Unknown {
        @Override
        public String words() {
            return "whether the socket at " + at + " is new, bound or closed";
        }
    }

    /// The backlog of a listening socket, which `/proc/net/tcp` does not print.
    record Backlog(VnodeId vnode, Reference at) implements Unknown {
        @Override
        public String words() {
            return "the backlog of the listening socket at " + at;
        }
    }

    /// The interest list of an epoll instance: the kernel was built without `fdinfo` for it. It is empty
    /// in the observed state.
    record Interests(VnodeId vnode, Reference at) implements Unknown {
        @Override
        public String words() {
            return "the interest list of the epoll instance at " + at;
        }
    }

    /// Which open files stand behind the numbers in an interest list: `kcmp(2)` is forbidden. The
    /// numbers and the masks are known.
    record Watched(VnodeId vnode, Reference at) implements Unknown {
        @Override
        public String words() {
            return "which open files the epoll instance at " + at + " watches";
        }
    }

    /// How many descriptors are in flight to a UNIX socket: the kernel is older than 5.18 and has no
    /// `scm_fds` in `fdinfo`.
    record InFlight(VnodeId vnode, Reference at) implements Unknown {
        @Override
        public String words() {
            return "how many descriptors are in flight to the UNIX socket at " + at;
        }
    }

    /// The other end of a UNIX socket: netlink is forbidden or does not know UNIX sockets.
    record Peer(VnodeId vnode, Reference at) implements Unknown {
        @Override
        public String words() {
            return "the other end of the UNIX socket at " + at;
        }
    }

    /// The threads of a process.
    record Threads(Pid pid) implements Unknown {
        @Override
        public String words() {
            return "the threads of process " + pid;
        }
    }

    /// The limits of a process.
    record Limits(Pid pid) implements Unknown {
        @Override
        public String words() {
            return "the limits of process " + pid;
        }
    }

    /// Whose connections were reset while they waited in an accept queue: the kernel counts them,
    /// but shows only the others. They are not in the observed queue.
    ///
    /// @param count how many there are
    record ResetPeers(VnodeId vnode, Reference at, int count) implements Unknown {
        @Override
        public String words() {
            return "the clients of %d reset connections in the accept queue of %s"
                    .formatted(count, at);
        }
    }
}
