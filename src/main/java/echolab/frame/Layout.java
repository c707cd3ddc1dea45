package echolab.frame;

import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which place everything has: what one picture remembers of the one before, so that nothing
/// moves that did not change. A new thing takes the first free place; a closed one leaves its
/// place free until a quiet moment, when every lane is blocked or gone, and then the rest moves
/// up. The layout of a state is a fold over the states of its run ({@link #next}), so that it is
/// the same however one came to that state.
///
/// @param tables the places of descriptor tables, from the top
/// @param files the places of open files, from the top
/// @param mostTables the most tables that stood at once since the stage was last empty but for
///     its first process: pictures get denser when a crowd comes and do not flicker back
/// @param mostFiles likewise for open files
public record Layout(
        List<TablePlace> tables, List<FilePlace> files, int mostTables, int mostFiles) {
    /// Rows that every table has from the beginning: 0 to 4, so that the first connection
    /// makes no card grow.
    static final int ROWS = 5;

    /// Before the first picture.
    public static final Layout EMPTY = new Layout(List.of(), List.of(), 0, 0);

    /// The place of one descriptor table.
    ///
    /// @param free whether its lane has gone and nobody has taken the place yet
    /// @param rows the rows that it keeps, counted from descriptor 0
    /// @param threads how many threads beside the main one it keeps room for
    public record TablePlace(Lane lane, boolean free, int rows, int threads) {}

    /// The place of one open file.
    ///
    /// @param free whether the file was closed and nothing has taken the place yet
    /// @param tall whether a listening socket, whose queue needs room, stands or stood here
    public record FilePlace(OpenFileId file, boolean free, boolean tall) {}

    public Layout {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /// The layout of a state that is seen alone, without what was before it.
    public static Layout of(StageState state) {
        return EMPTY.next(state);
    }

    /// The layout of the state that follows.
    public Layout next(StageState state) {
        boolean quiet = isQuiet(state);
        List<TablePlace> nextTables = nextTables(state, quiet);
        List<FilePlace> nextFiles = nextFiles(state.kernel(), quiet);
        boolean alone = quiet && nextTables.size() <= 1;
        return new Layout(
                nextTables,
                nextFiles,
                Math.max(alone ? 0 : mostTables, nextTables.size()),
                Math.max(alone ? 0 : mostFiles, nextFiles.size()));
    }

    private List<TablePlace> nextTables(StageState state, boolean quiet) {
        List<TablePlace> result = new ArrayList<>();
        for (TablePlace place : tables) {
            boolean free = !hasProcess(state, place.lane());
            if (!(free && quiet)) {
                int rows = Math.max(place.rows(), rows(state, place.lane()));
                int threads = Math.max(place.threads(), threads(state, place.lane()));
                result.add(new TablePlace(place.lane(), free, rows, threads));
            }
        }
        Set<Lane> placed = result.stream().map(TablePlace::lane).collect(Collectors.toSet());
        state.lanes().keySet().stream()
                .filter(lane -> !lane.isThread())
                .filter(lane -> !placed.contains(lane) && hasProcess(state, lane))
                .forEach(lane -> place(result, lane, rows(state, lane), threads(state, lane)));
        if (quiet) {
            result.sort(Comparator.comparing(TablePlace::lane));
        }
        return result;
    }

    private static void place(List<TablePlace> places, Lane lane, int rows, int threads) {
        for (int i = 0; i < places.size(); i++) {
            TablePlace old = places.get(i);
            if (old.free()) {
                int kept = Math.max(threads, old.threads());
                places.set(i, new TablePlace(lane, false, Math.max(rows, old.rows()), kept));
                return;
            }
        }
        places.add(new TablePlace(lane, false, rows, threads));
    }

    private List<FilePlace> nextFiles(KernelState kernel, boolean quiet) {
        List<FilePlace> result = new ArrayList<>();
        for (FilePlace place : files) {
            boolean free = !kernel.openFiles().containsKey(place.file());
            if (!(free && quiet)) {
                boolean tall = place.tall() || (!free && isListening(kernel, place.file()));
                result.add(new FilePlace(place.file(), free, tall));
            }
        }
        Set<OpenFileId> placed = result.stream().map(FilePlace::file).collect(Collectors.toSet());
        kernel.openFiles().keySet().stream()
                .filter(file -> !placed.contains(file))
                .forEach(file -> place(result, file, isListening(kernel, file)));
        if (quiet) {
            result.sort(
                    Comparator.comparingInt((FilePlace p) -> rank(kernel, p.file()))
                            .thenComparing(FilePlace::file));
        }
        return result;
    }

    private static void place(List<FilePlace> places, OpenFileId file, boolean tall) {
        for (int i = 0; i < places.size(); i++) {
            FilePlace old = places.get(i);
            if (old.free() && (old.tall() || !tall)) {
                places.set(i, new FilePlace(file, false, old.tall()));
                return;
            }
        }
        places.add(new FilePlace(file, false, tall));
    }

    /// Terminal first, then listening sockets, then the rest.
    private static int rank(KernelState kernel, OpenFileId file) {
        return switch (kernel.vnodeOf(file)) {
            case Vnode.Terminal _ -> 0;
            case Vnode.FreshSocket _, Vnode.BoundSocket _, Vnode.Listener _ -> 1;
            case Vnode.Connection _,
                    Vnode.Pipe _,
                    Vnode.RegularFile _,
                    Vnode.UnixSocket _,
                    Vnode.Epoll _,
                    Vnode.Other _ ->
                    2;
        };
    }

    private static boolean isListening(KernelState kernel, OpenFileId file) {
        return rank(kernel, file) == 1;
    }

    private static boolean hasProcess(StageState state, Lane lane) {
        LaneState known = state.lanes().get(lane);
        return known != null
                && known.activity() != LaneState.Activity.GONE
                && state.kernel().processes().containsKey(known.pid());
    }

    private static int threads(StageState state, Lane lane) {
        LaneState main = state.lanes().get(lane);
        return main == null
                ? 0
                : (int)
                        state.lanes().values().stream()
                                .filter(l -> l.lane().isThread() && l.pid().equals(main.pid()))
                                .filter(l -> !l.hasEnded())
                                .count();
    }

    private static int rows(StageState state, Lane lane) {
        LaneState known = state.lanes().get(lane);
        return Optional.ofNullable(known)
                .map(l -> state.kernel().processes().get(l.pid()))
                .map(ProcessState::descriptors)
                .filter(table -> !table.isEmpty())
                .map(table -> Math.max(ROWS, table.lastKey().value() + 1))
                .orElse(ROWS);
    }

    /// Whether every lane is blocked or has ended, and no signal is on its way.
    private static boolean isQuiet(StageState state) {
        return state.lanes().values().stream().allMatch(Layout::stands)
                && state.kernel().processes().values().stream()
                        .allMatch(p -> p.pending().isEmpty());
    }

    private static boolean stands(LaneState lane) {
        return switch (lane.activity()) {
            case BLOCKED, ZOMBIE, GONE -> true;
            case PARKED, RUNNING -> false;
        };
    }
}
