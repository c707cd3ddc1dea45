package echolab.frame.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Steps that a person wants to find again, each with a note; at most one a step, in the order of the
/// steps.
public record Bookmarks(List<Bookmark> all) {
    public static final Bookmarks NONE = new Bookmarks(List.of());

    /// One of them.
    ///
    /// @param step counted from 1
    /// @param note one line, perhaps empty
    public record Bookmark(int step, String note) {
        public Bookmark {
            note = note.replaceAll("\\s+", " ").strip();
        }
    }

    public Bookmarks {
        all = all.stream().sorted(Comparator.comparingInt(Bookmark::step)).toList();
    }

    public Optional<Bookmark> at(int step) {
        return all.stream().filter(b -> b.step() == step).findFirst();
    }

    /// The same with this one instead of any other of that step.
    public Bookmarks with(Bookmark bookmark) {
        List<Bookmark> result = new ArrayList<>(without(bookmark.step()).all);
        result.add(bookmark);
        return new Bookmarks(result);
    }

    public Bookmarks without(int step) {
        return new Bookmarks(all.stream().filter(b -> b.step() != step).toList());
    }

    /// The first one after a step.
    public Optional<Bookmark> after(int step) {
        return all.stream().filter(b -> b.step() > step).findFirst();
    }

    /// The last one before a step.
    public Optional<Bookmark> before(int step) {
        return all.reversed().stream().filter(b -> b.step() < step).findFirst();
    }

    /// A line each: the step, a tab, the note.
    public String write() {
        return all.stream()
                .map(b -> b.step() + "\t" + b.note() + "\n")
                .collect(Collectors.joining());
    }

    /// Reads what {@link #write} writes, and leaves out what is no bookmark.
    public static Bookmarks read(String text) {
        Bookmarks result = NONE;
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2 && parts[0].matches("[1-9][0-9]{0,8}")) {
                result = result.with(new Bookmark(Integer.parseInt(parts[0]), parts[1]));
            }
        }
        return result;
    }
}
