package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.Divergence;
import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.observe.Observer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/// A puppet on which sequences of acts are played, each on a stage of its own, until rules and kernel
/// disagree.
final class Theatre implements AutoCloseable {
    /// Low enough that some sequences run into it (EMFILE).
    private static final int NOFILE = 14;

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BiFunction<KernelState, Change, KernelState> rules;
    private final Observer observer;
    private final List<String> paths;
    private final PuppetHost puppet;
    private final Duration patience;

    Theatre(BiFunction<KernelState, Change, KernelState> rules, Path folder) throws IOException {
        this(rules, new Observer(new Fd(Wire.FIRST_HIDDEN)), PATIENCE, folder);
    }

    /// @param patience how long the kernel may take over what happens by itself
    Theatre(
            BiFunction<KernelState, Change, KernelState> rules,
            Observer observer,
            Duration patience,
            Path folder)
            throws IOException {
        this.patience = patience;
        this.rules = rules;
        this.observer = observer;
        Path file0 = Files.createFile(folder.toRealPath().resolve("file 0"));
        Path file1 = Files.createFile(folder.toRealPath().resolve("file 1"));
        this.paths = List.of(file0.toString(), file1.toString());
        this.puppet = new PuppetHost(NOFILE, file0, file1);
    }

    /// Plays acts that are thought of on the way.
    Optional<Failure> improvise(RandomGenerator random, int length) {
        return perform((stage, played) ->
                played < length ? new Improviser(random, stage).next() : Optional.empty());
    }

    /// Plays these acts.
    Optional<Failure> play(List<Act> acts) {
        return perform((_, played) ->
                played < acts.size() ? Optional.of(acts.get(played)) : Optional.empty());
    }

    private interface Script {
        Optional<Act> next(Performance stage, int played);
    }

    private Optional<Failure> perform(Script script) {
        try (Performance stage = new Performance(puppet, rules, observer, patience)) {
            return perform(script, stage);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Optional<Failure> perform(Script script, Performance stage) throws IOException {
        Performer performer = new Performer(stage, paths);
        List<Act> played = new ArrayList<>();
        for (Optional<Act> act = script.next(stage, 0);
                act.isPresent();
                act = script.next(stage, played.size())) {
            played.add(act.get());
            boolean byItself = Performer.worksByItself(act.get()) || stage.mayHaveLostSockets();
            performer.perform(act.get()).forEach(stage::apply);
            List<Divergence> divergences = stage.compare(byItself);
            if (!divergences.isEmpty()) {
                return Optional.of(new Failure(List.copyOf(played), divergences));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        puppet.close();
    }
}
