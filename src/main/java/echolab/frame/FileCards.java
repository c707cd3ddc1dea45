package echolab.frame;

import echolab.kernel.OpenFile;
import echolab.kernel.OpenFileId;
import echolab.kernel.Vnode;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the cards of the middle column.
final class FileCards {
    /// The card that stands for the open files without a card of their own.
    static final String MORE = "files:more";

    private static final int COUNT_WIDTH = 72;

    /// Of those who wait in an accept queue.
    private static final int MOST_LETTERS = 4;

    private static final int WIDEST_LETTER =
            IntStream.range(0, Identity.COLOURS)
                    .map(n -> TextWidths.of(Identity.letterOf(n), TextStyle.TITLE))
                    .max()
                    .orElseThrow();

    private final Subject subject;
    private final Geometry geometry;
    private final Map<OpenFileId, Integer> refcnts;
    private final Map<OpenFileId, Integer> refcntsBefore;

    FileCards(Subject subject) {
        this.subject = subject;
        this.geometry = subject.geometry();
        this.refcnts = subject.kernel().refcnts();
        this.refcntsBefore = subject.before().map(b -> b.kernel().refcnts()).orElse(Map.of());
    }

    FileCard card(OpenFile file, int y) {
        Vnode vnode = subject.kernel().vnodeOf(file.id());
        Identity identity = subject.identities().openFile(file.id());
        int refcnt = refcnt(file.id());
        return card(
                "file:" + file.id().value(),
                y,
                identity,
                subject.fileWording().file(vnode, identity),
                details(vnode, file.access()),
                refcnt,
                refcntBefore(file.id()),
                sharers(file.id()),
                mark(file.id()));
    }

    /// The card that stands for these; with none, it is there to fold them again.
    FileCard more(List<OpenFileId> folded, int y) {
        List<String> names = folded.stream().map(this::title).toList();
        boolean none = folded.isEmpty();
        String title =
                none
                        ? subject.phrases().get("files.fewer")
                        : subject.phrases().get("files.more", "n", folded.size());
        String shorter =
                none ? title : subject.phrases().get("files.more.short", "n", folded.size());
        FileCard card =
                card(
                        MORE,
                        y,
                        new Identity(Identity.Kind.OTHER, MORE, "+", shorter, 0, false),
                        title,
                        List.of(geometry.files().hasOneLine() ? "" : String.join(", ", names)),
                        folded.stream().mapToInt(this::refcnt).sum(),
                        OptionalInt.empty(),
                        names,
                        Mark.NONE);
        return none ? card.withoutCount() : card;
    }

    /// What became of an open file since the frame before, its count included.
    Mark mark(OpenFileId id) {
        OpenFile is = subject.kernel().openFiles().get(id);
        if (is == null) {
            return Mark.CLOSED;
        }
        Optional<OpenFile> was = subject.before().map(b -> b.kernel().openFiles().get(id));
        Mark mark = subject.mark(was, is);
        boolean counts = refcntBefore(id).isPresent();
        return mark == Mark.NONE && counts ? Mark.CHANGED : mark;
    }

    private OptionalInt refcntBefore(OpenFileId id) {
        int now = refcnt(id);
        int was = refcntsBefore.getOrDefault(id, now);
        return was == now ? OptionalInt.empty() : OptionalInt.of(was);
    }

    private int refcnt(OpenFileId id) {
        return refcnts.getOrDefault(id, 0);
    }

    /// What is said of it, longer and shorter.
    private List<String> details(Vnode vnode, OpenFile.Access access) {
        if (vnode instanceof Vnode.Listener listener && !geometry.extent().hasVnodes()) {
            return waiting(listener);
        }
        return List.of(geometry.files().hasOneLine() ? "" : detail(vnode, access));
    }

    private String detail(Vnode vnode, OpenFile.Access access) {
        String detail = subject.fileWording().fileDetail(vnode, access);
        return switch (subject.options().detail()) {
            case SIMPLE -> detail;
            case FULL -> detail + " · " + subject.fileWording().access(access);
        };
    }

    private FileCard card(
            String id,
            int y,
            Identity identity,
            String title,
            List<String> details,
            int refcnt,
            OptionalInt before,
            List<String> sharers,
            Mark mark) {
        Box box = new Box(geometry.fileX(), y, geometry.fileWidth(), geometry.fileHeight());
        boolean compact = geometry.files().hasOneLine();
        int line = box.y() + geometry.files().inset();
        int x = box.x() + Geometry.INSET;
        int titleWidth = TextWidths.of(title, TextStyle.TITLE) + Geometry.PADDING;
        Caption label = label(box, line, compact, x + titleWidth);
        Caption count = count(box, line, compact, refcnt, before);
        int titleEnd = (compact ? count : label).inked().x() - Geometry.PADDING;
        int detailEnd = count.inked().x() - Geometry.PADDING;
        return new FileCard(
                id,
                box,
                identity,
                title(new Box(x, line, titleEnd - x, TextHeights.LINE), title, identity),
                compact
                        ? beside(new Box(x, line, detailEnd - x, TextHeights.LINE), title, details)
                        : under(
                                new Box(x, box.bottom() - 28, detailEnd - x, TextHeights.LINE),
                                details),
                label,
                count,
                refcnt,
                before,
                sharers,
                mark);
    }

