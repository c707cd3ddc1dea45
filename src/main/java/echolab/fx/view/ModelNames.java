package echolab.fx.view;

import echolab.fx.text.Texts;
import java.util.Set;

/// The names of server models as people read them.
final class ModelNames {
    private static final Set<String> KNOWN = Set.of("iterative", "process");

    private ModelNames() {}

    /// The model's name, or for a server from a file the file's.
    static String of(Texts texts, String model) {
        return KNOWN.contains(model) ? texts.get("model." + model) : model;
    }
}
