package echolab.unix;

import echolab.trace.Call;

/// The way of each call of a thread of control through its gate.
abstract class Passage extends Report {
    Passage(Recorder recorder, int slot) {
        super(recorder, slot);
    }

    /// Runs the handlers of pending signals; false when none was pending.
    abstract boolean deliverSignals();

    void enter(Call call) {
        enter(call, 0, 0, 0, 0, 0, NO_TEXT);
    }

    void enter(Call call, long a) {
        enter(call, 1, a, 0, 0, 0, NO_TEXT);
    }

    void enter(Call call, long a, long b) {
        enter(call, 2, a, b, 0, 0, NO_TEXT);
    }

    void enter(Call call, long a, long b, long c) {
        enter(call, 3, a, b, c, 0, NO_TEXT);
    }

    void enter(Call call, long a, long b, long c, long d) {
        enter(call, 4, a, b, c, d, NO_TEXT);
    }

    /// Announces the call, waits at the gate, and delivers what signals are pending before the
    /// call is made.
    void enter(Call call, int count, long a, long b, long c, long d, byte[] text) {
        if (recorder.letsPass(slot)) {
            unrecorded();
            return;
        }
        begins(call, count, a, b, c, d);
        recorded = recorder.recording();
        passGate(call, text);
        if (recorded) {
            tell(RawEvent.Kind.ENTERED, text);
        }
    }

    /// Announces a call that delivers pending signals itself before it is made. Where the gate is open,
    /// the stage hears of its beginning together with its end, or when it blocks or a handler runs.
    void enterOpen(Call call, long a, long b) {
        int switches = recorder.switches();
        boolean recording = (switches & Layout.RECORDING) != 0;
        boolean breaking = (switches & Layout.BREAKING) != 0;
        if (recorder.gate(slot) != Layout.OPEN || (recording && breaking)) {
            enter(call, a, b);
        } else if (recording) {
            begins(call, 2, a, b, 0, 0);
            running();
            tellLater();
        } else {
            unrecorded();
        }
    }

    private void passGate(Call call, byte[] text) {
        recorder.mindBreakpoints(slot, call, line);
        boolean announced = false;
        while (true) {
            int gate = recorder.gate(slot);
            if (gate == Layout.CLOSED) {
                if (!announced) {
                    tell(RawEvent.Kind.ANNOUNCED, text);
                    announced = true;
                }
                rest(SlotState.PARKED);
                recorder.awaitGate(slot);
            } else if (deliverSignals()) {
                announced = false;
            } else if (goes(gate)) {
                return;
            }
        }
    }

    /// The lane says that it runs before it takes the permit: whoever sees the gate closed again
    /// must not find it parked.
    private boolean goes(int gate) {
        running();
        return gate == Layout.OPEN || recorder.takePermit(slot, gate);
    }

    /// Whether operations of the server's own code are worth a stop.
    boolean stopsAtOperations() {
        return recorder.stopsAtDetails();
    }

    /// Such an operation, where that is so.
    void operation(Call call, long argument, byte[] text) {
        if (stopsAtOperations()) {
            enter(call, 1, argument, 0, 0, 0, text);
            report(0, 0, NO_TEXT, 0, 0);
        }
    }
}
