package echolab.fx.testing;

import echolab.frame.BitRange;
import echolab.frame.Play;
import echolab.fx.model.Steering;
import echolab.fx.testing.ScriptedRun.Chapter;
import echolab.kernel.Endpoint;
import echolab.kernel.ExitStatus;
import echolab.kernel.Signal;
import echolab.stage.Breakpoint;
import echolab.stage.StageException;
import echolab.stage.StartOptions;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Event.ClientClosed.How;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// The situations in which the window has to look right.
public enum Situation {
    CHOOSING,
    JUST_STARTED,
    QUEUED,
    FORKED,
    ZOMBIE,
    STOPPED,
    CRASHED,
    CROWD,
    LONG_NAMES,
    POOL,
    BITS,
    POLL,
    THREADS,
    PASSING,
    PORTS,
    LIMITS,
    REPLAY,
    GOING_BACK,
    BREAKPOINTS,
    ERRANDS,
    PORT_TAKEN,
    NETWORK,
    NETWORK_ASK,
    SPOTLIGHT,
    LAG,
    KEYS,
    TIMELINE,
    TIMELINE_CROWD;

    /// The window in that situation. On the FX thread.
    public Snap open(Locale language, boolean dark, double width, double height) {
        Snap snap = new Snap(run(), language, dark, width, height);
        switch (this) {
            case CHOOSING -> {}
            case PORT_TAKEN -> snap.model.start(List.of(StartOptions.of("process").named("p")));
            case REPLAY -> {
                snap.start();
                snap.session().playback().goTo(7);
            }
            case ERRANDS -> {
                snap.start();
                snap.press(KeyCode.Q);
            }
            case BREAKPOINTS -> {
                Steering steering = snap.start().acts().orElseThrow().steering();
                steering.toggleLine("p", 9);
                steering.toggle(Breakpoint.at("p", Call.WAITPID));
                steering.toggle(Breakpoint.at("p.child1", Call.READ));
            }
            case GOING_BACK -> {
                snap.start();
                snap.session().playback().goTo(7);
                snap.goingBack(23, 57);
            }
            case LIMITS -> {
                snap.appearance.limitsProperty().set(true);
                snap.start();
            }
            case LAG -> {
                snap.start();
                snap.run.lag(1_234_567);
                snap.press(KeyCode.C);
            }
            case SPOTLIGHT -> {
                snap.start();
                snap.press(KeyCode.Z);
            }
            case NETWORK_ASK -> {
                snap.start();
                snap.press(KeyCode.V);
            }
            case BITS -> {
                snap.start();
                snap.session().look().show("p", Optional.of(new BitRange(16, 47)));
                snap.session().playback().refresh();
            }
            case KEYS -> {
                snap.start();
                snap.help();
            }
            case TIMELINE -> {
                snap.start();
                snap.session().playback().goTo(30);
                snap.session().bookmarks().put(12, "the child is there");
                snap.press(KeyCode.F, false, true);
                snap.type("read");
            }
            case JUST_STARTED,
                    QUEUED,
                    FORKED,
                    ZOMBIE,
                    STOPPED,
                    CRASHED,
                    CROWD,
                    LONG_NAMES,
                    POOL,
                    POLL,
                    THREADS,
                    PASSING,
                    PORTS,
                    NETWORK,
                    TIMELINE_CROWD ->
                    snap.start();
        }
        return snap;
    }

    private ScriptedRun run() {
        if (this == PORT_TAKEN) {
            return ScriptedRun.refusing(
                    new StageException(
                            StageException.Kind.MACHINE,
                            "port 15213 is in use by another program"));
        }
        List<Event.What> events = play().timeline().from(1).stream().map(Event::what).toList();
        return new ScriptedRun(List.of(new Chapter("start process", events)));
    }

    private Play play() {
        return switch (this) {
            case CHOOSING, JUST_STARTED, PORT_TAKEN -> Play.listening();
            case QUEUED -> Play.listening().connects("A");
            case FORKED,
                    REPLAY,
                    GOING_BACK,
                    BREAKPOINTS,
                    ERRANDS,
                    KEYS,
                    NETWORK_ASK,
                    SPOTLIGHT,
                    LAG ->
                    Play.listening().connects("A").accepts().connects("B").forks();
            case NETWORK ->
                    Play.open()
                            .connects("guest1", 50100, true)
                            .accepts()
                            .log(
                                    new Event.ClientConnected(
                                            "guest2",
                                            new Endpoint(Endpoint.ANY, 15213),
                                            new Endpoint("192.0.2.131", 50101),
                                            true))
                            .connects("A");
            case ZOMBIE -> threeChildren();
            case STOPPED -> threeChildren().log(new Event.ServerStopped("stopped"));
            case CRASHED -> crashed();
            case CROWD -> crowd();
            case LONG_NAMES -> longNames();
            case POOL, BITS -> Structures.pool();
            case POLL -> Structures.poll();
            case THREADS -> Structures.threads();
            case LIMITS ->
                    Play.serving(3)
                            .readsLimits(20000)
                            .connects("D")
                            .log(new Event.LimitSet(Play.P, List.of(Play.SERVER), 4));
            case PASSING -> Structures.passing();
            case PORTS -> Structures.ports();
            case TIMELINE -> LongRuns.twoClients();
            case TIMELINE_CROWD -> LongRuns.crowd();
        };
    }

    /// The second has ended and waits to be reaped, the others are blocked.
    private static Play threeChildren() {
        return Play.serving(3)
                .sends("A", "hello\n")
                .childGets(1, "hello\n")
                .childWrites(1, 6)
                .receives("A", "hello\n")
                .ends("B", How.WHOLE)
                .childSeesEnd(2)
                .childCloses(2)
                .childExits(2);
    }

    private static Play crashed() {
        ExitStatus how = new ExitStatus.Killed(Signal.SIGSEGV.number());
        return Play.serving(1)
                .log(new Event.LaneEnded(Play.P, Play.SERVER, how))
                .log(new Event.ServerStopped("the server was killed by SIGSEGV"));
    }

    private static Play crowd() {
        Play play = Play.serving(8);
        for (int i = 0; i < 20; i++) {
            play.connects("W" + i);
        }
        return play;
    }

    private static Play longNames() {
        return Play.listening()
                .connects("the-first-client-of-the-second-row-of-the-lecture-hall", 65001, false)
                .forkOne()
                .connects("another-client-whose-name-is-much-too-long", 65002, true)
                .sends(
                        "the-first-client-of-the-second-row-of-the-lecture-hall",
                        "a line that is far too long for the narrow card in which it has to be"
                                + " shown, as lines of real people often are\n");
    }
}
