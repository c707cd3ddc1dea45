package echolab.fx.view;

import echolab.trace.Lane;

/// Names for places that are not wide. A person may name a stage as they like.
final class ShortNames {
    private static final int MOST = 8;
    private static final int TAIL = 3;

    private ShortNames() {}

    /// The lane's name, with the middle of its stage's left out where that is long: `the-…y-x`. Of a
    /// child or a thread only its own part is left then, `….child1`: it stands in the tile of its stage.
    static String of(Lane lane) {
        String stage = lane.stage();
        String own = lane.name().substring(stage.length());
        return stage.length() > MOST && !own.isEmpty() ? "…" + own : of(stage) + own;
    }

    /// The lane's name without its stage's, where nobody can be mistaken: `child1`.
    static String ofOwn(Lane lane) {
        return lane.isFirst() ? of(lane) : lane.name().substring(lane.stage().length() + 1);
    }

    /// A name with its middle left out where it is long.
    static String of(String name) {
        return name.length() <= MOST
                ? name
                : name.substring(0, MOST - TAIL - 1) + "…" + name.substring(name.length() - TAIL);
    }
}
