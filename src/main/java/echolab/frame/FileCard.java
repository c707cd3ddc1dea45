package echolab.frame;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One entry of the open file table with its reference count.
///
/// @param id the same from frame to frame: `file:3`, `files:more` for those that are folded
/// @param title what it is: `listening`, `connection A`
/// @param detail `socket`, the path of a terminal
/// @param countLabel the word `refcnt`; empty in a compact picture
/// @param count the reference count as drawn: `2`, or `1→2` when it changed
/// @param before the reference count in the frame before, where it was another
/// @param sharers the descriptors that refer to it, in words, one a line
public record FileCard(
        String id,
        Box box,
        Identity identity,
        Caption title,
        Caption detail,
        Caption countLabel,
        Caption count,
        int refcnt,
        OptionalInt before,
        List<String> sharers,
        Mark mark) {
    public FileCard {
        sharers = List.copyOf(sharers);
    }

    /// Whether it stands for open files that have no card of their own, or folds them again.
    public boolean isFold() {
        return id.equals(FileCards.MORE);
    }

    FileCard withoutCount() {
        Caption none = new Caption(count.box(), "", "", count.style(), true);
        Caption noLabel = new Caption(countLabel.box(), "", "", countLabel.style(), true);
        return new FileCard(
                id, box, identity, title, detail, noLabel, none, refcnt, before, sharers, mark);
    }

    Stream<Caption> captions() {
        return Stream.of(title, detail, countLabel, count);
    }
}
