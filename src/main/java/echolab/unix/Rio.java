package echolab.unix;

/// The robust I/O package (CS:APP 10.5): reading and writing that short counts do not disturb.
public abstract sealed class Rio extends Unix permits Stdio {
    Rio() {}

    /// Writes all `n` bytes, however many calls it takes (CS:APP 10.5.1): `n`, or -1.
    public static int rio_writen(int fd, byte[] buf, int n) {
        int done = 0;
        while (done < n) {
            int written = write(fd, buf, done, n - done);
            if (written < 0) {
                return -1;
            }
            done += written;
        }
        return n;
    }

    /// Associates an empty buffer with the descriptor (CS:APP 10.5.2).
    public static void rio_readinitb(rio_t rio, int fd) {
        rio.fd = fd;
        rio.cnt = 0;
        rio.bufptr = 0;
        Watch.unread(rio);
    }

    /// Reads a line with its newline, or up to `maxlen - 1` bytes, or what comes before the end
    /// of file (CS:APP 10.5.2): the number of bytes; 0 at the end of file; -1 on an error.
    public static int rio_readlineb(rio_t rio, byte[] usrbuf, int maxlen) {
        int n = 0;
        while (n < maxlen - 1) {
            int got = rio_fill(rio);
            if (got <= 0) {
                return got < 0 ? -1 : n;
            }
            byte c = rio.buf[rio.bufptr++];
            rio.cnt--;
            usrbuf[n++] = c;
            if (c == '\n') {
                break;
            }
        }
        return n;
    }

    /// Refills the buffer when it is empty: bytes in the buffer, 0 at the end of file, or -1.
    private static int rio_fill(rio_t rio) {
        while (rio.cnt <= 0) {
            int got = read(rio.fd, rio.buf, rio.buf.length);
            if (got <= 0) {
                return got;
            }
            rio.cnt = got;
            rio.bufptr = 0;
            Watch.unread(rio);
        }
        return rio.cnt;
    }

    /// Reads once what there is, behind what the buffer holds already, and never waits on a
    /// descriptor that is ready: how many bytes, 0 at the end of file, or -1. An event-driven server
    /// uses it: a line may come in parts, and the rest of the clients do not wait for it
    /// (CS:APP 12.2.2).
    public static int rio_readavailb(rio_t rio) {
        System.arraycopy(rio.buf, rio.bufptr, rio.buf, 0, rio.cnt);
        rio.bufptr = 0;
        int got = read(rio.fd, rio.buf, rio.cnt, rio.buf.length - rio.cnt);
        if (got > 0) {
            rio.cnt += got;
            Watch.unread(rio);
        }
        return got;
    }

    /// Takes a line with its newline out of the buffer, or all that is there when the buffer is full
    /// or holds `maxlen - 1` bytes without one: the number of bytes; 0 when the line is not complete
    /// yet.
    public static int rio_takelineb(rio_t rio, byte[] usrbuf, int maxlen) {
        int most = Math.min(rio.cnt, maxlen - 1);
        int n = 0;
        while (n < most && rio.buf[rio.bufptr + n] != '\n') {
            n++;
        }
        boolean complete = n < most;
        boolean full = rio.cnt == rio.buf.length || most == maxlen - 1;
        if (!complete && !full) {
            return 0;
        }
        int taken = complete ? n + 1 : most;
        System.arraycopy(rio.buf, rio.bufptr, usrbuf, 0, taken);
        rio.bufptr += taken;
        rio.cnt -= taken;
        Watch.unread(rio);
        return taken;
    }
}
