package echolab.frame;

import echolab.trace.Lane;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The descriptor table of one process, or of several like ones.
///
/// @param id the same from frame to frame: `table:p.child1`, `group:p.child2` for a crowd
/// @param lanes whose table it is; more than one when it stands for a crowd
/// @param header the upper part of the card, or all of it where there is nothing below
/// @param sign where a shape says what the process is doing
/// @param title `parent 4711`
/// @param state what it is doing, in words; empty where there is no room beside the cells
/// @param rows the descriptors; none for a zombie, whose table the kernel has freed
/// @param threads the threads that share the table, the main one first; none where there is only
///     that one
/// @param detail the watched variables of the process; empty unless details are asked for, and for
///     the first process, whose variables stand under the diagram. Of a crowd the first number of a
///     process and the last: `4712 … 4719`
/// @param toggle what to expand, or to fold again, when the card is chosen; see
///     {@link FrameOptions#expanded}
/// @param copiedFrom the card of the process that `fork(2)` copied it from; present in the
///     frame of the fork only
public record TableCard(
        String id,
        Box box,
        List<Lane> lanes,
        Box header,
        Box sign,
        Caption title,
        Caption state,
        Activity activity,
        Mark mark,
        List<Row> rows,
        List<ThreadLine> threads,
        Caption detail,
        Optional<String> toggle,
        Optional<String> copiedFrom) {

    /// One row, or one cell in a compact picture: a descriptor, several that are alike, or a
    /// free place of the table.
    ///
    /// @param number `4`, `0–2`; empty for a fold
    /// @param name the variable that holds the descriptor, or what it refers to
    /// @param identity what it refers to; empty for a free place and for a fold
    public record Row(
            String id,
            Box box,
            Caption number,
            Caption name,
            Optional<Identity> identity,
            int first,
            int last,
            Mark mark,
            Kind kind) {

        /// What stands in a row.
        public enum Kind {
            USED,
            /// No descriptor has this number now.
            FREE,
            /// Stands for rows that are not shown.
            FOLD
        }
    }

    public TableCard {
        lanes = List.copyOf(lanes);
        rows = List.copyOf(rows);
        threads = List.copyOf(threads);
    }

    /// Whether the row is a cell among others on its line.
    public boolean isCell(Row row) {
        return row.box().width() < box.width();
    }

    /// Whether it stands for several processes.
    public boolean isCrowd() {
        return lanes.size() > 1;
    }

    Stream<Caption> captions() {
        return Stream.of(
                        Stream.of(title, state, detail),
                        rows.stream().flatMap(row -> Stream.of(row.number(), row.name())),
                        threads.stream().flatMap(line -> Stream.of(line.title(), line.state())))
                .flatMap(captions -> captions);
    }
}
