package echolab.frame;

import echolab.kernel.OpenFile;
import echolab.kernel.OpenFileId;
import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The middle and the right column: open files with their reference counts, and behind each its
/// v-node, in their places; what does not fit is folded into one card.
final class Files {
    private final Subject subject;
    private final Geometry geometry;
    private final FileCards make;
    private final List<FileCard> cards = new ArrayList<>();
    private final List<VnodeCard> vnodes = new ArrayList<>();
    private final Map<OpenFileId, FileCard> cardOf = new HashMap<>();
    private final Map<OpenFileId, VnodeCard> vnodeOf = new HashMap<>();
    private final Map<VnodeId, VnodeCard> drawn = new HashMap<>();

    private Files(Subject subject) {
        this.subject = subject;
        this.geometry = subject.geometry();
        this.make = new FileCards(subject);
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
        List<OpenFileId> foldable = foldable();
        boolean expanded = subject.options().expanded().contains(FileCards.MORE);
        Set<OpenFileId> hidden = expanded ? Set.of() : new HashSet<>(foldable);
        int max = geometry.maxFiles(subject.layout());
        boolean roomy = foldable.isEmpty() && subject.layout().files().size() <= max;
        int y = geometry.top();
        for (Layout.FilePlace place : foldable.isEmpty() ? subject.layout().files() : inOrder()) {
            if (!hidden.contains(place.file())) {
                OpenFile file = subject.kernel().openFiles().get(place.file());
                if (file != null) {
                    add(file, y);
                }
                boolean gap = file != null || roomy;
                y += gap ? geometry.filePitch(place.tall()) : 0;
            }
        }
        if (!foldable.isEmpty()) {
            FileCard more = make.more(expanded ? List.of() : foldable, y);
            cards.add(more);
            hidden.forEach(file -> cardOf.put(file, more));
        }
    }

    /// Where something is folded, what merely serves stands last, the newest first: a connection that
    /// comes takes the place of the first of them, and nothing else moves.
    private List<Layout.FilePlace> inOrder() {
        List<Layout.FilePlace> places = subject.layout().files();
        return Stream.concat(
                        places.stream().filter(place -> !serves(place.file())),
                        places.reversed().stream().filter(place -> serves(place.file())))
                .toList();
    }

    /// The open files for which there is no room: what merely serves, then the last ones, but not what
    /// changed now.
    private List<OpenFileId> foldable() {
        int max = geometry.maxFiles(subject.layout());
        if (subject.layout().files().size() <= max) {
            return List.of();
        }
        List<OpenFileId> used =
                subject.layout().files().stream()
                        .filter(place -> !place.free())
                        .map(Layout.FilePlace::file)
                        .sorted(Comparator.comparing(this::serves).thenComparing(this::isSecondary))
                        .toList();
        if (used.size() <= max) {
            return List.of();
        }
        int shown = max - 1;
        Optional<OpenFileId> changed =
                used.stream().skip(shown).filter(f -> make.mark(f) != Mark.NONE).findFirst();
        return used.stream()
                .skip(changed.isPresent() ? shown - 1 : shown)
                .filter(file -> !changed.equals(Optional.of(file)))
                .toList();
    }

    /// Whether no client is connected through it: processes talk through a pipe, and keep what they share
    /// in a file.
    private boolean serves(OpenFileId file) {
        return subject.kernel().openFiles().containsKey(file)
                && switch (subject.kernel().vnodeOf(file)) {
                    case Vnode.Pipe _, Vnode.RegularFile _, Vnode.Other _ -> true;
                    case Vnode.Terminal _,
                            Vnode.FreshSocket _,
                            Vnode.BoundSocket _,
                            Vnode.Listener _,
                            Vnode.Connection _,
                            Vnode.UnixSocket _,
                            Vnode.Epoll _ ->
                            false;
                };
    }

    /// In the core of a picture the terminal gives way to what clients are connected to.
    private boolean isSecondary(OpenFileId file) {
        return !geometry.extent().hasLabels()
                && subject.kernel().vnodeOf(file) instanceof Vnode.Terminal;
    }

    private void add(OpenFile file, int y) {
        FileCard card = make.card(file, y);
        cards.add(card);
        cardOf.put(file.id(), card);
        if (geometry.extent().hasVnodes()) {
            addVnode(file, card, y);
        }
    }

    private void addVnode(OpenFile file, FileCard card, int y) {
        VnodeCard behind = drawn.get(file.vnode());
        if (behind == null) {
            behind =
                    new Vnodes(subject)
                            .card(
                                    file.vnode(),
                                    subject.kernel().vnodeOf(file.id()),
                                    card.identity(),
                                    y);
            drawn.put(file.vnode(), behind);
            vnodes.add(behind);
        }
        vnodeOf.put(file.id(), behind);
    }
}
