package echolab.fx.model;

import echolab.fx.model.ClientRow.Place;
import echolab.kernel.Endpoint;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.Vnode;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the connections of all clients are on the server's side, found in one go: a crowd asks for each.
final class ClientPlaces {
    private final Set<Endpoint> queued = new HashSet<>();
    private final Map<Endpoint, List<String>> holders = new HashMap<>();

    ClientPlaces(StageState stage) {
        KernelState kernel = stage.kernel();
        for (Vnode vnode : kernel.vnodes().values()) {
            if (vnode instanceof Vnode.Listener listener) {
                listener.queue().forEach(waiting -> queued.add(waiting.peer()));
            }
        }
        Map<OpenFileId, List<String>> byFile = byFile(stage);
        kernel.refcnts()
                .forEach((file, count) -> {
                    if (count > 0 && kernel.vnodeOf(file) instanceof Vnode.Connection c) {
                        holders.put(c.peer(), byFile.getOrDefault(file, List.of()));
                    }
                });
    }

    Place place(Endpoint client) {
        if (queued.contains(client)) {
            return Place.QUEUED;
        }
        if (!holders.containsKey(client)) {
            return Place.LEFT;
        }
        return holders(client).isEmpty() ? Place.IN_FLIGHT : Place.ACCEPTED;
    }

    /// The descriptors that refer to it, `p fd 4`.
    List<String> holders(Endpoint client) {
        return holders.getOrDefault(client, List.of());
    }

    private static Map<OpenFileId, List<String>> byFile(StageState stage) {
        Map<OpenFileId, List<String>> result = new HashMap<>();
        stage.kernel()
                .processes()
                .values()
                .forEach(process -> {
                    String lane = laneName(stage, process.pid());
                    process.descriptors()
                            .forEach((fd, file) ->
                                    result.computeIfAbsent(file, _ -> new ArrayList<>())
                                            .add(lane + " fd " + fd));
                });
        return result;
    }

    private static String laneName(StageState stage, Pid pid) {
        return stage.laneOf(pid).map(l -> l.lane().name()).orElse(pid.toString());
    }
}
