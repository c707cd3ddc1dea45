package echolab.stage.again;

import echolab.stage.StageException;

/// The fresh run did something else than was recorded.
public final class Departure extends StageException {
    private static final long serialVersionUID = 1;

    Departure(int step, String how) {
        super(
                Kind.SERVER,
                "the fresh run departs from the recording at step %d: %s".formatted(step, how));
    }
}
