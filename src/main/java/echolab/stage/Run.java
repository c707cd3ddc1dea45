package echolab.stage;

import echolab.kernel.Signal;
import echolab.trace.Call;
import echolab.trace.Lane;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One run: any number of stages, the clients that talk to them, one clock and one timeline. What a
/// person or a script can do, under the words of the script language. Every method may be called
/// from any thread and throws {@link StageException} when it cannot do what was asked. Closing it
/// takes down everything that it started.
public interface Run extends AutoCloseable {
    /// Starts a real server and returns when it is parked as the options say.
    void start(StartOptions options);

    /// Ends a server and everything it started.
    void stop(String stage);

    /// The stages that are up, in the order of their start.
    List<String> stages();

    /// The port at which a stage listens; 0 while it does not.
    int port(String stage);

    /// A real TCP client connects to the stage. Returns when the kernel has completed the
    /// connection, or says why it did not.
    void connect(String client, String stage);

    /// The same for a client of a port distributor: it reads which port it is told, connects there
    /// under the same name, says `user CLIENT`, and asks again when that service is gone.
    void connectAsking(String client, String stage);

    /// The stages to which a client of that name ever connected, in order.
    List<String> stagesOf(String client);

    /// Sends the bytes as they are.
    void send(String client, String stage, byte[] bytes);

    /// The client sends by itself from now on, until it has sent everything, ends, or the server does.
    void begin(String client, String stage, Errand errand);

    /// Half-closes: sends FIN.
    void shutdown(String client, String stage);

    /// Closes the client's connection.
    void close(String client, String stage);

    /// Closes with RST.
    void reset(String client, String stage);

    /// Types keys on the server's terminal.
    void type(String stage, byte[] keys);

    /// Lets the lane make exactly one announced call; returns when it is parked at the next,
    /// blocked, or gone. A lane that is blocked stays so, and nothing happens.
    ///
    /// @throws StageException of kind SERVER when it did none of these within `limit`
    void step(Lane lane, Duration limit);

    /// Steps until the lane is parked before `call`.
    ///
    /// @return false when it blocked or ended before that
    boolean stepUntil(Lane lane, Call call, Duration limit);

    /// Opens the gates: calls are made without stopping until {@link #closeGates}. Children born of
    /// a lane run freely too when their whole stage does.
    void openGates(Gates gates);

    /// Closes the gates and returns when every lane is parked, blocked or gone.
    void closeGates(Gates gates);

    /// From now on a lane that runs freely stops there, and its stage with it. Stepping does not mind
    /// it.
    void setBreakpoint(Breakpoint breakpoint);

    /// Nobody stops there any more.
    ///
    /// @throws StageException when there is none such
    void removeBreakpoint(Breakpoint breakpoint);

    /// Those of a stage, in the order in which they were set.
    List<Breakpoint> breakpoints(String stage);

    /// The lanes that have stopped at a breakpoint and were not moved since.
    Set<Lane> atBreakpoint(String stage);

    /// Whether any gate of the stage is open.
    boolean isOpen(String stage);

    /// Whether every lane of those gates is blocked or gone and nothing is on its way to it.
    boolean isIdle(Gates gates);

    /// Whether the lanes of the stage also stop at operations of the server's own code from now on.
    void detail(String stage, boolean full);

    /// Whether they do.
    boolean isDetailed(String stage);

    /// Sends a real signal to the lane's process.
    void kill(Lane lane, Signal signal);

    /// Sets the soft limit of descriptors of the lane's process, `prlimit(2)` with RLIMIT_NOFILE.
    /// It closes nothing, and children that are forked later inherit it.
    ///
    /// @param withChildren whether the children that there are, and theirs, get it too
    void limit(Lane lane, int nofile, boolean withChildren);

    /// The state of a stage as it is now; when all its lanes stand still it has been compared with
    /// the kernel ({@link StageState#compared} is present).
    StageState state(String stage);

    /// Waits until something happens on any stage from now on, but not longer than `limit`.
    default void awaitChange(Duration limit) {
        awaitMoreThan(timeline().size(), limit);
    }

    /// Waits until more events than those have happened, but not longer than `limit`: whoever has
    /// counted them misses none that came between counting and waiting.
    void awaitMoreThan(int known, Duration limit);

    /// About how many events servers have reported that are not in the timeline yet: in a flood it shows
    /// what was. Does not wait.
    long behind();

    /// A line of narration into the timeline.
    void say(String text);

    /// All that happened so far. Grows while the run goes on.
    Timeline timeline();

    /// Why the run cannot be recorded any more (a full disk); empty while it can.
    Optional<String> recordingFailure();

    /// Ends every server and client of this run. Does nothing the second time.
    @Override
    void close();
}
