package echolab.stage.again;

import echolab.kernel.Signal;
import echolab.trace.Bytes;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;

/// One thing that was done in a run, by a person, a script, or by opening a gate.
public sealed interface Act {
    /// The place in the recording of the event that tells of it.
    int seq();

    /// The stage that it was done to; empty for narration.
    String stage();

    /// A server was started; it is started before its very first call.
    record Start(int seq, String stage, Event.ServerStarted server) implements Act {}

    /// A person connected a client.
    ///
    /// @param asking whether it asks a manager, and goes where it is sent
    record Connect(int seq, String stage, String client, boolean asking) implements Act {}

    /// A client that asks came by itself where it was sent.
    ///
    /// @param again whether it turned to the manager once more, because its service was gone
    record Arrive(int seq, String stage, String client, boolean again) implements Act {}

    record Send(int seq, String stage, String client, Bytes data) implements Act {}

    record Leave(int seq, String stage, String client, Event.ClientClosed.How how) implements Act {}

    record Type(int seq, String stage, Bytes keys) implements Act {}

    /// A signal was sent from outside.
    ///
    /// @param deadly whether the process ended of it
    record Kill(int seq, Lane lane, Signal signal, boolean deadly) implements Act {
        @Override
        public String stage() {
            return lane.stage();
        }
    }

    record Limit(int seq, Lane lane, int nofile, boolean withChildren) implements Act {
        @Override
        public String stage() {
            return lane.stage();
        }
    }

    /// From now on the stage's lanes also stop at operations of the server's own code, or no longer.
    record Detail(int seq, String stage, boolean full) implements Act {}

    record Say(int seq, String text) implements Act {
        @Override
        public String stage() {
            return "";
        }
    }

    /// A lane passed its gate and made this call.
    record Step(int seq, CallSite site) implements Act {
        @Override
        public String stage() {
            return site.lane().stage();
        }
    }
}
