package echolab.puppet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes a failing sequence small, as long as what is left still fails: leaves out parts of it, larger
/// ones first (delta debugging), then single acts with the numbers after them moving up, then makes
/// acts simpler, and so on. In the result no act can be left out or made simpler.
final class Shrinker {
    private final Function<List<Act>, Optional<Failure>> play;

    Shrinker(Function<List<Act>, Optional<Failure>> play) {
        this.play = play;
    }

    Failure shrink(Failure failure) {
        Failure smallest = shorten(failure);
        Optional<Failure> simpler = closeUpOrSimplify(smallest);
        while (simpler.isPresent()) {
            smallest = shorten(simpler.get());
            simpler = closeUpOrSimplify(smallest);
        }
        return smallest;
    }

    private Optional<Failure> closeUpOrSimplify(Failure failure) {
        Optional<Failure> shorter = closeUp(failure);
        return shorter.isPresent() ? shorter : simplify(failure);
    }

    /// Without an act whose number the acts after it need to move up to.
    private Optional<Failure> closeUp(Failure failure) {
        List<Act> acts = failure.acts();
        for (int at = acts.size() - 2; at >= 0; at--) {
            List<Act> before = acts.subList(0, at);
            List<Act> after = acts.subList(at + 1, acts.size());
            for (Shift shift : Shift.all()) {
                List<Act> moved = after.stream().map(shift::apply).toList();
                Optional<Failure> shorter =
                        moved.equals(after)
                                ? Optional.empty()
                                : play.apply(
                                        Stream.concat(before.stream(), moved.stream()).toList());
                if (shorter.isPresent()) {
                    return shorter;
                }
            }
        }
        return Optional.empty();
    }

    private Failure shorten(Failure failure) {
        Failure smallest = failure;
        int size = half(failure);
        while (true) {
            Optional<Failure> shorter = leaveOut(smallest, size);
            if (shorter.isPresent()) {
                smallest = shorter.get();
                size = Math.min(size, half(smallest));
            } else if (size == 1) {
                return smallest;
            } else {
                size /= 2;
            }
        }
    }

    private static int half(Failure failure) {
        return Math.max(1, failure.acts().size() / 2);
    }

    /// The first part of that size, from the end, without which it still fails.
    private Optional<Failure> leaveOut(Failure failure, int size) {
        List<Act> acts = failure.acts();
        for (int from = acts.size() - size; from > -size; from -= size) {
            List<Act> rest = new ArrayList<>(acts.subList(0, Math.max(0, from)));
            rest.addAll(acts.subList(from + size, acts.size()));
            Optional<Failure> shorter = rest.isEmpty() ? Optional.empty() : play.apply(rest);
            if (shorter.isPresent()) {
                return shorter;
            }
        }
        return Optional.empty();
    }

    private Optional<Failure> simplify(Failure failure) {
        for (int at = 0; at < failure.acts().size(); at++) {
            for (Act simpler : SimplerActs.of(failure.acts().get(at))) {
                List<Act> acts = new ArrayList<>(failure.acts());
                acts.set(at, simpler);
                Optional<Failure> still = play.apply(acts);
                if (still.isPresent()) {
                    return still;
                }
            }
        }
        return Optional.empty();
    }
}
