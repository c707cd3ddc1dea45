package echolab.frame;

import echolab.kernel.KernelState;
import echolab.kernel.OpenFile;
import echolab.kernel.OpenFileId;
import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The middle and the right column: open files with their reference counts, and behind each its
/// v-node, in their places; what does not fit is folded into one card.
final class Files {
    static final String MORE = "files:more";
    private static final int COUNT_WIDTH = 64;

    private final Subject subject;
    private final Geometry geometry;
    private final List<FileCard> cards = new ArrayList<>();
    private final List<VnodeCard> vnodes = new ArrayList<>();
    private final Map<OpenFileId, FileCard> cardOf = new HashMap<>();
    private final Map<OpenFileId, VnodeCard> vnodeOf = new HashMap<>();
    private final Map<VnodeId, VnodeCard> drawn = new HashMap<>();

    private Files(Subject subject) {
        this.subject = subject;
        this.geometry = subject.geometry();
    }

    /// The cards, and which card stands for which open file.
    record Drawn(
            List<FileCard> cards,
            List<VnodeCard> vnodes,
            Map<OpenFileId, FileCard> cardOf,
            Map<OpenFileId, VnodeCard> vnodeOf) {}

    static Drawn of(Subject subject) {
        Files files = new Files(subject);
        files.draw();
        return new Drawn(files.cards, files.vnodes, files.cardOf, files.vnodeOf);
    }

    private void draw() {
        List<OpenFileId> folded = folded();
        Set<OpenFileId> hidden = new HashSet<>(folded);
        int y = Geometry.TOP;
        for (Layout.FilePlace place : subject.layout().files()) {
            if (!hidden.contains(place.file())) {
                if (!place.free()) {
                    add(place.file(), y);
                }
                y += place.free() && !folded.isEmpty() ? 0 : geometry.filePitch(place.tall());
            }
        }
        if (!folded.isEmpty()) {
            FileCard more = more(folded, y);
            cards.add(more);
            folded.forEach(file -> cardOf.put(file, more));
        }
    }

    /// The open files without a card of their own: the last ones, but not what changed now.
    private List<OpenFileId> folded() {
        int max = geometry.maxFiles(subject.layout());
        List<Layout.FilePlace> places = subject.layout().files();
        if (places.size() <= max) {
            return List.of();
        }
        List<OpenFileId> used =
                places.stream().filter(p -> !p.free()).map(Layout.FilePlace::file).toList();
        if (used.size() <= max) {
            return List.of();
        }
        int shown = max - 1;
        Optional<OpenFileId> changed =
                used.stream().skip(shown).filter(f -> mark(f) != Mark.NONE).findFirst();
        return used.stream()
                .skip(changed.isPresent() ? shown - 1 : shown)
                .filter(file -> !changed.equals(Optional.of(file)))
                .toList();
    }

    private void add(OpenFileId id, int y) {
        KernelState kernel = subject.kernel();
        Vnode vnode = kernel.vnodeOf(id);
        Identity identity = subject.identities().openFile(id);
        Box box = new Box(geometry.fileX(), y, geometry.fileWidth(), geometry.fileHeight());
        int refcnt = kernel.refcnt(id);
        OptionalInt before = refcntBefore(id, refcnt);
        FileCard card =
                card(
                        "file:" + id.value(),
                        box,
                        identity,
                        subject.wording().file(vnode, identity),
                        subject.wording().fileDetail(vnode, access(id)),
                        refcnt,
                        before,
                        sharers(id),
                        mark(id));
        cards.add(card);
        cardOf.put(id, card);
        VnodeCard behind =
                drawn.computeIfAbsent(
                        vnodeId(id), v -> new Vnodes(subject).card(v, vnode, identity, y));
        if (!vnodes.contains(behind)) {
            vnodes.add(behind);
        }
        vnodeOf.put(id, behind);
    }

