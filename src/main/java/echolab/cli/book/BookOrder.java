package echolab.cli.book;

import echolab.fx.album.WindowLook;
import java.nio.file.Path;
import java.util.List;

/// What of the book is wanted.
///
/// @param folder where it goes
/// @param only what the names of the situations begin with; all when empty
/// @param looks in which each situation is drawn
public record BookOrder(Path folder, List<String> only, List<WindowLook> looks) {
    public BookOrder {
        only = List.copyOf(only);
        looks = List.copyOf(looks);
    }

    boolean wants(String situation) {
        return only.isEmpty() || only.stream().anyMatch(situation::startsWith);
    }
}
