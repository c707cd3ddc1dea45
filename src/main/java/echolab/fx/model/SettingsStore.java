package echolab.fx.model;

import java.util.Optional;

/// Keeps settings. Never fails: what cannot be kept is forgotten.
public interface SettingsStore {
    /// What was kept last; empty when nothing was.
    Optional<Settings> load();

    void save(Settings settings);

    /// Keeps nothing from one time to the next.
    static SettingsStore forgetful() {
        return new SettingsStore() {
            @Override
            public Optional<Settings> load() {
                return Optional.empty();
            }

            @Override
            public void save(Settings settings) {}
        };
    }
}
