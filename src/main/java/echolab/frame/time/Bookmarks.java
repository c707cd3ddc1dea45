package echolab.frame.time;

import echolab.frame.Moments;
import echolab.trace.Bookmark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Steps that a person wants to find again, each with a note; at most one a step, in the order of the
/// steps.
public record Bookmarks(List<BookmarkedStep> all) {
    public static final Bookmarks NONE = new Bookmarks(List.of());

    /// One of them.
    ///
    /// @param step counted from 1
    /// @param note one line, perhaps empty
    public record BookmarkedStep(int step, String note) {
        public BookmarkedStep {
            note = note.replaceAll("\\s+", " ").strip();
        }
    }

    public Bookmarks {
        all = all.stream().sorted(Comparator.comparingInt(BookmarkedStep::step)).toList();
    }

    public Optional<BookmarkedStep> at(int step) {
        return all.stream().filter(b -> b.step() == step).findFirst();
    }

    /// The same with this one instead of any other of that step.
    public Bookmarks with(BookmarkedStep bookmark) {
        List<BookmarkedStep> result = new ArrayList<>(without(bookmark.step()).all);
        result.add(bookmark);
        return new Bookmarks(result);
    }

    public Bookmarks without(int step) {
        return new Bookmarks(all.stream().filter(b -> b.step() != step).toList());
    }

    /// What is noted at a step; empty where nothing is.
    public String noteAt(int step) {
        return at(step).map(BookmarkedStep::note).orElse("");
    }

    /// The first one after a step.
    public Optional<BookmarkedStep> after(int step) {
        return all.stream().filter(b -> b.step() > step).findFirst();
    }

    /// The last one before a step.
    public Optional<BookmarkedStep> before(int step) {
        return all.reversed().stream().filter(b -> b.step() < step).findFirst();
    }

    /// Those of a trace, at the steps in which their events are; those of events that are not there are
    /// left out.
    public static Bookmarks of(List<Bookmark> places, Moments moments) {
        Bookmarks result = NONE;
        for (Bookmark place : places) {
            if (place.seq() >= 1 && place.seq() <= moments.size()) {
                int step = moments.from((int) place.seq());
                result = result.with(new BookmarkedStep(step, place.note()));
            }
        }
        return result;
    }

    /// They as a trace keeps them.
    public List<Bookmark> places(Moments moments) {
        return all.stream().map(b -> place(b, moments)).toList();
    }

    /// One as a trace keeps it: at the first event of its step.
    public static Bookmark place(BookmarkedStep bookmark, Moments moments) {
        return new Bookmark(moments.causeOf(bookmark.step()), bookmark.note());
    }
}
