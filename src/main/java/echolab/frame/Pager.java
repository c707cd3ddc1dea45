package echolab.frame;

import java.util.List;
import java.util.Optional;

/// What says which bits of the sets of descriptors are shown, and leads to others.
///
/// @param id the same from frame to frame: `strip:p/bits`
/// @param box with room for a mark on either side of the text
/// @param text the bits that are shown; dots behind it where others are shown besides
/// @param chosen what a person asked for; empty while those are shown that say something
/// @param earlier the bits before those that are shown; empty at the beginning
/// @param later the bits after them; empty at the end
/// @param used the rows in which a bit of any of the sets is set
/// @param words the same in a sentence, with what can be done
public record Pager(
        String id,
        Box box,
        Caption text,
        Optional<BitRange> chosen,
        Optional<BitRange> earlier,
        Optional<BitRange> later,
        List<BitRange> used,
        String words) {
    public Pager {
        used = List.copyOf(used);
    }

    /// So much further to the right and down.
    Pager moved(int right, int down) {
        return new Pager(
                id,
                box.moved(right, down),
                text.moved(right, down),
                chosen,
                earlier,
                later,
                used,
                words);
    }
}
