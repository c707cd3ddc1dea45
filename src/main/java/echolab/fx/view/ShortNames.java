package echolab.fx.view;

import echolab.trace.Lane;

/// Names for places that are not wide. A person may name a stage as they like.
final class ShortNames {
    private static final int MOST = 12;
    private static final int TAIL = 3;

    private ShortNames() {}

    /// The lane's name, the stage in it with its middle left out where it is long:
    /// `the-serv…y-x.child1`.
    static String of(Lane lane) {
        String stage = lane.stage();
        return of(stage) + lane.name().substring(stage.length());
    }

    /// A name with its middle left out where it is long.
    static String of(String name) {
        return name.length() <= MOST
                ? name
                : name.substring(0, MOST - TAIL - 1) + "…" + name.substring(name.length() - TAIL);
    }
}
