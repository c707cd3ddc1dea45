package echolab.cli.book;

import java.util.List;

/// One picture of the book, as its page lists it.
///
/// @param situation `process-forked`
/// @param file relative to the page
/// @param thumbnail likewise
/// @param flaws what cannot be read in it
record BookPicture(
        String situation,
        String language,
        String theme,
        String size,
        String file,
        String thumbnail,
        List<String> flaws) {
    BookPicture {
        flaws = List.copyOf(flaws);
    }
}
