package echolab.script.check;

import java.util.List;

/// What a script may count on.
///
/// @param models the server models that can be started
/// @param files where the files of `source` are found
public record Surroundings(List<String> models, ServerFiles files) {
    public Surroundings {
        models = List.copyOf(models);
    }
}
