package echolab.fx.model;

import java.util.List;

/// The servers on stage, or those that were there last.
///
/// @param models in the order in which they stand
/// @param demo whether somebody leads through them
public record Cast(List<String> models, boolean demo) {
    /// Nothing was on stage yet.
    public static final Cast NONE = new Cast(List.of(), false);

    public Cast {
        models = List.copyOf(models);
    }
}
