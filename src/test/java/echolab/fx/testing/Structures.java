package echolab.fx.testing;

import echolab.frame.Play;
import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Reason;
import java.util.List;

/// Servers with structures of their own, in the middle of their work.
final class Structures {
    private Structures() {}

    /// `select` has found one of six clients and the listening socket.
    static Play pool() {
        Play play = clients(6);
        watch(play, "maxfd", "9", "maxi", "5", "nready", "0", "byte_cnt", "1234");
        watch(play, "clientfd", "[4, 5, -1, 7, 8, 9]");
        watch(play, "clientrio[0]", "\"hel\"", "clientrio[1]", "\"\"");
        watch(play, "clientrio[3]", "\"a line that is too long for its cell\"");
        watch(play, "read_set", "{3, 4, 5, 7, 8, 9, 20}", "ready_set", "{3, 4, 5, 7, 8, 9, 20}");
        play.sends("A", "hello\n");
        var select = play.site(Play.P, Call.SELECT, 5, "21");
        play.log(new Event.Entered(select));
        watch(play, "ready_set", "{3, 4}");
        return play.returns(Play.P, Call.SELECT, 5, 2, List.of("21"));
    }

    static Play poll() {
        Play play = clients(3);
        watch(play, "client", "[3, 4, -1, 5, 6]", "client_events", "[1, 1, 1, 1, 1]");
        watch(play, "client_revents", "[0, 17, 0, 1, 0]", "maxi", "4");
        watch(play, "clientrio[1]", "\"hel\"", "clientrio[3]", "\"\"");
        return play;
    }

    /// A bounded buffer with two items, and five threads.
    static Play threads() {
        Play play = clients(5);
        for (int n = 1; n <= 4; n++) {
            play.log(new Event.LaneBorn(Play.P.thread(n), Play.SERVER, 4800 + n));
            var read = play.site(Play.P.thread(n), Call.READ, 8, "" + (3 + n), "8192");
            play.log(new Event.Entered(read));
            play.log(new Event.Blocked(read, Reason.NOTHING_TO_READ, 3 + n));
        }
        watch(play, "buf", "[0, 4, 5, 6, 7, 8]", "front", "4", "rear", "5");
        watch(play, "items", "1", "mutex", "0", "slots", "15");
        return play;
    }

    /// Three children behind UNIX sockets; the connection is on its way to the first.
    static Play passing() {
        Play play = Play.listening();
        for (int i = 0; i < 3; i++) {
            Fd here = new Fd(4 + 2 * i);
            Fd there = new Fd(5 + 2 * i);
            play.returns(
                    Play.P,
                    Call.SOCKETPAIR,
                    6,
                    0,
                    List.of(),
                    new Change.SocketPair(Play.SERVER, here, there));
            play.forks();
        }
        play.connects("A").accepts();
        watch(play, "busy", "[1]", "pipefd", "[4, 6, 8]", "navail", "2");
        watch(play, "read_set", "{3, 4, 6, 8}", "ready_set", "{3}");
        return play.returns(
                Play.P,
                Call.SENDMSG,
                6,
                1,
                List.of("4", "{SCM_RIGHTS: 10}"),
                new Change.DescriptorsSent(Play.SERVER, new Fd(4), List.of(new Fd(10))));
    }

    /// Two services and the message passer were executed; one service is not up yet.
    static Play ports() {
        Play play = Play.listening();
        for (int n = 1; n <= 3; n++) {
            play.forks();
            Pid child = play.now().lanes().get(Play.child(n)).pid();
            play.returns(
                    Play.child(n),
                    Call.EXECVE,
                    6,
                    0,
                    List.of("\"PortService\"", "{0, 2, 0, 2}"),
                    new Change.Closed(child, new Fd(3)),
                    new Change.Executed(child));
        }
        watch(play, "port", "[15213, 0, 0]", "pid", "[4712, 4194304, 4714]");
        watch(play, "load", "[0, -1, 0]", "promised", "[1, 0, 0]");
        watch(play, "lifefd", "[13, 14, 15]", "ready_set", "{3, 13, 14, 15}");
        return play.connects("A");
    }

    private static Play clients(int count) {
        Play play = Play.listening();
        for (int i = 0; i < count; i++) {
            play.connects(String.valueOf((char) ('A' + i))).accepts();
        }
        return play;
    }

    private static void watch(Play play, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            play.log(
                    new Event.Watched(
                            Play.P, Play.SERVER, namesAndValues[i], namesAndValues[i + 1]));
        }
    }
}
