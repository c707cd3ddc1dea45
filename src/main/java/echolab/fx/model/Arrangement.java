package echolab.fx.model;

import java.util.List;

/// The servers on stage, or those that were there last.
///
/// @param models in the order in which they stand
/// @param demo whether somebody leads through them
public record Arrangement(List<String> models, boolean demo) {
    /// Nothing was on stage yet.
    public static final Arrangement NONE = new Arrangement(List.of(), false);

    public Arrangement {
        models = List.copyOf(models);
    }
}
