package echolab.frame;

import echolab.kernel.OpenFileId;
import echolab.trace.CallSite;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The threads of one process, the main one first, at the bottom of its card.
final class ThreadLines {
    static final int ROW = 20;
    static final int GAP = 8;
    private static final int SIGN = 8;

    private final Subject subject;
    private final LaneState main;

    ThreadLines(Subject subject, LaneState main) {
        this.subject = subject;
        this.main = main;
    }

    /// The lanes of the process that have not ended, the main one first; none where it is alone.
    static List<LaneState> of(Subject subject, LaneState main) {
        List<LaneState> threads =
                subject.now().lanes().values().stream()
                        .filter(l -> l.lane().isThread() && l.pid().equals(main.pid()))
                        .filter(l -> !l.hasEnded())
                        .toList();
        return threads.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(main), threads.stream()).toList();
    }

    /// @param kept how many threads beside the main one the card has room for
    List<ThreadLine> lines(Box card, int kept) {
        List<LaneState> all = of(subject, main);
        int room = subject.geometry().threadLines(kept);
        int shown = all.size() <= room ? all.size() : room - 1;
        List<LaneState> chosen = chosen(all, shown);
        List<ThreadLine> lines = new ArrayList<>();
        int y = card.bottom() - Geometry.PADDING / 2 - room * ROW;
        for (LaneState lane : chosen) {
            lines.add(line(lane, new Box(card.x(), y, card.width(), ROW)));
            y += ROW;
        }
        if (shown < all.size()) {
            List<LaneState> rest = all.stream().filter(l -> !chosen.contains(l)).toList();
            lines.add(rest(rest, new Box(card.x(), y, card.width(), ROW)));
        }
        return lines;
    }

    /// The first ones, but what changed now before what did not.
    private List<LaneState> chosen(List<LaneState> all, int shown) {
        if (all.size() <= shown) {
            return all;
        }
        return all.stream()
                .sorted((a, b) -> Boolean.compare(rank(a), rank(b)))
                .limit(shown)
                .sorted((a, b) -> a.lane().compareTo(b.lane()))
                .toList();
    }

    private boolean rank(LaneState lane) {
        return lane.lane().isThread() && mark(lane) == Mark.NONE;
    }

    private ThreadLine line(LaneState lane, Box box) {
        Box sign = new Box(box.x() + Geometry.INSET, box.middle() - SIGN / 2, SIGN, SIGN);
        String title = subject.wording().title(subject.now(), lane);
        int end = box.right() - Geometry.INSET;
        int x = sign.right() + Geometry.PADDING;
        Optional<Identity> identity = identity(lane);
        List<String> states = states(lane, identity);
        String name = name(title, lane, states, end - x - Geometry.PADDING);
        int width = Math.min(end - x, TextWidths.of(name, TextStyle.LABEL));
        Caption caption = Caption.left(new Box(x, box.y(), width, ROW), name, TextStyle.LABEL);
        int from = Math.min(end, x + width + Geometry.PADDING);
        Box room = new Box(from, box.y(), end - from, ROW);
        return new ThreadLine(
                "thread:" + lane.lane(),
                box,
                List.of(lane.lane()),
                sign,
                caption.standingFor(title),
                Caption.rightFitting(room, states, TextStyle.STATE),
                Activity.of(lane),
                identity,
                mark(lane));
    }

    /// What it is called, in as few words as what it does leaves room for.
    private String name(String title, LaneState lane, List<String> states, int room) {
        int call = TextWidths.of(states.get(states.size() - 2), TextStyle.STATE);
        if (TextWidths.of(title, TextStyle.LABEL) + call <= room) {
            return title;
        }
        String shorter = subject.wording().who(subject.now(), lane.lane());
        int least = TextWidths.of(states.getLast(), TextStyle.STATE);
        boolean fits = TextWidths.of(shorter, TextStyle.LABEL) + least <= room;
        return fits || !lane.lane().isFirst() ? shorter : subject.phrases().get("who.main.short");
    }

    private List<String> states(LaneState lane, Optional<Identity> identity) {
        List<String> words = subject.wording().states(lane, subject.process(lane.pid()));
        String whose = identity.map(i -> " · " + i.letter()).orElse("");
        List<String> result = new ArrayList<>();
        words.subList(0, words.size() - 1).forEach(word -> result.add(word + whose));
        result.addAll(words.subList(words.size() - 2, words.size()));
        lane.site().flatMap(Wording::lastWord).ifPresent(result::add);
        return result;
    }

    /// Whose descriptor the call of the lane is about.
    private Optional<Identity> identity(LaneState lane) {
        return lane.site()
                .map(CallSite::descriptor)
                .flatMap(fd -> {
                    OpenFileId file = subject.descriptors(lane.pid()).get(fd);
                    return Optional.ofNullable(file)
                            .map(subject.identities()::openFile)
                            .filter(i -> i.kind() == Identity.Kind.CONNECTION);
                });
    }

    private Mark mark(LaneState lane) {
        Optional<LaneState> was = subject.before().map(b -> b.lanes().get(lane.lane()));
        Mark mark = subject.mark(was.map(LaneState::activity), lane.activity());
        return mark == Mark.CHANGED ? Mark.NONE : mark;
    }

    private ThreadLine rest(List<LaneState> rest, Box box) {
        String text = subject.phrases().get("row.more", "n", rest.size());
        int x = box.x() + Geometry.INSET + SIGN + Geometry.PADDING;
        Box place = new Box(x, box.y(), box.right() - Geometry.INSET - x, ROW);
        return new ThreadLine(
                "thread:" + main.lane() + "/more",
                box,
                rest.stream().map(LaneState::lane).toList(),
                new Box(box.x() + Geometry.INSET, box.middle(), 0, 0),
                Caption.left(place, text, TextStyle.LABEL),
                Caption.left(new Box(place.right(), box.y(), 0, ROW), "", TextStyle.STATE),
                Activity.GONE,
                Optional.empty(),
                Mark.NONE);
    }
}