    private FileCard more(List<OpenFileId> folded, int y) {
        Box box = new Box(geometry.fileX(), y, geometry.fileWidth(), geometry.fileHeight());
        int refcnt = folded.stream().mapToInt(subject.kernel()::refcnt).sum();
        List<String> names =
                folded.stream()
                        .map(f ->
                                subject.wording()
                                        .file(
                                                subject.kernel().vnodeOf(f),
                                                subject.identities().openFile(f)))
                        .toList();
        return card(
                MORE,
                box,
                Identity.other(Identity.Kind.OTHER, MORE, "+"),
                subject.phrases().get("files.more", "n", folded.size()),
                String.join(", ", names),
                refcnt,
                OptionalInt.empty(),
                names,
                Mark.NONE);
    }

    private FileCard card(
            String id,
            Box box,
            Identity identity,
            String title,
            String detail,
            int refcnt,
            OptionalInt before,
            List<String> sharers,
            Mark mark) {
        boolean compact = geometry.compactFiles();
        String number = before.isPresent() ? before.getAsInt() + "→" + refcnt : "" + refcnt;
        TextStyle style = compact ? TextStyle.COUNT_SMALL : TextStyle.COUNT;
        int countX = box.right() - Geometry.PADDING - COUNT_WIDTH;
        int textX = box.x() + 10;
        int line = compact ? box.y() + 8 : box.y() + 6;
        Caption label =
                Caption.right(
                        new Box(countX, line, COUNT_WIDTH, TextHeights.LINE),
                        compact ? "" : subject.phrases().get("refcnt"),
                        TextStyle.LABEL);
        Caption count =
                Caption.right(
                        compact
                                ? new Box(countX, line, COUNT_WIDTH, TextHeights.LINE)
                                : new Box(
                                        countX,
                                        box.bottom() - TextHeights.COUNT - 4,
                                        COUNT_WIDTH,
                                        TextHeights.COUNT),
                        number,
                        style);
        int titleWidth = (compact ? count : label).inked().x() - Geometry.PADDING - textX;
        int detailWidth = count.inked().x() - Geometry.PADDING - textX;
        return new FileCard(
                id,
                box,
                identity,
                Caption.left(
                        new Box(textX, line, titleWidth, TextHeights.LINE), title, TextStyle.TITLE),
                Caption.left(
                        new Box(
                                textX,
                                compact ? line : line + TextHeights.LINE + 2,
                                compact ? 0 : detailWidth,
                                TextHeights.LINE),
                        compact ? "" : detail,
                        TextStyle.DETAIL),
                label,
                count,
                refcnt,
                before,
                sharers,
                mark);
    }

    private OptionalInt refcntBefore(OpenFileId id, int now) {
        return subject.before()
                .filter(b -> b.kernel().openFiles().containsKey(id))
                .map(b -> b.kernel().refcnt(id))
                .filter(was -> was != now)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private Mark mark(OpenFileId id) {
        Optional<OpenFile> was = subject.before().map(b -> b.kernel().openFiles().get(id));
        OpenFile is = subject.kernel().openFiles().get(id);
        if (is == null) {
            return Mark.CLOSED;
        }
        Mark mark = subject.mark(was, is);
        return mark == Mark.NONE && refcntBefore(id, subject.kernel().refcnt(id)).isPresent()
                ? Mark.CHANGED
                : mark;
    }

    private OpenFile.Access access(OpenFileId id) {
        OpenFile file = subject.kernel().openFiles().get(id);
        return file == null ? OpenFile.Access.READ_WRITE : file.access();
    }

    private VnodeId vnodeId(OpenFileId id) {
        OpenFile file = subject.kernel().openFiles().get(id);
        return file == null ? new VnodeId(-1) : file.vnode();
    }

    private List<String> sharers(OpenFileId id) {
        return subject.kernel().references(id).stream()
                .map(ref ->
                        subject.now().laneOf(ref.pid()).map(this::title).orElse("pid " + ref.pid())
                                + " · fd "
                                + ref.fd())
                .toList();
    }

    private String title(LaneState lane) {
        return subject.wording().title(subject.now(), lane);
    }
}
