package echolab.trace;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the names of descriptors follow the calls: a new descriptor gets the name of the variable
/// that its number went into, `fork(2)` copies all names, `close(2)` takes one away.
final class NameFold {
    private NameFold() {}

    static SharedMap<Pid, SortedMap<Fd, String>> apply(
            SharedMap<Pid, SortedMap<Fd, String>> names,
            Change change,
            CallSite site,
            String sourceText) {
        return switch (change) {
            case Change.Socket it -> fresh(names, it.pid(), List.of(it.fd()), site, sourceText);
            case Change.Accepted it -> fresh(names, it.pid(), List.of(it.fd()), site, sourceText);
            case Change.Opened it -> fresh(names, it.pid(), List.of(it.fd()), site, sourceText);
            case Change.Piped it ->
                    fresh(names, it.pid(), List.of(it.readEnd(), it.writeEnd()), site, sourceText);
            case Change.Duplicated it ->
                    fresh(names, it.pid(), List.of(it.newfd()), site, sourceText);
            case Change.EpollCreated it ->
                    fresh(names, it.pid(), List.of(it.fd()), site, sourceText);
            case Change.SocketPair it ->
                    fresh(names, it.pid(), List.of(it.first(), it.second()), site, sourceText);
            case Change.DescriptorsReceived it ->
                    fresh(names, it.pid(), it.fds(), site, sourceText);
            case Change.Executed it -> names.without(it.pid());
            case Change.Closed it -> fresh(names, it.pid(), List.of(it.fd()), List.of());
            case Change.Forked it -> names.with(it.child(), of(names, it.pid()));
            case Change.Ended it -> names.without(it.pid());
            case Change.Started _,
                    Change.Bound _,
                    Change.Listening _,
                    Change.Arrived _,
                    Change.PeerFinished _,
                    Change.PeerReset _,
                    Change.ShutDown _,
                    Change.Reaped _,
                    Change.Handles _,
                    Change.Sent _,
                    Change.Delivered _,
                    Change.HandlerReturned _,
                    Change.EpollAdded _,
                    Change.EpollModified _,
                    Change.EpollRemoved _,
                    Change.DescriptorsSent _,
                    Change.ThreadStarted _,
                    Change.ThreadEnded _,
                    Change.Limited _ ->
                    names;
        };
    }

    private static SharedMap<Pid, SortedMap<Fd, String>> fresh(
            SharedMap<Pid, SortedMap<Fd, String>> names,
            Pid pid,
            List<Fd> fds,
            CallSite site,
            String sourceText) {
        List<String> given = DescriptorNames.of(sourceText, site.source().line(), site.call());
        boolean onto = site.call() == Call.DUP2 && given.isEmpty();
        return onto ? names : fresh(names, pid, fds, given);
    }

    private static SharedMap<Pid, SortedMap<Fd, String>> fresh(
            SharedMap<Pid, SortedMap<Fd, String>> names,
            Pid pid,
            List<Fd> fds,
            List<String> given) {
        SortedMap<Fd, String> table = new TreeMap<>(of(names, pid));
        for (int i = 0; i < fds.size(); i++) {
            if (i < given.size()) {
                table.put(fds.get(i), given.get(i));
            } else {
                table.remove(fds.get(i));
            }
        }
        return names.with(pid, Collections.unmodifiableSortedMap(table));
    }

    private static SortedMap<Fd, String> of(SharedMap<Pid, SortedMap<Fd, String>> names, Pid pid) {
        return names.getOrDefault(pid, Collections.emptySortedMap());
    }
}
