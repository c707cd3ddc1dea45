package echolab.frame;

import java.util.List;

/// The measures of one picture, all on a grid of 4 logical pixels.
///
/// @param width of the diagram
/// @param height that there is for it
/// @param panel the height of the server's variables under the diagram; 0 for none
/// @param beside the width of the server's variables where they stand beside the diagram, because
///     the room is low and wide; 0 where they do not
/// @param tables how tightly the descriptor tables stand
/// @param variables the height of the line of watched variables in a table; 0 for none
/// @param files how large open files and v-nodes are
/// @param extent how much is shown at all
record Geometry(
        int width,
        int height,
        int panel,
        int beside,
        Density tables,
        int variables,
        FileSize files,
        Extent extent) {
    static final int GRID = 4;
    static final int EDGE = 12;
    static final int PADDING = 8;

    /// From the edge of a card to its texts.
    static final int INSET = 10;

    /// Of the headings over the columns.
    static final int HEADINGS = 28;

    static final int ROW = 20;
    static final int TABLE_HEADER = 28;
    static final int CELL = 24;
    static final int CHIP = 24;
    static final int CHIP_STRIP = CHIP + 16;

    private static final int MAX_WIDTH = 1100;

    /// Before the measures are known.
    static final Geometry NONE =
            new Geometry(0, 0, 0, 0, Density.COMPACT, 0, FileSize.TIGHT, Extent.WHOLE);

    /// The measures for this layout: the roomiest in which it fits beside a panel of that height.
    ///
    /// @param width of the diagram, without what stands beside it
    static Geometry of(
            Layout layout,
            FrameOptions options,
            Extent extent,
            int width,
            int height,
            int panel,
            int beside) {
        Geometry rough =
                new Geometry(
                        grid(Math.clamp(width, extent.leastWidth(), MAX_WIDTH)),
                        grid(height),
                        panel,
                        beside,
                        Density.COMPACT,
                        options.detail() == FrameOptions.Detail.FULL ? ROW : 0,
                        FileSize.TIGHT,
                        extent);
        return rough.dense(layout).sized(layout);
    }

    private Geometry dense(Layout layout) {
        for (Density density : List.of(Density.ROOMY, Density.CLOSE, Density.CELLS)) {
            Geometry candidate = with(density, files);
            if (candidate.tablesHeight(layout) <= room() - top() && !candidate.hidesRows(layout)) {
                return candidate;
            }
        }
        return this;
    }

    /// Whether descriptors would be folded that have a row of their own in a closer picture.
    private boolean hidesRows(Layout layout) {
        return !extent.hasVnodes()
                && tables == Density.ROOMY
                && layout.tables().stream().anyMatch(place -> place.rows() > maxRows());
    }

    /// Cards get smaller before more room is taken for them than was reserved.
    private Geometry sized(Layout layout) {
        for (FileSize size : FileSize.values()) {
            Geometry candidate = with(tables, size);
            if (candidate.filesHeight(layout) <= reserve().cards() - top()) {
                return candidate;
            }
        }
        Geometry candidate = with(tables, FileSize.COMPACT);
        return candidate.filesHeight(layout) <= room() - top() ? candidate : this;
    }

    private Geometry with(Density density, FileSize size) {
        return new Geometry(width, height, panel, beside, density, variables, size, extent);
    }

    /// Whether all of it has its place: nothing is folded because there is no room.
    boolean fits(Layout layout) {
        int room = room() - top();
        return tablesHeight(layout) <= room && filesHeight(layout) <= room;
    }

    static int grid(int value) {
        return Math.floorDiv(value, GRID) * GRID;
    }

    /// The y below which the panel begins, and under it the strip of processes.
    int room() {
        return height - chips() - panel;
    }

    /// What of it is kept for clients to come.
    Reserve reserve() {
        return new Reserve(top(), height - chips(), panel);
    }

    /// Where the first cards stand.
    int top() {
        return extent.hasLabels() ? HEADINGS : GRID;
    }

    /// The height of the strip of processes.
    private int chips() {
        return extent.hasLabels() ? CHIP_STRIP : 2 * GRID;
    }

    /// Between what stands under each other, and at the lower edge.
    int gap() {
        return extent.hasLabels() ? PADDING : GRID;
    }

    /// Where the names of variables begin.
    int panelX() {
        return beside > 0 ? width + EDGE : EDGE;
    }

    /// Of the variables, names and cells together.
    int panelWidth() {
        return (beside > 0 ? beside : width) - 2 * EDGE;
    }

    /// Of the whole picture.
    int wholeWidth() {
        return width + beside;
    }

    // Columns, from the left: tables, arrows, open files, short arrows, v-nodes.

    private int arrows() {
        return grid(Math.clamp(width * 15L / 100, extent.hasVnodes() ? 64 : 40, 160));
    }

    private int shortArrows() {
        return !extent.hasVnodes() ? 0 : grid(Math.clamp(width * 5L / 100, 28, 56));
    }

    private int cards() {
        return width - 2 * EDGE - arrows() - shortArrows();
    }

    int tableWidth() {
        return grid(cards() * (extent.hasVnodes() ? 36 : 54) / 100);
    }

    int fileX() {
        return EDGE + tableWidth() + arrows();
    }

    int fileWidth() {
        return grid(cards() * (extent.hasVnodes() ? 30 : 46) / 100);
    }

    int vnodeX() {
        return fileX() + fileWidth() + shortArrows();
    }

    int vnodeWidth() {
        return grid(width - EDGE - vnodeX());
    }

    // Heights.

    int tableGap() {
        return tables == Density.ROOMY ? 16 : gap();
    }

    /// The height of a table with the threads of its process.
    int tableHeight(Layout.TablePlace place) {
        int lines = threadLines(place.threads());
        int threads = lines == 0 ? 0 : lines * ThreadLines.ROW + ThreadLines.GAP;
        return tableHeight(place.rows()) + threads;
    }

    /// How many lines the threads of a process get, the main one included.
    ///
    /// @param threads beside the main one
    int threadLines(int threads) {
        int most =
                switch (tables) {
                    case ROOMY -> 12;
                    case CLOSE, CELLS -> 8;
                    case COMPACT -> 5;
                };
        return threads == 0 ? 0 : Math.min(threads + 1, most);
    }

    /// The height of a table that keeps so many rows before folding.
    int tableHeight(int rows) {
        return switch (tables) {
            case ROOMY -> TABLE_HEADER + Math.min(rows, maxRows()) * ROW + variables + PADDING;
            case CLOSE -> TABLE_HEADER + Math.min(rows - 2, maxRows()) * ROW + variables + PADDING;
            case CELLS -> TABLE_HEADER + CELL + PADDING;
            case COMPACT -> TABLE_HEADER + (extent.hasLabels() ? PADDING : GRID);
        };
    }

    /// The height of a card that stands for several processes: one line more than theirs.
    int crowdHeight() {
        return tableHeight(Layout.ROWS) + TextHeights.LINE + (extent.hasLabels() ? 0 : GRID);
    }

    /// The most rows that one table shows; the rest is folded.
    int maxRows() {
        return switch (tables) {
            case ROOMY -> Math.max(Layout.ROWS, (room() - top() - TABLE_HEADER - PADDING) / ROW);
            case CLOSE -> 8;
            case CELLS -> 8;
            case COMPACT -> 6;
        };
    }

    int fileHeight() {
        return files.height();
    }

    /// The height of a v-node whose queue is drawn.
    int queueHeight() {
        return extent.hasVnodes() ? files.queueHeight() : files.height();
    }

    int fileGap() {
        return files.gap();
    }

    int filePitch(boolean tall) {
        return (tall ? queueHeight() : fileHeight()) + fileGap();
    }

    /// The most open files that fit; the rest is folded into one card.
    int maxFiles(Layout layout) {
        long tall = layout.files().stream().filter(Layout.FilePlace::tall).count();
        int extra = (int) tall * (queueHeight() - fileHeight());
        int least = extent.hasLabels() ? 4 : 3;
        return Math.max(least, (room() - top() - extra + fileGap()) / filePitch(false));
    }

    private int tablesHeight(Layout layout) {
        int placed = layout.tables().stream().mapToInt(p -> tableHeight(p) + tableGap()).sum();
        int missing = layout.mostTables() - layout.tables().size();
        return placed + missing * (tableHeight(Layout.ROWS) + tableGap()) - tableGap();
    }

    private int filesHeight(Layout layout) {
        int placed = layout.files().stream().mapToInt(p -> filePitch(p.tall())).sum();
        int missing = layout.mostFiles() - layout.files().size();
        return placed + missing * filePitch(false) - fileGap();
    }
}
