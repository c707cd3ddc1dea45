package echolab.unix;

import java.lang.foreign.Arena;

/// The place of a thread that is about to be started.
///
/// @param slot its slot, which counts as running already
/// @param parent the slot of its process's main thread
/// @param ordinal which thread of its process it is, from 1
record ThreadPlace(Recorder recorder, int slot, int parent, int ordinal) {
    void giveBack() {
        recorder.free(slot);
    }

    /// Makes the calling thread a thread of control.
    Control take(Arena memory) {
        Control control = new Control(recorder, new Signals(memory), slot, memory);
        control.makeCurrent();
        control.begin(parent, ordinal);
        return control;
    }
}
