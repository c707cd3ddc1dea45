package echolab.fx.model;

import echolab.stage.StartOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names for stages that a person starts without naming them: short, because every lane's name begins
/// with it.
public final class StageNames {
    private StageNames() {}

    /// These models side by side, each with its textbook defaults.
    public static List<StartOptions> named(List<String> models) {
        Set<String> taken = new HashSet<>();
        List<StartOptions> servers = new ArrayList<>();
        for (String model : models) {
            String name = next(model, taken);
            taken.add(name);
            servers.add(StartOptions.of(model).named(name));
        }
        return servers;
    }

    /// The shortest beginning of the model's name that no other stage has; with a number behind it when
    /// every beginning is taken.
    public static String next(String model, Collection<String> taken) {
        String letters = model.replace("-", "");
        for (int length = 1; length <= letters.length(); length++) {
            if (!taken.contains(letters.substring(0, length))) {
                return letters.substring(0, length);
            }
        }
        int number = 2;
        while (taken.contains(letters + number)) {
            number++;
        }
        return letters + number;
    }
}
