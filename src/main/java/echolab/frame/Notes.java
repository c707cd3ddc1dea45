package echolab.frame;

import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What a presenter says to a run, note by note: each is due from the moment at which its {@link Cue} is
/// reached. Grows with the timeline; confined to one thread.
public final class Notes {
    private static final List<String> SETS = List.of("process", "select", "pool", "all");
    private static final List<String> ALL = List.of("iterative", "process", "pool", "thread");

    private final Timeline timeline;
    private final Map<String, String> models = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private int seen;

    /// A note of the set that fits what is on stage.
    ///
    /// @param set the models that it is about: `process`, `all`
    /// @param number in its set, counted from 1
    public record Note(String set, int number) {
        /// What is to be said.
        public String text(Locale locale) {
            return bundle(locale).getString(set + "." + number);
        }
    }

    /// A note whose cue is looked for; 0 while it has not been reached.
    private static final class Pending {
        final Note note;
        final Cue cue;
        final Map<String, Integer> returned = new HashMap<>();
        int seq;

        Pending(Note note, Cue cue) {
            this.note = note;
            this.cue = cue;
        }
    }

    public Notes(Timeline timeline) {
        this.timeline = timeline;
        Properties cues = cues();
        for (String set : SETS) {
            for (int i = 1; cues.containsKey(set + "." + i); i++) {
                Cue cue = Cue.parse(cues.getProperty(set + "." + i));
                pending.add(new Pending(new Note(set, i), cue));
            }
        }
    }

    private static Properties cues() {
        Properties cues = new Properties();
        try (InputStream in = Notes.class.getResourceAsStream("/echolab/demo/notes.cues")) {
            cues.load(Objects.requireNonNull(in, "notes.cues"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cues;
    }

    /// The notes to what is on stage, in their order; none where nobody wrote any.
    public List<Note> all() {
        follow();
        String set = set();
        return pending.stream().map(p -> p.note).filter(n -> n.set().equals(set)).toList();
    }

    /// The note that is due when so many events have happened; empty before the first.
    public Optional<Note> at(int seq) {
        follow();
        String set = set();
        Optional<Pending> due = Optional.empty();
        for (Pending next : pending) {
            boolean reached = next.seq > 0 && next.seq <= seq && next.note.set().equals(set);
            if (reached && due.filter(d -> d.seq > next.seq).isEmpty()) {
                due = Optional.of(next);
            }
        }
        return due.map(d -> d.note);
    }

    private String set() {
        List<String> there = models.values().stream().sorted().toList();
        return there.equals(ALL.stream().sorted().toList())
                ? "all"
                : there.size() == 1 ? there.getFirst() : "";
    }

    private void follow() {
        for (Event event : timeline.from(seen + 1)) {
            seen++;
            switch (event.what()) {
                case Event.ServerStarted started -> models.put(event.stage(), started.model());
                case Event.Announced it -> before(event.stage(), it.site());
                case Event.Entered it -> before(event.stage(), it.site());
                case Event.Returned it -> after(event.stage(), it.site());
                default -> {}
            }
        }
    }

    private void before(String stage, CallSite site) {
        for (Pending note : mine(stage, site)) {
            int done = note.returned.getOrDefault(stage, 0);
            if (note.seq == 0 && done == note.cue.nth() - 1) {
                note.seq = seen;
            }
        }
    }

    private void after(String stage, CallSite site) {
        mine(stage, site).forEach(note -> note.returned.merge(stage, 1, Integer::sum));
    }

    private List<Pending> mine(String stage, CallSite site) {
        String model = models.getOrDefault(stage, "");
        return pending.stream().filter(note -> note.cue.isOf(model, site)).toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale language =
                locale.getLanguage().equals(Locale.KOREAN.getLanguage())
                        ? Locale.KOREAN
                        : Locale.ROOT;
        return ResourceBundle.getBundle(
                "echolab.demo.notes",
                language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
