package echolab.trace;

import echolab.kernel.Change;
import echolab.kernel.Divergence;
import echolab.kernel.Endpoint;
import echolab.kernel.ExitStatus;
import echolab.kernel.Limits;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import java.util.List;
import java.util.Optional;

/// One thing that happened on a stage.
///
/// @param seq its place in the trace, counted from 1 without gaps
/// @param nanos monotonic time of this machine (`CLOCK_MONOTONIC`), in nanoseconds
/// @param stage the stage on which it happened; empty for narration that belongs to none
/// @param what what happened
public record Event(long seq, long nanos, String stage, What what) {

    /// What happened.
    public sealed interface What {
        /// What it did to the kernel's state, in order; empty for most.
        default List<Change> changes() {
            return List.of();
        }
    }

    /// A server process was started, in its initial state.
    ///
    /// @param model `iterative`, `process`, or the file's name for a server from a file
    /// @param sourceFile the name of its source file
    /// @param sourceText the source that runs, whole
    /// @param terminal path of its pseudo-terminal
    /// @param setup what else it was started with; empty in recordings that do not tell
    public record ServerStarted(
            String model,
            String sourceFile,
            String sourceText,
            Pid pid,
            Pid parent,
            String terminal,
            Optional<Setup> setup)
            implements What {
        /// A server of which nothing else is told.
        public ServerStarted(
                String model,
                String sourceFile,
                String sourceText,
                Pid pid,
                Pid parent,
                String terminal) {
            this(model, sourceFile, sourceText, pid, parent, terminal, Optional.empty());
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change.Started(pid, parent, terminal));
        }
    }

    /// A lane came into being: the first process, a child after `fork(2)`, or a thread.
    public record LaneBorn(Lane lane, Pid pid, int tid) implements What {
        @Override
        public List<Change> changes() {
            return lane.isThread() ? List.of(new Change.ThreadStarted(pid, tid)) : List.of();
        }
    }

    /// A lane announced its next call and is parked at its gate.
    public record Announced(CallSite site) implements What {}

    /// A lane passed its gate and makes the call.
    public record Entered(CallSite site) implements What {}

    /// The call cannot go on for now.
    ///
    /// @param fd the descriptor that it waits for; -1 when there is none
    public record Blocked(CallSite site, Reason reason, int fd) implements What {}

    /// The call returned.
    ///
    /// @param result what it returned; -1 when it failed
    /// @param errno the symbol of the error, `EMFILE`; empty when it succeeded
    /// @param data the first bytes that were read or written; empty for other calls
    /// @param changes what it did to the kernel's state
    public record Returned(
            CallSite site, long result, Optional<String> errno, Bytes data, List<Change> changes)
            implements What {
        public Returned {
            changes = List.copyOf(changes);
        }
    }

    /// A watched variable of the server took this value.
    public record Watched(Lane lane, Pid pid, String name, String value) implements What {}

    /// A signal became pending, as the stage learned from the kernel or caused itself.
    public record SignalSent(Pid pid, Signal signal) implements What {
        @Override
        public List<Change> changes() {
            return List.of(new Change.Sent(pid, signal));
        }
    }

    /// A pending signal was delivered to the lane: its handler begins.
    public record HandlerEntered(Lane lane, Pid pid, Signal signal) implements What {
        @Override
        public List<Change> changes() {
            return List.of(new Change.Delivered(pid, signal));
        }
    }

    /// The handler returned, and the lane goes back to what it interrupted: to its gate, or to
    /// its call, which is made again (a {@link Blocked} follows if it still cannot go on) or fails
    /// with EINTR (a {@link Returned} follows).
    public record HandlerLeft(Lane lane, Pid pid, Signal signal) implements What {
        @Override
        public List<Change> changes() {
            return List.of(new Change.HandlerReturned(pid, signal));
        }
    }

    /// A process ended and is a zombie now.
    public record LaneEnded(Lane lane, Pid pid, ExitStatus status) implements What {
        @Override
        public List<Change> changes() {
            return List.of(new Change.Ended(pid, status));
        }
    }

    /// A thread ended that was not the last of its process.
    public record ThreadEnded(Lane lane, Pid pid, int tid) implements What {
        @Override
        public List<Change> changes() {
            return List.of(new Change.ThreadEnded(pid, tid));
        }
    }

    /// A client's connection was completed by the kernel.
    ///
    /// @param client its name on stage
    /// @param listener the server's end
    /// @param local the client's end
    /// @param stranger whether it is a program from outside (`nc`)
    public record ClientConnected(
            String client, Endpoint listener, Endpoint local, boolean stranger) implements What {
        @Override
        public List<Change> changes() {
            return List.of(new Change.Arrived(listener, local));
        }
    }

    /// A client sent these bytes.
    public record ClientSent(String client, Bytes data) implements What {}

    /// A client received these bytes.
    public record ClientReceived(String client, Bytes data) implements What {}

    /// A client saw end of file, or its connection was reset by the server.
    public record ClientSawEof(String client, boolean reset) implements What {}

    /// A client half-closed, closed or reset its connection.
    public record ClientClosed(String client, Endpoint local, How how) implements What {
        /// `shutdown(SHUT_WR)`, `close`, or close with RST.
        public enum How {
            HALF,
            WHOLE,
            RESET
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    how == How.RESET
                            ? new Change.PeerReset(local)
                            : new Change.PeerFinished(local));
        }
    }

    /// The server wrote to its terminal.
    public record TerminalOutput(Bytes data) implements What {}

    /// Keys were typed on the server's terminal.
    public record TerminalInput(Bytes data) implements What {}

    /// The rules' state was compared with the kernel's; no divergences means they agree.
    ///
    /// @param unknown what could not be compared on this machine, in words
    public record Compared(List<Divergence> divergences, List<String> unknown) implements What {
        public Compared {
            divergences = List.copyOf(divergences);
            unknown = List.copyOf(unknown);
        }
    }

    /// The stage set the soft limit of descriptors of processes, `prlimit(2)` with RLIMIT_NOFILE.
    ///
    /// @param lane the lane whose process was named
    /// @param processes that process, and its descendants where they were named too
    /// @param descriptors the new limit: numbers from it on are refused with EMFILE
    public record LimitSet(Lane lane, List<Pid> processes, long descriptors) implements What {
        public LimitSet {
            processes = List.copyOf(processes);
        }

        @Override
        public List<Change> changes() {
            return processes.stream()
                    .<Change>map(pid -> new Change.Limited(pid, descriptors))
                    .toList();
        }
    }

    /// The stage read what bounds the server's processes and its machine. That changes by itself all
    /// the time, so it is read now and then.
    public record LimitsRead(Limits limits) implements What {}

    /// The stage was taken down: nothing of it is left in the kernel.
    ///
    /// @param reason why, in words
    public record ServerStopped(String reason) implements What {}

    /// Narration from a script.
    public record Said(String text) implements What {}

    /// Shorthand for {@link What#changes}.
    public List<Change> changes() {
        return what.changes();
    }
}
