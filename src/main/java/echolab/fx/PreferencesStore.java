package echolab.fx;

import echolab.fx.model.Cast;
import echolab.fx.model.MotionSpeed;
import echolab.fx.model.Settings;
import echolab.fx.model.SettingsStore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/// Keeps the settings in the user's preferences (`java.util.prefs`). Where these are not
/// available (no home folder, a read-only one) the settings last as long as the window.
final class PreferencesStore implements SettingsStore {
    private final Preferences node;
    private final Executor disk;

    /// @param disk writes, which takes long where a home folder is far away; what is chosen while it does
    ///     so is written with it, or after it
    PreferencesStore(Preferences node, Executor disk) {
        this.node = node;
        this.disk = disk;
    }

    @Override
    public Optional<Settings> load() {
        String language = node.get("language", "");
        if (language.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Settings(
                        node.getBoolean("dark", false),
                        Locale.forLanguageTag(language),
                        node.getDouble("textScale", 1),
                        node.getBoolean("lecture", false),
                        node.getBoolean("story", true),
                        timeline(),
                        Optional.of(node.get("motion", ""))
                                .filter(m -> !m.isEmpty())
                                .map(MotionSpeed::named),
                        new Cast(words(node.get("models", "")), node.getBoolean("demo", false)),
                        enlarged(),
                        place()));
    }

    @Override
    public void save(Settings settings) {
        node.put("language", settings.language().toLanguageTag());
        node.putBoolean("dark", settings.dark());
        node.putDouble("textScale", settings.textScale());
        node.putBoolean("lecture", settings.lecture());
        node.putBoolean("story", settings.story());
        node.put("swimLanes", settings.timeline().map(on -> on ? "shown" : "hidden").orElse(""));
        node.put("motion", settings.motion().map(MotionSpeed::name).orElse(""));
        node.put("models", String.join(" ", settings.cast().models()));
        node.putBoolean("demo", settings.cast().demo());
        node.putInt("enlarged", settings.enlarged().orElse(-1));
        settings.place().ifPresent(this::put);
        disk.execute(this::write);
    }

    private void write() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            // Nothing depends on it: the next window begins with the defaults.
            return;
        }
    }

    /// Before there was a choice, only whether they were shown was kept.
    private Optional<Boolean> timeline() {
        String before = node.getBoolean("timeline", true) ? "" : "hidden";
        String chosen = node.get("swimLanes", before);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.equals("shown"));
    }

    private OptionalInt enlarged() {
        int index = node.getInt("enlarged", -1);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private Optional<Settings.Place> place() {
        double width = node.getDouble("width", 0);
        if (width < 1) {
            return Optional.empty();
        }
        return Optional.of(
                new Settings.Place(
                        node.getDouble("x", 0),
                        node.getDouble("y", 0),
                        width,
                        node.getDouble("height", 720),
                        node.getBoolean("maximized", false)));
    }

    private void put(Settings.Place place) {
        node.putDouble("x", place.x());
        node.putDouble("y", place.y());
        node.putDouble("width", place.width());
        node.putDouble("height", place.height());
        node.putBoolean("maximized", place.maximized());
    }
}
