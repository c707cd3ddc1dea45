package echolab.server;

import static echolab.server.PortTable.*;
import static echolab.unix.Csapp.*;

import echolab.unix.rio_t;

/// Passes each message on to every service: the one that has the user takes it.
final class MessagePasser {
    static void main(String[] argv) {
        int services = Integer.parseInt(argv[0]);
        byte[] buf = new byte[MAXLINE];
        rio_t rio = new rio_t();
        Fcntl_setlk(TABLE, F_WRLCK, services);
        PortTable table = PortTable.map(TABLE, services + 1);
        rio_readinitb(rio, INBOX);
        table.load.set(services, 0);
        int n;
        while ((n = rio_readlineb(rio, buf, MAXLINE)) > 0) {
            for (int i = 0; i < services; i++) {
                rio_writen(OUTBOX + i, buf, n);
            }
        }
    }
}
