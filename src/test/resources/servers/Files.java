import static echolab.unix.Csapp.*;

import echolab.unix.rio_t;

/// Reads the name of a folder from its terminal and works on a file there.
void main() {
    byte[] buf = new byte[MAXLINE];
    rio_t rio = new rio_t();
    rio_readinitb(rio, STDIN_FILENO);
    int n = rio_readlineb(rio, buf, MAXLINE);
    String file = new String(buf, 0, n - 1) + "/한 file";
    byte[] text = "0123456789".getBytes();
    open(file, O_RDONLY, 0);
    int out = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    rio_writen(out, text, 10);
    int in = open(file, O_RDONLY, 0);
    read(in, buf, 4);
    int twin = dup(in);
    read(twin, buf, 4);
    read(in, buf, 4);
    read(in, buf, 4);
    close(out);
    int more = open(file, O_WRONLY | O_APPEND, 0);
    write(more, text, 8, 2);
    read(in, buf, 4);
    n = rio_readlineb(rio, buf, MAXLINE);
    printf("end of file: %d\n", n);
}
