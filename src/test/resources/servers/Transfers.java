import static echolab.unix.Csapp.*;

/// Writes more than there is room for, and reads what is not there yet: waiting and not waiting.
void main(String[] argv) {
    int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
    int connfd = accept(listenfd);
    byte[] buf = new byte[65536];
    for (int i = 0; i < buf.length; i++) {
        buf[i] = (byte) (i % 251);
    }
    for (int i = 0; i < 100; i++) {
        write(connfd, buf, 0, buf.length);
    }
    fcntl_setfl(connfd, O_NONBLOCK);
    read(connfd, buf, 8);
    fcntl_setfl(connfd, 0);
    read(connfd, buf, 8);
    read(connfd, buf, 8);
    close(connfd);
    int[] fds = new int[2];
    pipe(fds);
    write(fds[1], buf, 0, 3);
    read(fds[0], buf, 8);
    write(fds[0], buf, 0, 1);
    close(fds[0]);
    accept(listenfd);
    read(4, buf, 8);
    pause();
}