    /// In the room that the title leaves, or not at all.
    ///
    /// @param details the same, shorter and shorter
    private static Caption beside(Box line, String title, List<String> details) {
        int x = line.x() + TextWidths.of(title, TextStyle.TITLE) + Geometry.GRID;
        Box rest = new Box(x, line.y(), Math.max(0, line.right() - x), line.height());
        return Caption.rightWhole(rest, details, TextStyle.DETAIL);
    }

    /// In a line of its own; in a hall only what stands nowhere else.
    private Caption under(Box line, List<String> details) {
        boolean hides = subject.options().lecture() && details.size() == 1;
        String shown = hides ? "" : fitting(details, line, TextStyle.DETAIL, details.getLast());
        return Caption.left(line, shown, TextStyle.DETAIL).standingFor(details.getFirst());
    }

    private static String fitting(
            List<String> texts, Box place, TextStyle style, String otherwise) {
        return texts.stream()
                .filter(text -> TextWidths.of(text, style) <= place.width())
                .findFirst()
                .orElse(otherwise);
    }

    /// Who waits in an accept queue, or how many do, where its v-node is not drawn.
    private List<String> waiting(Vnode.Listener listener) {
        String count = listener.queue().size() + "/" + listener.backlog();
        List<String> letters =
                listener.queue().stream()
                        .limit(MOST_LETTERS)
                        .map(waiting -> subject.identities().connection(waiting.peer()).letter())
                        .toList();
        List<String> texts = new ArrayList<>();
        for (int shown = letters.size(); shown > 0; shown--) {
            String rest = shown < listener.queue().size() ? " … " : " ";
            texts.add(String.join(" ", letters.subList(0, shown)) + rest + count);
        }
        texts.add(count);
        return texts;
    }

    /// Where the name of a connection or a socket does not fit, its letter is what is left of it.
    private Caption title(Box place, String title, Identity identity) {
        List<String> titles = titles(title, identity);
        Box alike = new Box(place.x(), place.y(), place.width() - spare(identity), place.height());
        String shown = fitting(titles, alike, TextStyle.TITLE, titles.getLast());
        return Caption.left(place, shown, TextStyle.TITLE).standingFor(title);
    }

    /// By how much its letter is narrower than the widest of the others: connections under each other are
    /// all named in the same words, though `connection E` is narrower than `connection A`.
    private static int spare(Identity identity) {
        int own = TextWidths.of(identity.letter(), TextStyle.TITLE);
        return identity.kind() == Identity.Kind.CONNECTION ? Math.max(0, WIDEST_LETTER - own) : 0;
    }

    /// The title in ever fewer words.
    private List<String> titles(String title, Identity identity) {
        return switch (identity.kind()) {
            case CONNECTION ->
                    List.of(
                            title,
                            subject.fileWording().plainConnection(identity),
                            identity.letter());
            case UNIX -> List.of(title, identity.letter());
            case EPOLL -> List.of(title, subject.phrases().get("file.epoll.short"));
            case OTHER -> List.of(title, identity.key().equals(MORE) ? identity.name() : title);
            case TERMINAL, LISTENING -> List.of(title);
        };
    }

    /// The word over the count; left out where the title needs its room.
    private Caption label(Box box, int line, boolean compact, int titleEnd) {
        int end = box.right() - Geometry.INSET;
        Box place = new Box(end - COUNT_WIDTH, line, COUNT_WIDTH, TextHeights.LINE);
        Caption label = Caption.right(place, subject.phrases().get("refcnt"), TextStyle.LABEL);
        return compact || label.inked().x() < titleEnd
                ? Caption.right(place, "", TextStyle.LABEL)
                : label;
    }

    private static Caption count(
            Box box, int line, boolean compact, int refcnt, OptionalInt before) {
        String number =
                before.isPresent() ? before.getAsInt() + "→" + refcnt : String.valueOf(refcnt);
        int x = box.right() - Geometry.INSET - COUNT_WIDTH;
        return compact
                ? Caption.right(
                        new Box(x, line, COUNT_WIDTH, TextHeights.LINE),
                        number,
                        TextStyle.COUNT_SMALL)
                : Caption.right(
                        new Box(
                                x,
                                box.bottom() - TextHeights.COUNT - 4,
                                COUNT_WIDTH,
                                TextHeights.COUNT),
                        number,
                        TextStyle.COUNT);
    }

    private List<String> sharers(OpenFileId id) {
        List<String> sharers =
                subject.kernel().references(id).stream()
                        .map(ref ->
                                subject.now()
                                                .laneOf(ref.pid())
                                                .map(this::title)
                                                .orElse("pid " + ref.pid())
                                        + " · fd "
                                        + ref.fd())
                        .collect(Collectors.toCollection(ArrayList::new));
        subject.kernel().inFlight().stream()
                .filter(flying -> flying.file().equals(id))
                .map(flying ->
                        subject.phrases().get("flight.to", "socket", "U" + flying.socket().value()))
                .forEach(sharers::add);
        return sharers;
    }

    private String title(LaneState lane) {
        return subject.wording().process(subject.now(), lane);
    }

    private String title(OpenFileId file) {
        return subject.fileWording()
                .file(subject.kernel().vnodeOf(file), subject.identities().openFile(file));
    }
}
