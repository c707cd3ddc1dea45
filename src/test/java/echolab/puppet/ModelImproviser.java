package echolab.puppet;

import echolab.kernel.Vnode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Thinks of the acts that the later server models need: epoll, descriptors in messages, threads,
/// limits, other programs.
final class ModelImproviser {
    private static final int LEAST_NOFILE = 4;
    private static final int MOST_NOFILE = 16;

    private final RandomGenerator random;
    private final Improviser general;

    ModelImproviser(RandomGenerator random, Improviser general) {
        this.random = random;
        this.general = general;
    }

    Act next(int lane) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> epoll(lane);
            case 5, 6, 7, 8, 9, 10 -> message(lane);
            case 11, 12 -> new Act.StartThread(lane);
            case 13 -> new Act.EndThread(lane, random.nextInt(2));
            case 14 -> new Act.Limit(lane, random.nextInt(LEAST_NOFILE, MOST_NOFILE));
            default -> general.rarely() ? new Act.Exec(lane) : new Act.StartThread(lane);
        };
    }

    private Act epoll(int lane) {
        int epfd = general.fd(lane, ModelImproviser::isEpoll);
        if (!general.is(lane, epfd, ModelImproviser::isEpoll) && !general.rarely()) {
            return new Act.EpollCreate(lane);
        }
        int fd = general.fd(lane);
        int mask = random.nextInt(Act.MASKS.size());
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> new Act.EpollAdd(lane, epfd, fd, mask);
            case 4, 5 -> new Act.EpollModify(lane, epfd, watched(lane, epfd, fd), mask);
            case 6 -> new Act.EpollRemove(lane, epfd, watched(lane, epfd, fd));
            default -> new Act.EpollCreate(lane);
        };
    }

    private static boolean isEpoll(Vnode vnode) {
        return vnode instanceof Vnode.Epoll;
    }

    /// Mostly a number that is in the interest list.
    private int watched(int lane, int epfd, int otherwise) {
        List<Integer> numbers =
                general.vnode(lane, epfd).stream()
                        .flatMap(v ->
                                v instanceof Vnode.Epoll(var interests)
                                        ? interests.stream()
                                        : Stream.empty())
                        .map(interest -> interest.fd().value())
                        .toList();
        return numbers.isEmpty() || general.rarely()
                ? otherwise
                : numbers.get(random.nextInt(numbers.size()));
    }

    private Act message(int lane) {
        int waiting = general.fd(lane, ModelImproviser::hasMessage);
        if (general.is(lane, waiting, ModelImproviser::hasMessage) && random.nextInt(3) == 0) {
            return new Act.Receive(lane, waiting, room());
        }
        int socket = general.fd(lane, v -> v instanceof Vnode.UnixSocket);
        boolean isSocket = general.is(lane, socket, v -> v instanceof Vnode.UnixSocket);
        if (!isSocket && !general.rarely()) {
            return new Act.SocketPair(lane);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Act.SocketPair(lane);
            case 1 -> new Act.Receive(lane, socket, room());
            default -> new Act.Send(lane, socket, fds(lane));
        };
    }

    private static boolean hasMessage(Vnode vnode) {
        return vnode instanceof Vnode.UnixSocket socket && !socket.queue().isEmpty();
    }

    /// Mostly enough for every message.
    private int room() {
        return random.nextInt(4) == 0 ? random.nextInt(Wire.MOST_SENT) : Wire.MOST_SENT;
    }

    private List<Integer> fds(int lane) {
        return Stream.generate(() -> general.fd(lane))
                .limit(1 + random.nextInt(Wire.MOST_SENT))
                .toList();
    }
}
