package echolab.server;

import static echolab.server.PortTable.*;
import static echolab.unix.Csapp.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import echolab.unix.fd_set;
import echolab.unix.rio_t;
import java.util.Arrays;

/// Serves the clients of one port. A line is echoed; `user NAME` says who its client is, and
/// `@NAME text` is a message to another user, here or at another port.
final class PortService {
    final int index; // in the table
    final PortTable table;
    final int[] clientfd;
    final rio_t[] clientrio;
    final String[] user;

    PortService(int index, PortTable table, int limit) {
        this.index = index;
        this.table = table;
        clientfd = new int[limit];
        clientrio = new rio_t[limit];
        user = new String[limit];
        Arrays.fill(clientfd, -1);
    }

    static void main(String[] argv) {
        int index = Integer.parseInt(argv[0]);
        fd_set ready_set = new fd_set();
        rio_t inbox = new rio_t();
        Fcntl_setlk(TABLE, F_WRLCK, index); // held as long as it lives
        PortTable table = PortTable.map(TABLE, Integer.parseInt(argv[1]) + 1);
        int listenfd = Open_listenfd(Integer.parseInt(argv[2]));
        PortService p = new PortService(index, table, Integer.parseInt(argv[3]));
        rio_readinitb(inbox, INBOX);
        table.port.set(index, getsockname_port(listenfd));
        table.load.set(index, 0);
        while (true) {
            int maxfd = p.select_from(listenfd, ready_set);
            Select(maxfd + 1, ready_set, null, null, null);
            if (FD_ISSET(INBOX, ready_set)) {
                p.take_messages(inbox);
            }
            if (FD_ISSET(listenfd, ready_set)) {
                p.add_client(Accept(listenfd));
            }
            for (int i = 0; i < p.clientfd.length; i++) {
                if (p.clientfd[i] >= 0 && FD_ISSET(p.clientfd[i], ready_set)) {
                    p.check_client(i);
                }
            }
        }
    }

    /// A client too many waits in the accept queue.
    int select_from(int listenfd, fd_set ready_set) {
        int maxfd = listenfd;
        FD_ZERO(ready_set);
        FD_SET(INBOX, ready_set);
        if (table.load.get(index) < clientfd.length) {
            FD_SET(listenfd, ready_set);
        }
        for (int fd : clientfd) {
            if (fd >= 0) {
                FD_SET(fd, ready_set);
                maxfd = Math.max(maxfd, fd);
            }
        }
        return maxfd;
    }

    void add_client(int connfd) {
        int i = 0;
        while (clientfd[i] >= 0) {
            i++;
        }
        clientfd[i] = connfd;
        clientrio[i] = new rio_t();
        rio_readinitb(clientrio[i], connfd);
        user[i] = "";
        table.load.set(index, table.load.get(index) + 1);
        if (table.promised.get(index) > 0) { // not one that came without asking
            table.promised.add(index, -1);
        }
    }

    void check_client(int i) {
        byte[] buf = new byte[MAXMSG];
        if (rio_readavailb(clientrio[i]) <= 0) { // end of file, or an error
            Close(clientfd[i]);
            clientfd[i] = -1;
            user[i] = "";
            table.load.set(index, table.load.get(index) - 1);
            return;
        }
        int n;
        while ((n = rio_takelineb(clientrio[i], buf, MAXMSG)) > 0) {
            String line = new String(buf, 0, n, UTF_8);
            int space = line.indexOf(' ');
            if (line.startsWith("user ")) {
                user[i] = line.substring(space).strip();
            } else if (line.startsWith("@") && space > 1) {
                send(line.substring(0, space + 1) + user[i] + ":" + line.substring(space));
            } else {
                rio_writen(clientfd[i], buf, n); // an echo server
            }
        }
    }

    void send(String message) {
        byte[] buf = message.getBytes(UTF_8);
        if (!deliver(message)) {
            rio_writen(OUTBOX, buf, buf.length);
        }
    }

    void take_messages(rio_t inbox) {
        byte[] buf = new byte[MAXLINE];
        int n;
        rio_readavailb(inbox);
        while ((n = rio_takelineb(inbox, buf, MAXLINE)) > 0) {
            deliver(new String(buf, 0, n, UTF_8));
        }
    }

    /// `@NAME text`: writes the text to that user; false when it is none of this service's.
    boolean deliver(String message) {
        int space = message.indexOf(' ');
        byte[] text = message.substring(space + 1).getBytes(UTF_8);
        int i = Arrays.asList(user).indexOf(message.substring(1, space));
        return i >= 0 && rio_writen(clientfd[i], text, text.length) > 0;
    }
}
