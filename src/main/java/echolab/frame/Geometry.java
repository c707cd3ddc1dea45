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
record Geometry(
        int width,
        int height,
        int panel,
        int beside,
        Density tables,
        int variables,
        FileSize files) {
    static final int GRID = 4;
    static final int EDGE = 12;
    static final int PADDING = 8;

    /// From the edge of a card to its texts.
    static final int INSET = 10;

    static final int TOP = 28;
    static final int ROW = 20;
    static final int TABLE_HEADER = 28;
    static final int CELL = 24;
    static final int CHIP = 24;
    static final int CHIP_STRIP = CHIP + 16;
    private static final int MIN_WIDTH = 520;
    private static final int MAX_WIDTH = 1100;

    /// Of variables beside the diagram: a name, and the 16 bits of a row.
    private static final int BESIDE = PanelSpace.LABEL + 16 * PanelSpace.CELL + 2 * EDGE;

    /// Room that is this much wider than high is low.
    private static final double LOW = 2.2;

    private static final int PERCENT = 100;
    private static final int LECTURE = 160;

    /// Whether variables stand better beside the diagram than under it. That follows from the room
    /// alone, so that nothing jumps from here to there in the course of a run.
    static boolean isLow(FrameOptions options) {
        return options.width() > LOW * options.height();
    }

    /// The measures for this layout, with variables beside it. The picture is wider than the room, and
    /// becomes smaller as a whole: that makes it higher too.
    static Geometry beside(Layout layout, FrameOptions options) {
        int scale = options.lecture() ? LECTURE : PERCENT;
        int whole = Math.max(options.width(), (MIN_WIDTH + BESIDE) * scale / PERCENT);
        int height = (int) ((long) options.height() * whole / options.width());
        int diagram = whole - BESIDE * scale / PERCENT;
        Geometry g = of(layout, options.sized(diagram, height), 0);
        return new Geometry(g.width, g.height, 0, BESIDE, g.tables, g.variables, g.files);
    }

    /// The measures for this layout: the roomiest in which it fits beside a panel of that height.
    static Geometry of(Layout layout, FrameOptions options, int panel) {
        int scale = options.lecture() ? 16 : 10;
        int width = grid(Math.clamp(options.width() * 10L / scale, MIN_WIDTH, MAX_WIDTH));
        int height = grid(options.height() * 10 / scale);
        int room = height - TOP - CHIP_STRIP - panel;
        int variables = options.detail() == FrameOptions.Detail.FULL ? ROW : 0;
        Density tables = Density.COMPACT;
        for (Density density : List.of(Density.ROOMY, Density.CLOSE, Density.CELLS)) {
            Geometry candidate =
                    new Geometry(width, height, panel, 0, density, variables, FileSize.ROOMY);
            if (tables == Density.COMPACT && candidate.tablesHeight(layout) <= room) {
                tables = density;
            }
        }
        Geometry found = new Geometry(width, height, panel, 0, tables, variables, FileSize.TIGHT);
        for (FileSize size : List.of(FileSize.COMPACT, FileSize.ROOMY)) {
            Geometry candidate = new Geometry(width, height, panel, 0, tables, variables, size);
            if (candidate.filesHeight(layout) <= room) {
                found = candidate;
            }
        }
        return found;
    }

    static int grid(int value) {
        return Math.floorDiv(value, GRID) * GRID;
    }

    /// The y below which the panel begins, and under it the strip of processes.
    int room() {
        return height - CHIP_STRIP - panel;
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
        return grid(Math.clamp(width * 15L / 100, 64, 160));
    }

    private int shortArrows() {
        return grid(Math.clamp(width * 5L / 100, 28, 56));
    }

    private int cards() {
        return width - 2 * EDGE - arrows() - shortArrows();
    }

    int tableWidth() {
        return grid(cards() * 36 / 100);
    }

    int fileX() {
        return EDGE + tableWidth() + arrows();
    }

    int fileWidth() {
        return grid(cards() * 30 / 100);
    }

    int vnodeX() {
        return fileX() + fileWidth() + shortArrows();
    }

    int vnodeWidth() {
        return grid(width - EDGE - vnodeX());
    }

    // Heights.

    int tableGap() {
        return tables == Density.ROOMY ? 16 : PADDING;
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
            case COMPACT -> TABLE_HEADER + PADDING;
        };
    }

    /// The height of a card that stands for several processes: one line more than theirs.
    int crowdHeight() {
        return tableHeight(Layout.ROWS) + TextHeights.LINE;
    }

    /// The most rows that one table shows; the rest is folded.
    int maxRows() {
        return switch (tables) {
            case ROOMY -> Math.max(Layout.ROWS, (room() - TOP - TABLE_HEADER - PADDING) / ROW);
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
        return files.queueHeight();
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
        return Math.max(4, (room() - TOP - extra) / filePitch(false));
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
