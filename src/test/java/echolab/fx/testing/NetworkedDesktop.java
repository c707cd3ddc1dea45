package echolab.fx.testing;

import echolab.fx.view.Desktop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A machine in a network on which nobody chooses files.
final class NetworkedDesktop implements Desktop {
    @Override
    public Optional<Path> chooseTrace() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseTarget(String name, String suffix) {
        return Optional.empty();
    }

    @Override
    public void toggleFullScreen() {}

    @Override
    public List<String> addresses() {
        return List.of("192.0.2.107");
    }
}
