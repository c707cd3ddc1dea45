package echolab.fx.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Something that is made when it is needed first: what nobody has opened yet does not delay the first
/// frame of the window. Confined to the FX thread.
final class Lazily<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.orElseThrow();
    }

    /// Does something with it if it is there already.
    void ifMade(Consumer<T> act) {
        made.ifPresent(act);
    }

    boolean isMade() {
        return made.isPresent();
    }
}
