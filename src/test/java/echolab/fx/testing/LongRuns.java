package echolab.fx.testing;

import echolab.frame.Play;
import echolab.trace.Event.ClientClosed.How;

/// Runs long enough, or crowded enough, that time has to be scrolled.
public final class LongRuns {
    private LongRuns() {}

    /// Two clients, each with a child; the first talks often and leaves, and is reaped.
    public static Play twoClients() {
        Play play = Play.listening().blocksInAccept().connects("A").forkOne().childReads(1);
        play.blocksInAccept().connects("B").forkOne().childReads(2).blocksInAccept();
        for (int i = 0; i < 6; i++) {
            talks(play, 1, "A", "line " + i + "\n").childReads(1);
            if (i % 2 == 0) {
                talks(play, 2, "B", "안녕 " + i + "\n").childReads(2);
            }
        }
        play.ends("A", How.WHOLE).childSeesEnd(1).childCloses(1).childExits(1);
        play.handlerBegins().reaps(1).handlerEnds();
        return talks(play, 2, "B", "still here\n").childReads(2);
    }

    /// 64 clients with a child each; every fourth one has left.
    public static Play crowd() {
        Play play = Play.listening();
        for (int n = 1; n <= 64; n++) {
            play.connects("c" + n).forkOne().childReads(n);
            talks(play, n, "c" + n, "hello from " + n + "\n").childReads(n);
        }
        for (int n = 4; n <= 64; n += 4) {
            play.ends("c" + n, How.WHOLE).childSeesEnd(n).childCloses(n).childExits(n);
        }
        return play;
    }

    private static Play talks(Play play, int child, String client, String text) {
        return play.sends(client, text)
                .childGets(child, text)
                .childWrites(child, Play.bytes(text).first().length())
                .receives(client, text);
    }
}
