package echolab.frame;

import java.util.Locale;

/// When a picture is from, in words: of a run that goes on, or out of the record of one.
///
/// @param live whether it shows what is now
/// @param mark `LIVE` or `REPLAY`
/// @param place `step 12`, or `step 12 of 46`
/// @param note what a person noted there; empty for nothing
public record Stamp(boolean live, String mark, String place, String note) {
    /// The present of a run that goes on.
    ///
    /// @param step the moment, counted from 1 ({@link Moments})
    public static Stamp live(Locale locale, int step) {
        Phrases words = Phrases.of(locale);
        return new Stamp(true, words.get("stamp.live"), words.get("stamp.step", "n", step), "");
    }

    /// A moment out of a record.
    ///
    /// @param step the moment, counted from 1
    /// @param steps how many there are
    public static Stamp replay(Locale locale, int step, int steps) {
        Phrases words = Phrases.of(locale);
        return new Stamp(
                false,
                words.get("stamp.replay"),
                words.get("stamp.step.of", "n", step, "all", steps),
                "");
    }

    /// The same with what a person noted there.
    public Stamp noting(String words) {
        return new Stamp(live, mark, place, words);
    }

    /// `REPLAY, step 12 of 46`
    public String text() {
        return mark + ", " + placeAndNote();
    }

    /// `step 12 of 46: the child is there`
    String placeAndNote() {
        return note.isEmpty() ? place : place + ": " + note;
    }
}
