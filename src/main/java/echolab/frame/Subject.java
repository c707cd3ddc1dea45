package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What one frame is computed from: the state, the one before, the places, the measures, the
/// words.
///
/// @param declared what the source says that will be watched, see {@link Declarations}
record Subject(
        StageState now,
        Optional<StageState> before,
        Layout layout,
        Geometry geometry,
        Identities identities,
        Wording wording,
        FrameOptions options,
        Map<String, String> declared) {

    /// The same with other measures.
    Subject with(Geometry measures) {
        return new Subject(now, before, layout, measures, identities, wording, options, declared);
    }

    KernelState kernel() {
        return now.kernel();
    }

    Phrases phrases() {
        return wording.phrases();
    }

    FileWording fileWording() {
        return new FileWording(phrases());
    }

    LaneState lane(Lane lane) {
        LaneState state = now.lanes().get(lane);
        if (state == null) {
            throw new IllegalArgumentException("no lane " + lane);
        }
        return state;
    }

    Optional<ProcessState> process(Pid pid) {
        return Optional.ofNullable(kernel().processes().get(pid));
    }

    /// The descriptors of that process now.
    SortedMap<Fd, OpenFileId> descriptors(Pid pid) {
        return process(pid).map(ProcessState::descriptors).orElse(Collections.emptySortedMap());
    }

    Optional<ProcessState> processBefore(Pid pid) {
        return before.map(b -> b.kernel().processes().get(pid));
    }

    /// What became of a descriptor since the frame before.
    Mark mark(Pid pid, Fd fd) {
        if (before.isEmpty()) {
            return Mark.NONE;
        }
        Optional<OpenFileId> was = processBefore(pid).map(p -> p.descriptors().get(fd));
        Optional<OpenFileId> is = Optional.ofNullable(descriptors(pid).get(fd));
        if (was.equals(is)) {
            return Mark.NONE;
        }
        if (was.isEmpty()) {
            return Mark.NEW;
        }
        return is.isEmpty() ? Mark.CLOSED : Mark.CHANGED;
    }

    /// New where there was nothing, changed where it was different.
    <T> Mark mark(Optional<T> was, T is) {
        if (before.isEmpty() || was.filter(is::equals).isPresent()) {
            return Mark.NONE;
        }
        return was.isEmpty() ? Mark.NEW : Mark.CHANGED;
    }
}
