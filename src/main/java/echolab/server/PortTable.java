package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.shared_ints;

/// What the programs of the port distribution share: the numbers of their descriptors, and memory
/// with an element for each service and a last one for the message passer. In C, a header file.
final class PortTable {
    // descriptors that a program begins with
    static final int TABLE = 3; // the file behind the shared memory; each locks its own byte of it
    static final int INBOX = 4; // messages come from here
    static final int OUTBOX = 5; // and go there; the message passer has one for each service
    static final int LIFE = 6; // of a service: closed when it ends, and never written to

    static final int MAXSERVICES = 16;
    static final int MAXMSG = 1024; // a pipe takes up to PIPE_BUF bytes in one piece

    final shared_ints pid;
    final shared_ints port;
    final shared_ints load; // how many clients; -1 before it is up
    final shared_ints promised; // how many were sent there and have not been accepted yet

    private PortTable(shared_ints memory, int programs) {
        pid = memory.part(0, programs);
        port = memory.part(programs, programs);
        load = memory.part(2 * programs, programs);
        promised = memory.part(3 * programs, programs);
    }

    static PortTable map(int fd, int programs) {
        return new PortTable(Mmap_ints(fd, bytes(programs)), programs);
    }

    static int bytes(int programs) {
        return 4 * programs * Integer.BYTES;
    }
}
