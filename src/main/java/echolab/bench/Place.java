package echolab.bench;

import echolab.unix.Affinity;
import java.util.BitSet;

/// Where a server and its clients run. Of a conversation between two, one always waits for the other:
/// on one processor they take turns, on two each time an idle processor has to be woken, which takes
/// several times as long as what is measured. Which of them comes about the scheduler decides anew for
/// each client. So a server and its only client share a processor, whoever's server it is; the stage,
/// and whoever reads the terminal, run where they like. Where there are more clients no processor is
/// idle, and everybody runs where he likes.
enum Place {
    ANYWHERE,
    ON_ONE_PROCESSOR;

    static Place of(int clients) {
        return clients == 1 ? ON_ONE_PROCESSOR : ANYWHERE;
    }

    /// What it is measured with.
    @FunctionalInterface
    interface Talk {
        EchoClients.Tally talk() throws InterruptedException;
    }

    /// Talks to that server there, with clients that are started meanwhile.
    EchoClients.Tally hold(Server server, Talk talk) throws InterruptedException {
        BitSet processors = processors();
        Affinity.confine(server.pid(), processors);
        try (Affinity.Stay _ = Affinity.on(processors)) {
            return talk.talk();
        }
    }

    private BitSet processors() {
        BitSet processors = Affinity.here();
        if (this == ON_ONE_PROCESSOR) {
            processors.clear(processors.nextSetBit(0) + 1, processors.length());
        }
        return processors;
    }
}
