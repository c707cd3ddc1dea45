package echolab.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One row of the server's own variables under the diagram: a set of bits, an array, a list, or
/// single values beside each other.
///
/// @param id the same from frame to frame: `strip:p/read_set/0`
/// @param name what it is, before its cells; empty for single values, which carry their names
/// @param indices what stands over the cells; none where the row above has them already
/// @param pointers what points at cells from below
/// @param pager by which other parts of a long row are chosen; empty where all of it is shown
public record Strip(
        String id,
        Box box,
        Caption name,
        List<Caption> indices,
        List<Cell> cells,
        List<Pointer> pointers,
        Optional<Pager> pager) {

    /// One element.
    ///
    /// @param identity whose descriptor it holds or stands for
    public record Cell(
            String id, Box box, Caption text, Optional<Identity> identity, Kind kind, Mark mark) {

        private Cell moved(int right, int down) {
            return new Cell(
                    id, box.moved(right, down), text.moved(right, down), identity, kind, mark);
        }

        /// What is in a cell.
        public enum Kind {
            /// A bit of a set.
            BIT_SET,
            BIT_CLEAR,
            /// An element of an array or list.
            USED,
            /// An element that holds nothing.
            FREE,
            /// A value with its name.
            VALUE,
            /// A semaphore whose value is 0: whoever takes from it waits.
            EMPTY,
            /// Stands for elements that are not shown.
            FOLD
        }
    }

    /// A name under one or more cells, with a line along them.
    ///
    /// @param span the place of the line, as wide as the cells
    public record Pointer(String id, Box span, Caption text) {
        private Pointer moved(int right, int down) {
            return new Pointer(id, span.moved(right, down), text.moved(right, down));
        }
    }

    public Strip {
        indices = List.copyOf(indices);
        cells = List.copyOf(cells);
        pointers = List.copyOf(pointers);
    }

    Strip(
            String id,
            Box box,
            Caption name,
            List<Caption> indices,
            List<Cell> cells,
            List<Pointer> pointers) {
        this(id, box, name, indices, cells, pointers, Optional.empty());
    }

    Strip with(Pager newPager) {
        return new Strip(id, box, name, indices, cells, pointers, Optional.of(newPager));
    }

    Strip named(Caption newName) {
        return new Strip(id, box, newName, indices, cells, pointers, pager);
    }

    /// With one more cell.
    Strip and(Cell cell) {
        List<Cell> more = Stream.concat(cells.stream(), Stream.of(cell)).toList();
        return new Strip(id, box, name, indices, more, pointers, pager);
    }

    /// With its name and its cells where the other one has them.
    Strip inPlaceOf(Strip other) {
        int right = other.name.box().x() - name.box().x();
        int down = other.name.box().y() - name.box().y();
        return new Strip(
                id,
                box.moved(right, down),
                name.moved(right, down),
                indices.stream().map(index -> index.moved(right, down)).toList(),
                cells.stream().map(cell -> cell.moved(right, down)).toList(),
                pointers.stream().map(pointer -> pointer.moved(right, down)).toList(),
                pager.map(p -> p.moved(right, down)));
    }

    Stream<Caption> captions() {
        return Stream.of(
                        Stream.of(name),
                        indices.stream(),
                        cells.stream().map(Cell::text),
                        pointers.stream().map(Pointer::text),
                        pager.stream().map(Pager::text))
                .flatMap(captions -> captions);
    }
}
