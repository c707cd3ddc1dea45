package echolab.fx.model;

import echolab.frame.time.Finder;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Searches a run in the background. What was found so far is told again and again until the end of the
/// run; who asks for something else gets that instead. Confined to the FX thread.
public final class Search {
    /// So many steps are read before what they have is told.
    static final int PORTION = 1000;

    private final Executor worker;
    private final Executor window;
    private final Finder finder;
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(Result.NONE);
    private volatile Request newest = new Request("", Locale.ROOT, 0);

    /// What was found.
    ///
    /// @param steps in order
    /// @param searched how many of the steps of the run were looked at
    /// @param all how many there are
    public record Result(String query, List<Integer> steps, int searched, int all) {
        static final Result NONE = new Result("", List.of(), 0, 0);

        public Result {
            steps = List.copyOf(steps);
        }

        /// Whether there is no more to come.
        public boolean isWhole() {
            return searched == all;
        }

        /// How much of the run was looked at, of 100.
        public int percent() {
            return all == 0 ? 100 : (int) (100L * searched / all);
        }
    }

    private record Request(String query, Locale language, long number) {}

    Search(Timeline timeline, Workers workers) {
        worker = workers.serial();
        window = workers.window();
        finder = new Finder(timeline);
    }

    public ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Looks for the steps in which all words of the query occur; for a blank one there are none.
    public void ask(String query, Locale language) {
        Request request = new Request(query, language, newest.number() + 1);
        newest = request;
        if (query.isBlank()) {
            result.set(Result.NONE);
        } else {
            worker.execute(() -> work(request));
        }
    }

    /// Each request gets on by one portion at least, so that the run is read to its end even if they
    /// come faster than that takes.
    private void work(Request request) {
        List<Integer> found = new ArrayList<>();
        int from = 0;
        boolean more = true;
        while (more && isWanted(request)) {
            more = finder.readOn(request.language(), PORTION);
            found.addAll(finder.among(request.query(), from));
            from = finder.known();
            tell(request, new Result(request.query(), found, from, finder.steps()));
        }
    }

    private void tell(Request request, Result next) {
        window.execute(() -> {
            if (isWanted(request)) {
                result.set(next);
            }
        });
    }

    private boolean isWanted(Request request) {
        return newest.number() == request.number();
    }
}
