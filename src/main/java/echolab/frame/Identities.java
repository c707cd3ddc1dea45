package echolab.frame;

import echolab.kernel.Endpoint;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFile;
import echolab.kernel.OpenFileId;
import echolab.kernel.Vnode;
import echolab.trace.ClientState;
import echolab.trace.StageState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The identities on one stage. A client whose name is a letter (or two) is known by it; any
/// other gets the first letter that nobody has. Letters follow from the clients alone, so they
/// stay what they are while the run goes on.
public final class Identities {
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,2}");

    private final Map<Endpoint, Identity> connections;
    private final KernelState kernel;

    private Identities(Map<Endpoint, Identity> connections, KernelState kernel) {
        this.connections = connections;
        this.kernel = kernel;
    }

    public static Identities of(StageState state) {
        return new Identities(lettered(state.clients()), state.kernel());
    }

    /// The connection whose client's end is this.
    public Identity connection(Endpoint client) {
        Identity known = connections.get(client);
        return known != null
                ? known
                : Identity.connection(key(client), "?", String.valueOf(client.port()));
    }

    /// The identity of a client.
    public Identity client(ClientState client) {
        return connection(client.local());
    }

    /// The identity of an open file: that of what it refers to.
    public Identity openFile(OpenFileId file) {
        OpenFile open = kernel.openFiles().get(file);
        int vnode = open == null ? -1 : open.vnode().value();
        String key = "vnode:" + vnode;
        return switch (kernel.vnodeOf(file)) {
            case Vnode.Terminal _ -> Identity.other(Identity.Kind.TERMINAL, key, "T");
            case Vnode.BoundSocket _, Vnode.Listener _ ->
                    Identity.other(Identity.Kind.LISTENING, key, "L");
            case Vnode.Connection c -> connection(c.peer());
            case Vnode.FreshSocket _ -> Identity.other(Identity.Kind.OTHER, key, "S" + vnode);
            case Vnode.Pipe _ -> Identity.other(Identity.Kind.OTHER, key, "P" + vnode);
            case Vnode.RegularFile _ -> Identity.other(Identity.Kind.OTHER, key, "F" + vnode);
            case Vnode.UnixSocket _ -> Identity.other(Identity.Kind.UNIX, key, "U" + vnode);
            case Vnode.Epoll _ -> Identity.other(Identity.Kind.EPOLL, key, "E" + vnode);
            case Vnode.Other _ -> Identity.other(Identity.Kind.OTHER, key, "O" + vnode);
        };
    }

    private static Map<Endpoint, Identity> lettered(List<ClientState> clients) {
        Set<String> taken = new HashSet<>();
        Map<Endpoint, Identity> result = new HashMap<>();
        int next = 0;
        for (ClientState client : clients) {
            String letter = client.name().toUpperCase(Locale.ROOT);
            if (!LETTERS.matcher(client.name()).matches() || taken.contains(letter)) {
                while (taken.contains(nth(next))) {
                    next++;
                }
                letter = nth(next);
            }
            taken.add(letter);
            String key = key(client.local());
            result.put(client.local(), Identity.connection(key, letter, client.name()));
        }
        return result;
    }

    /// A … H, then AA … HA, AB … HB: the first letter gives the colour.
    private static String nth(int n) {
        String first = Identity.letterOf(n % Identity.COLOURS);
        int round = n / Identity.COLOURS;
        if (round == 0) {
            return first;
        }
        return first + (round <= 26 ? Identity.letterOf(round - 1) : String.valueOf(round));
    }

    private static String key(Endpoint client) {
        return "conn:" + client;
    }
}
