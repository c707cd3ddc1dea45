package echolab.frame;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.trace.Call;
import echolab.trace.ClientState;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// A process-based server under random clients: each number is one thing that somebody does,
/// whatever is possible there and then.
public final class RandomPlay {
    private static final int MOST_CLIENTS = 14;

    private final Play play = Play.listening();
    private int clients;

    private RandomPlay() {}

    public static Play of(List<Integer> choices) {
        RandomPlay random = new RandomPlay();
        random.play.readsLimits(20);
        choices.forEach(random::act);
        return random.play;
    }

    private void act(int choice) {
        if (choice % 7 == 6) {
            watch(choice / 7);
            return;
        }
        if (choice % 11 == 10) {
            ofThreads(choice / 11);
            return;
        }
        switch (choice % 4) {
            case 0 -> connect(choice);
            case 1 -> end(choice);
            case 2 -> stepParent();
            default -> stepChild(choice / 4);
        }
    }

    /// A thread begins, or one makes a pair of sockets, passes a descriptor, waits with epoll.
    private void ofThreads(int choice) {
        Lane first = Play.P.thread(1);
        if (choice % 3 == 0 || !play.now().lanes().containsKey(first)) {
            int n = 1 + (int) play.now().lanes().keySet().stream().filter(Lane::isThread).count();
            int tid = 9000 + n;
            play.log(new Event.LaneBorn(Play.P.thread(n), Play.SERVER, tid));
            return;
        }
        SortedMap<Fd, OpenFileId> table = table();
        Fd high = new Fd(table.isEmpty() ? 20 : Math.max(20, table.lastKey().value() + 1));
        Fd next = new Fd(high.value() + 1);
        Optional<Fd> socket = table.keySet().stream().filter(this::isUnix).findFirst();
        if (choice % 3 == 1) {
            play.returns(
                    first,
                    Call.EPOLL_CREATE1,
                    3,
                    high.value(),
                    List.of("0"),
                    new Change.EpollCreated(Play.SERVER, high),
                    new Change.EpollAdded(Play.SERVER, high, new Fd(3), 1));
        } else if (socket.isPresent() && choice % 2 == 0) {
            play.returns(
                    first,
                    Call.SENDMSG,
                    3,
                    1,
                    List.of("" + socket.get()),
                    new Change.DescriptorsSent(Play.SERVER, socket.get(), List.of(new Fd(3))));
        } else {
            play.returns(
                    first,
                    Call.SOCKETPAIR,
                    3,
                    0,
                    List.of(),
                    new Change.SocketPair(Play.SERVER, high, next));
        }
    }

    private SortedMap<Fd, OpenFileId> table() {
        return play.now().kernel().processes().get(Play.SERVER).descriptors();
    }

    private boolean isUnix(Fd fd) {
        return play.now().kernel().vnodeOf(table().get(fd)) instanceof Vnode.UnixSocket;
    }

    /// A variable of the server gets another value: of every kind, with small and large numbers.
    private void watch(int choice) {
        int number = choice % 3 == 0 ? choice * 9 : choice % 20;
        String list = "[3, " + number + ", -1, " + choice % 5 + "]";
        String longList = "[" + "4, ".repeat(choice) + number + "]";
        String[][] told = {
            {"read_set", "{3, 4, " + (5 + number) + "}"},
            {"ready_set", choice % 2 == 0 ? "{}" : "{3, " + number + "}"},
            {"clientfd", choice % 4 == 0 ? longList : list},
            {"clientrio[" + choice % 5 + "]", "\"" + "hello ".repeat(choice % 9) + "\""},
            {"client", list},
            {"client_revents", "[1, " + choice % 64 + "]"},
            {"buf", longList},
            {"rear", "" + number},
            {"front", "" + choice % 20},
            {"maxi", "" + (choice % 4 - 1)},
            {"maxfd", "" + number},
            {"a_variable_with_a_name_of_forty_letters_xx", "" + number},
        };
        String[] one = told[choice % told.length];
        play.watches(one[0], one[1]);
    }

    private void connect(int choice) {
        if (clients < MOST_CLIENTS) {
            String letter = String.valueOf((char) ('A' + clients));
            clients++;
            play.connects(choice % 3 == 0 ? "클라이언트" + letter : letter);
        }
    }

    private void end(int choice) {
        List<ClientState> open =
                play.now().clients().stream().filter(c -> c.end() == ClientState.End.OPEN).toList();
        if (!open.isEmpty()) {
            Event.ClientClosed.How[] hows = Event.ClientClosed.How.values();
            ClientState client = open.get(choice / 4 % open.size());
            play.ends(client.name(), hows[choice / 8 % hows.length]);
        }
    }

    private void stepParent() {
        LaneState parent = play.now().lanes().get(Play.P);
        ProcessState process = play.now().kernel().processes().get(Play.SERVER);
        Call call = parent.site().orElseThrow().call();
        if (!parent.inHandler() && !process.pending().isEmpty()) {
            play.handlerBegins();
            return;
        }
        switch (call) {
            case ACCEPT -> accept(parent);
            case FORK -> play.forks();
            case CLOSE -> play.parentCloses();
            case WAITPID -> reap();
            default -> throw new IllegalStateException("the parent is at " + call);
        }
    }

    private void accept(LaneState parent) {
        boolean waits =
                play.now().kernel().vnodes().values().stream()
                        .anyMatch(v -> v instanceof Vnode.Listener l && !l.queue().isEmpty());
        if (waits) {
            play.accepts();
        } else if (parent.activity() == LaneState.Activity.PARKED) {
            play.blocksInAccept();
        }
    }

    private void reap() {
        play.now().lanes().values().stream()
                .filter(l -> l.activity() == LaneState.Activity.ZOMBIE)
                .findFirst()
                .ifPresentOrElse(l -> play.reaps(number(l)), play::handlerEnds);
    }

    private void stepChild(int choice) {
        List<LaneState> children =
                play.now().lanes().values().stream()
                        .filter(l -> !l.lane().isFirst() && !l.lane().isThread())
                        .filter(l -> !l.hasEnded())
                        .toList();
        if (children.isEmpty()) {
            return;
        }
        LaneState child = children.get(choice % children.size());
        int n = number(child);
        boolean listening = "3".equals(child.site().orElseThrow().args().getFirst());
        switch (child.site().orElseThrow().call()) {
            case CLOSE -> {
                if (listening) {
                    play.childClosesListening(n);
                } else {
                    play.childCloses(n);
                }
            }
            case READ -> read(child, n, choice);
            case WRITE -> play.childWrites(n, 6);
            case EXIT -> play.childExits(n);
            default -> throw new IllegalStateException("a child is at " + child.site());
        }
    }

    private void read(LaneState child, int n, int choice) {
        if (child.activity() == LaneState.Activity.PARKED) {
            play.childReads(n);
        } else if (choice % 3 == 0) {
            play.childSeesEnd(n);
        } else {
            play.childGets(n, "hello\n");
        }
    }

    private static int number(LaneState child) {
        return Integer.parseInt(child.lane().name().substring("p.child".length()));
    }
}
