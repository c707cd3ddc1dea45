package echolab.kernel;

import echolab.kernel.OpenFile.Access;
import echolab.kernel.Vnode.Epoll;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The rules of `epoll(7)`: an interest list is keyed by number and open file.
final class EpollRules {
    private EpollRules() {}

    static void created(Draft draft, Change.EpollCreated c) {
        VnodeId epoll = draft.addVnode(new Epoll(List.of()));
        DescriptorRules.open(draft, c.pid(), c.fd(), epoll, Access.READ_WRITE);
    }

    /// The same number may be there already for another open file: the descriptor was closed, and
    /// somebody else keeps the file open.
    static void added(Draft draft, Change.EpollAdded c) {
        change(
                draft,
                c.pid(),
                c.epfd(),
                c.fd(),
                (interests, file) ->
                        interests.stream().anyMatch(isFor(c.fd(), file))
                                ? interests
                                : Stream.concat(
                                                interests.stream(),
                                                Stream.of(new Interest(c.fd(), file, c.events())))
                                        .toList());
    }

    static void modified(Draft draft, Change.EpollModified c) {
        change(
                draft,
                c.pid(),
                c.epfd(),
                c.fd(),
                (interests, file) ->
                        interests.stream()
                                .map(i ->
                                        isFor(c.fd(), file).test(i) ? i.withEvents(c.events()) : i)
                                .toList());
    }

    static void removed(Draft draft, Change.EpollRemoved c) {
        change(
                draft,
                c.pid(),
                c.epfd(),
                c.fd(),
                (interests, file) ->
                        interests.stream().filter(isFor(c.fd(), file).negate()).toList());
    }

    /// An open file that goes takes its entries along.
    static Vnode without(Vnode vnode, OpenFileId file) {
        return vnode instanceof Epoll(List<Interest> interests)
                        && interests.stream().anyMatch(i -> i.file().equals(file))
                ? new Epoll(interests.stream().filter(i -> !i.file().equals(file)).toList())
                : vnode;
    }

    private static Predicate<Interest> isFor(Fd fd, OpenFileId file) {
        return interest -> interest.fd().equals(fd) && interest.file().equals(file);
    }

    private static void change(
            Draft draft,
            Pid pid,
            Fd epfd,
            Fd fd,
            BiFunction<List<Interest>, OpenFileId, List<Interest>> how) {
        draft.fileAt(pid, fd)
                .ifPresent(file ->
                        draft.changeVnode(
                                pid,
                                epfd,
                                vnode ->
                                        vnode instanceof Epoll(List<Interest> interests)
                                                ? new Epoll(how.apply(interests, file))
                                                : vnode));
    }
}
