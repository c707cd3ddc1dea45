import static echolab.unix.Csapp.*;

/// Says three words to each client and then listens to it.
void main(String[] argv) {
    byte[] word = {'w', 'o', 'r', 'd'};
    int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
    while (true) {
        int connfd = Accept(listenfd);
        write(connfd, word, 0, 4);
        write(connfd, word, 0, 4);
        write(connfd, word, 0, 4);
        read(connfd, new byte[10], 10);
        read(connfd, new byte[10], 10);
        Close(connfd);
    }
}
