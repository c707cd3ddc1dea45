package echolab.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Finds the measures of a picture: how much is shown, at which scale, and whether the server's
/// variables stand under the diagram or beside it. What is larger wins; it follows from the room and
/// the variables, not from who has connected, so that nothing jumps from here to there in a run. Only
/// the scale goes down as more comes, and only until the text is as small as it may be; what does not
/// fit then is folded.
final class Arrangement {
    /// Of variables beside the diagram: a name, and the 16 bits of a row.
    static final int BESIDE = PanelSpace.LABEL + 16 * PanelSpace.CELL + 2 * Geometry.EDGE;

    /// The same with narrow cells.
    private static final int NARROW = PanelSpace.LABEL + 16 * 12 + 2 * Geometry.EDGE;

    /// Variables that take no more height than this need little width, too. Sets take more.
    private static final int SMALL = 60;

    private static final int SMALL_BESIDE = 160;

    private static final int SMALL_HEIGHT = 300;

    /// Room that is this much wider than high is low.
    private static final double LOW = 2.2;

    /// The least that a text of 12 is made: 9 pixels on a desk, 14 in a hall.
    private static final double LEAST = 9.0 / 12;

    private static final double LEAST_LECTURE = 14.0 / 12;

    /// Where a tile is alone, the v-nodes are left out before a text of 12 becomes smaller than 10 pixels.
    private static final double EASY = 10.0 / 12;

    private static final double LARGEST_LECTURE = 1.6;
    private static final double STEP = 0.96;

    private final Layout layout;
    private final FrameOptions options;
    private final UsualFiles files;
    private final ToIntFunction<Geometry> panelHeight;
    private final double largest;
    private final double least;

    /// @param files what the usual picture shows
    /// @param panelHeight how high the variables are in a picture of these measures
    Arrangement(
            Layout layout,
            FrameOptions options,
            UsualFiles files,
            ToIntFunction<Geometry> panelHeight) {
        this.layout = layout;
        this.options = options;
        this.files = files;
        this.panelHeight = panelHeight;
        largest = options.lecture() ? LARGEST_LECTURE : 1;
        least = least(options);
    }

    private static double least(FrameOptions options) {
        return options.lecture() ? LEAST_LECTURE : LEAST;
    }

    /// The height of a picture in which the text is as small as it may be.
    static int highest(FrameOptions options) {
        return (int) (options.height() / least(options));
    }

    /// One way to do it.
    ///
    /// @param beside the width of the variables beside the diagram; 0 where they stand under it
    /// @param panel the height of the variables under it
    /// @param scale of the usual picture
    /// @param most the largest scale at which the variables beside it have room
    private record Plan(Extent extent, int beside, int panel, double scale, double most) {
        static Plan under(Extent extent, int panel, double scale) {
            return new Plan(extent, 0, panel, scale, Double.MAX_VALUE);
        }
    }

    Geometry geometry() {
        Plan best = best(Extent.WHOLE);
        if (best.scale < (isSmall() ? least : Math.max(least, EASY))) {
            best = best(Extent.TWO_COLUMNS);
        }
        if (best.scale < least && isSmall()) {
            best = best(Extent.CORE);
        }
        double floor = Math.max(least, best.scale);
        for (double scale = Math.min(largest, best.most); scale > floor; scale *= STEP) {
            Geometry candidate = geometry(best, scale);
            if (fits(candidate, scale)) {
                Geometry exact = exact(best, scale, candidate);
                if (fits(exact, scale)) {
                    return exact;
                }
            }
        }
        return exact(best, floor, geometry(best, floor));
    }

    /// With as much room under the diagram as the variables need there: what they need was found out at
    /// another scale, at which their rows may have stood side by side.
    private Geometry exact(Plan plan, double scale, Geometry candidate) {
        if (plan.panel == 0) {
            return candidate;
        }
        int panel = panelHeight.applyAsInt(candidate);
        return panel <= plan.panel
                ? candidate
                : geometry(Plan.under(plan.extent, panel, plan.scale), scale);
    }

    /// Whether it is the room of one tile among several, so that something may be left out.
    private boolean isSmall() {
        return options.width() < Extent.WHOLE.leastWidth() * largest
                || options.height() < SMALL_HEIGHT * largest;
    }

    private boolean fits(Geometry candidate, double scale) {
        return candidate.wholeWidth() * scale <= options.width() && candidate.fits(layout);
    }

    private Plan best(Extent extent) {
        Plan under = under(extent);
        if (under.panel == 0 || extent == Extent.CORE) {
            return under;
        }
        if (files.areMany()) {
            Plan wide = beside(extent, BESIDE);
            Plan beside = wide.scale < largest ? beside(extent, NARROW) : wide;
            if (beside.scale >= Math.max(least, EASY)) {
                return beside;
            }
        }
        boolean small = under.panel <= SMALL;
        boolean low = !small && options.width() > LOW * options.height();
        if (under.scale >= largest && !low) {
            return under;
        }
        List<Plan> plans = new ArrayList<>();
        if (low) {
            plans.add(beside(extent, BESIDE));
        }
        plans.add(under);
        plans.add(beside(extent, small ? SMALL_BESIDE : NARROW));
        Plan best = plans.getFirst();
        for (Plan plan : plans) {
            best = plan.scale > best.scale ? plan : best;
        }
        return best;
    }

    private Plan under(Extent extent) {
        int panel = panelHeight.applyAsInt(geometry(Plan.under(extent, 0, largest), largest));
        UsualFiles shown = extent == Extent.CORE ? files.core() : files;
        return Plan.under(extent, panel, scale(extent.leastWidth(), high(extent, shown) + panel));
    }

    /// As much of the variables as has room where the text is as small as it may be.
    private Plan beside(Extent extent, int width) {
        Plan smallest = new Plan(extent, width, 0, least, least);
        int panel = panelHeight.applyAsInt(geometry(smallest, least)) + Geometry.PADDING;
        double scale = scale(extent.leastWidth() + width, Math.max(high(extent, files), panel));
        return new Plan(extent, width, 0, scale, (double) options.height() / panel);
    }

    private double scale(int width, int height) {
        double fitting =
                Math.min((double) options.width() / width, (double) options.height() / height);
        return Math.min(largest, fitting);
    }

    /// The height of the usual picture.
    private static int high(Extent extent, UsualFiles files) {
        int labels =
                extent.hasLabels() ? Geometry.HEADINGS + Geometry.CHIP_STRIP : 3 * Geometry.GRID;
        return labels + files.height(extent.hasVnodes());
    }

    private Geometry geometry(Plan plan, double scale) {
        int width = (int) (options.width() / scale) - plan.beside;
        int height = (int) (options.height() / scale);
        return Geometry.of(layout, options, plan.extent, width, height, plan.panel, plan.beside);
    }
}
