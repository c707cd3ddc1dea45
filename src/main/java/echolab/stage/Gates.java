package echolab.stage;

import echolab.trace.Lane;

/// Whose gates are opened: one lane's, a whole stage's, or everybody's.
public sealed interface Gates {
    record OfLane(Lane lane) implements Gates {}

    record OfStage(String stage) implements Gates {}

    record All() implements Gates {}
}
