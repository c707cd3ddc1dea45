package echolab.fx.model;

import java.util.Optional;

/// Keeps settings. Never fails: what cannot be kept is forgotten.
public interface SettingsStore {
    /// What was kept last; empty when nothing was.
    Optional<Settings> load();

    void save(Settings settings);
}
