package echolab.bench;

import echolab.stage.Model;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;

/// How the models serve their clients, as far as it matters to measuring them.
final class Serving {
    /// Those whose virtual machine must not compile what it runs, because it forks.
    private static final Set<Model> FORKING =
            EnumSet.of(Model.PROCESS, Model.PREFORK, Model.PREFORK_PASS, Model.PORTS);

    private Serving() {}

    static boolean forks(Model model) {
        return FORKING.contains(model);
    }

    /// How many clients a model serves at once, where that is fixed beforehand: the others wait.
    static OptionalInt atOnce(Model model) {
        return switch (model) {
            case ITERATIVE, SELECT -> OptionalInt.of(1);
            case PREFORK, PREFORK_PASS -> OptionalInt.of(3);
            case THREADPOOL -> OptionalInt.of(4);
            default -> OptionalInt.empty();
        };
    }

    /// Where the next client of that server connects.
    static IntSupplier where(Model model, Server server) {
        int port = server.awaitPort();
        return model.tellsPorts() ? new PortOffice(port) : () -> port;
    }
}
