package echolab.stage;

import echolab.kernel.ExitStatus;
import echolab.stage.Lanes.Member;
import echolab.unix.FlightRecorder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Records the ends of a stage's lanes, each behind what the lane has told.
final class Ends {
    private final FlightRecorder recorder;
    private final Lanes lanes;
    private final Deaths deaths;
    private final Inbox inbox;
    private final Scribe scribe;
    private final Runnable readEvents;
    private final BooleanSupplier down;
    private final Consumer<ExitStatus> firstEnded;

    /// @param readEvents takes in what stands in the recorder
    /// @param down whether the stage was taken down, and its memory with it
    /// @param firstEnded is told how the first process ended; that may take the stage down
    Ends(
            FlightRecorder recorder,
            Lanes lanes,
            Deaths deaths,
            Inbox inbox,
            Scribe scribe,
            Runnable readEvents,
            BooleanSupplier down,
            Consumer<ExitStatus> firstEnded) {
        this.recorder = recorder;
        this.lanes = lanes;
        this.deaths = deaths;
        this.inbox = inbox;
        this.scribe = scribe;
        this.readEvents = readEvents;
        this.down = down;
        this.firstEnded = firstEnded;
    }

    /// Records the ends that there were since the last time. An event that was written before a death
    /// is read before the death is recorded.
    void takeIn() {
        for (Member member : lanes.all()) {
            if (!down.getAsBoolean() && deaths.hasEnded(member)) {
                readEvents.run();
                takeIn(member);
            }
        }
    }

    private void takeIn(Member member) {
        if (!inbox.isEmpty() || scribe.isEarly(member)) {
            return;
        }
        if (member.lane.isThread()) {
            threadEnded(member);
        } else {
            deaths.of(member).ifPresent(status -> ended(member, status));
        }
    }

    /// What the thread did last may stand behind something that another is just writing.
    private void threadEnded(Member member) {
        if (recorder.isDrained()) {
            scribe.threadEnded(member);
        }
    }

    private void ended(Member member, ExitStatus status) {
        deaths.reapAfter(member);
        scribe.ended(member, status);
        if (member.lane.isFirst()) {
            firstEnded.accept(status);
        }
    }
}
