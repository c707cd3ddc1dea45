package echolab.stage;

import echolab.kernel.ExitStatus;
import echolab.stage.Lanes.Member;
import echolab.unix.FlightRecorder;

/// Records the ends of a stage's lanes, each behind what the lane has told.
final class Ends {
    private final Told told;
    private final Lanes lanes;
    private final Deaths deaths;
    private final Host host;

    /// What the lanes have told, on its way into the record.
    record Told(FlightRecorder recorder, Inbox inbox, Scribe scribe) {}

    /// The stage whose lanes end.
    interface Host {
        /// Takes in what stands in the recorder.
        void readEvents();

        /// Whether the stage was taken down, and its memory with it.
        boolean isDown();

        /// The first process ended; that may take the stage down.
        void firstEnded(ExitStatus status);
    }

    Ends(Told told, Lanes lanes, Deaths deaths, Host host) {
        this.told = told;
        this.lanes = lanes;
        this.deaths = deaths;
        this.host = host;
    }

    /// Records the ends that there were since the last time. An event that was written before a death
    /// is read before the death is recorded.
    void takeIn() {
        for (Member member : lanes.all()) {
            if (!host.isDown() && deaths.hasEnded(member)) {
                host.readEvents();
                takeIn(member);
            }
        }
    }

    private void takeIn(Member member) {
        if (!told.inbox.isEmpty() || told.scribe.isEarly(member)) {
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
        if (told.recorder.isDrained()) {
            told.scribe.threadEnded(member);
        }
    }

    private void ended(Member member, ExitStatus status) {
        deaths.reapAfter(member);
        told.scribe.ended(member, status);
        if (member.lane.isFirst()) {
            host.firstEnded(status);
        }
    }
}
