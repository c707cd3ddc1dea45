package echolab.fx.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// One client with its connections, one to each server that it talks to.
///
/// @param key tells clients apart, also those that connected again under the same name
/// @param rows its connections, in the order of the stages; at least one
public record ClientGroup(String key, List<ClientRow> rows) {
    public ClientGroup {
        rows = List.copyOf(rows);
    }

    /// The clients of these stages: connections with the same name belong together, a stranger stands
    /// alone.
    public static List<ClientGroup> of(Playback playback, Collection<String> stages) {
        Map<String, List<ClientRow>> byKey = new LinkedHashMap<>();
        for (String stage : stages) {
            Map<String, Integer> before = new HashMap<>();
            for (ClientRow row : ClientRow.of(playback, stage)) {
                byKey.computeIfAbsent(key(row, before), _ -> new ArrayList<>()).add(row);
            }
        }
        return byKey.entrySet().stream()
                .map(e -> new ClientGroup(e.getKey(), e.getValue()))
                .toList();
    }

    private static String key(ClientRow row, Map<String, Integer> before) {
        String name = row.state().name();
        int nth = before.merge(name, 1, Integer::sum);
        return row.state().stranger() ? row.stage() + row.state().local() : name + "\n" + nth;
    }

    /// The connection that stands for all of them where there is room for one.
    public ClientRow first() {
        return rows.getFirst();
    }

    /// The connections of which this holds.
    public List<ClientRow> where(Predicate<ClientRow> possible) {
        return rows.stream().filter(possible).toList();
    }

    public boolean canSend() {
        return rows.stream().anyMatch(ClientRow::canSend);
    }

    public boolean canClose() {
        return rows.stream().anyMatch(ClientRow::canClose);
    }

    /// What it said and heard, in the order in which it happened; what it said to several servers in one
    /// breath stands once.
    public List<Conversation.Line> lines() {
        List<Conversation.Line> all = new ArrayList<>();
        for (ClientRow row : rows) {
            boolean isFirst = row.equals(first());
            row.lines().stream().filter(line -> isFirst || !line.sent()).forEach(all::add);
        }
        all.sort((a, b) -> Long.compare(a.seq(), b.seq()));
        return all;
    }
}
