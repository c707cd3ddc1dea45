package echolab.frame;

import echolab.kernel.Endpoint;
import echolab.kernel.Vnode;
import echolab.trace.ClientState;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A stage that is open to the network: its server listens on every interface of its machine
/// (INADDR_ANY, ip(7)).
///
/// @param port where it listens
/// @param strangers how many programs from outside are connected
/// @param all how many were so far
public record OpenStage(int port, long strangers, long all) {

    /// Empty for a stage that is not, or has stopped.
    public static Optional<OpenStage> of(StageState stage) {
        return stage.kernel().vnodes().values().stream()
                .filter(_ -> !stage.stopped())
                .filter(Vnode.Listener.class::isInstance)
                .map(v -> ((Vnode.Listener) v).local())
                .filter(local -> local.address().equals(Endpoint.ANY))
                .findFirst()
                .map(local -> of(stage, local.port()));
    }

    private static OpenStage of(StageState stage, int port) {
        List<ClientState> strangers =
                stage.clients().stream().filter(ClientState::stranger).toList();
        long now = strangers.stream().filter(c -> c.end() == ClientState.End.OPEN).count();
        return new OpenStage(port, now, strangers.size());
    }

    /// `2 strangers connected, 5 so far`
    public String guests(Locale locale) {
        return Phrases.of(locale).get("open.guests", "n", strangers, "all", all);
    }

    /// The same for a terminal: what it means, where it is reached, who came.
    ///
    /// @param addresses of this machine; none when it has no network
    public String text(List<String> addresses, Locale locale) {
        Phrases phrases = Phrases.of(locale);
        List<String> lines = new ArrayList<>();
        lines.add(phrases.get("open.means"));
        if (addresses.isEmpty()) {
            lines.add(phrases.get("open.nowhere"));
        }
        addresses.forEach(address -> lines.add("  " + command(address)));
        lines.add("  " + guests(locale));
        return String.join("\n", lines) + "\n";
    }

    /// What is typed on another machine to connect.
    public String command(String address) {
        return "nc " + address + " " + port;
    }
}
