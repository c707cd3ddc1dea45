package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.Interest;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.Vnode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The interest lists of the epoll instances of a process, `epoll(7)`, as the kernel keeps them. What
/// `epoll_wait` has returned last is a variable of the server and stands below.
final class EpollStrips {
    private static final int CELL = 72;
    private static final int NARROW = 48;

    private final PanelSpace space;

    EpollStrips(PanelSpace space) {
        this.space = space;
    }

    List<Strip> strips(int top) {
        List<Strip> strips = new ArrayList<>();
        int y = top;
        for (Map.Entry<Fd, OpenFileId> entry :
                space.subject().descriptors(space.lane().pid()).entrySet()) {
            if (space.subject().kernel().vnodeOf(entry.getValue()) instanceof Vnode.Epoll epoll) {
                List<Strip.Cell> cells =
                        cells(entry.getKey(), entry.getValue(), epoll.interests(), y);
                strips.add(strip("epoll" + entry.getKey(), cells, y));
                y = strips.getLast().box().bottom() + PanelSpace.GAP;
            }
        }
        if (strips.isEmpty() && space.isForeseen() && space.values().hasEpoll()) {
            strips.add(strip("epoll", List.of(), top));
        }
        return strips;
    }

    private List<Strip.Cell> cells(Fd fd, OpenFileId file, List<Interest> interests, int y) {
        int width = interests.size() * CELL <= space.room() ? CELL : NARROW;
        int columns = space.room() / width;
        List<Strip.Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(columns, interests.size()); i++) {
            Box box = new Box(space.cellsX() + i * width, y, width, PanelSpace.CELL);
            boolean folds = i == columns - 1 && interests.size() > columns;
            cells.add(
                    folds
                            ? space.fold(
                                    space.id("epoll" + fd + "/more"), box, interests.size() - i)
                            : cell(fd, file, interests.get(i), box));
        }
        return cells;
    }

    private Strip strip(String id, List<Strip.Cell> cells, int y) {
        String name = space.subject().phrases().get("panel.interest");
        return new Strip(
                space.id(id),
                new Box(space.x(), y, space.width(), PanelSpace.CELL),
                Caption.left(
                        new Box(space.x(), y, PanelSpace.LABEL - PanelSpace.GAP, PanelSpace.CELL),
                        name,
                        TextStyle.LABEL),
                List.of(),
                cells,
                List.of());
    }

    private Strip.Cell cell(Fd epfd, OpenFileId file, Interest interest, Box box) {
        String text = interest.fd() + " " + interest.eventsText().replace("EPOLL", "");
        Optional<Interest> was =
                space.subject().before().flatMap(b -> before(b.kernel(), file, interest));
        return space.cell(
                space.id("epoll" + epfd) + "/" + interest.fd() + "/" + interest.file(),
                box,
                text,
                Optional.of(space.subject().identities().openFile(interest.file())),
                Strip.Cell.Kind.USED,
                space.subject().mark(was, interest));
    }

    private static Optional<Interest> before(KernelState was, OpenFileId epoll, Interest interest) {
        if (!was.openFiles().containsKey(epoll)
                || !(was.vnodeOf(epoll) instanceof Vnode.Epoll instance)) {
            return Optional.empty();
        }
        return instance.interests().stream()
                .filter(i -> i.fd().equals(interest.fd()) && i.file().equals(interest.file()))
                .findFirst();
    }
}
