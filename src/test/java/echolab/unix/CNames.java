package echolab.unix;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What our constants are called in C, where it is not their own name; `-` for those that C knows
/// nothing of.
final class CNames {
    private static final Map<String, String> TABLE =
            """
            Blocking.VALUE -
            Blocking.LENGTH -
            Multiplexing.READ_AT -
            Multiplexing.WRITE_AT -
            Multiplexing.EXCEPT_AT -
            Multiplexing.TIME_AT -
            Passing.MSG_IOV offsetof(struct msghdr,msg_iov)
            Passing.MSG_IOVLEN offsetof(struct msghdr,msg_iovlen)
            Passing.MSG_CONTROL offsetof(struct msghdr,msg_control)
            Passing.MSG_CONTROLLEN offsetof(struct msghdr,msg_controllen)
            Passing.IOVEC_AT -
            Passing.CONTROL_AT -
            Passing.CMSG_LEVEL 80+offsetof(struct cmsghdr,cmsg_level)
            Passing.CMSG_TYPE 80+offsetof(struct cmsghdr,cmsg_type)
            Passing.CMSG_DATA 80+sizeof(struct cmsghdr)
            Passing.CMSG_LEN_INT CMSG_LEN(sizeof(int))
            Passing.CMSG_SPACE_INT CMSG_SPACE(sizeof(int))
            Passing.DATA_AT -
            Passing.MOST_DATA -
            Polling.EVENT_BYTES -
            Polling.DATA_AT -
            Polling.EPOLLET (int)EPOLLET
            Signals.SET_BYTES sizeof(sigset_t)
            Polling.MOST_EVENTS -
            Polling.MOST_POLLFDS -
            Polling.POLLFD_BYTES sizeof(struct pollfd)
            Polling.NANOS_IN_MILLISECOND -
            Scratch.* -
            SharedAccept.LOCK_AT offsetof(struct flock,l_len)
            sem_t.BYTES sizeof(sem_t)
            Stdio.ROOM_FOR_NUMBERS -
            Sharing.PROT_READ_WRITE PROT_READ|PROT_WRITE
            Sharing.L_TYPE offsetof(struct flock,l_type)
            Sharing.L_WHENCE offsetof(struct flock,l_whence)
            Sharing.L_START offsetof(struct flock,l_start)
            Sharing.L_LEN offsetof(struct flock,l_len)
            Sharing.L_PID offsetof(struct flock,l_pid)
            JvmOptions.* -
            Mapping.FIELDS -
            Failure.* -
            Affinity.* -
            Libc.ERRNO_AT -
            Libc.FIRST -
            Recorder.MOST_NANOS -
            Recorder.UPPER_HALF -
            BacklogReader.UPPER_HALF -
            SocketAddress.ANY INADDR_ANY
            Threads.THREAD_BYTES -
            Transfer.OTHERWISE -
            Curtain.* -
            Bits.* -
            Execution.* -
            ProgramHost.* -
            Processes.THREADS -
            ServerProcess.CONFIG -
            Programs.* -
            Descriptors.* -
            Layout.* -
            Rehearsal.* -
            Understudy.* -
            Waiting.* -
            Watch.* -
            timeval.* -
            UnixException.* -
            DiagDump.SOCK_RAW_CLOEXEC SOCK_RAW|SOCK_CLOEXEC
            DiagDump.HEADER sizeof(struct nlmsghdr)
            DiagDump.NLM_F_REQUEST_DUMP NLM_F_REQUEST|NLM_F_DUMP
            DiagDump.BUFFER -
            HugeCopy.READ PROT_READ
            HugeCopy.READ_WRITE PROT_READ|PROT_WRITE
            HugeCopy.READ_EXECUTE PROT_READ|PROT_EXEC
            HugeCopy.PRIVATE_ANONYMOUS MAP_PRIVATE|MAP_ANONYMOUS
            HugeCopy.MAYMOVE_FIXED MREMAP_MAYMOVE|MREMAP_FIXED
            HugeCopy.FAILED (long)MAP_FAILED
            HugePages.SIZE -
            HugePages.SMALL_PAGE -
            HugePages.SMALL_PAGES -
            HugePages.ENOUGH -
            HugePages.ONE_IN_EACH_BYTE -
            Output.SURE_BYTES PIPE_BUF
            Poll.BYTES sizeof(struct pollfd)
            Poll.FD offsetof(struct pollfd,fd)
            Poll.EVENTS offsetof(struct pollfd,events)
            Poll.REVENTS offsetof(struct pollfd,revents)
            PollWord.EVENTS 8*offsetof(struct pollfd,events)
            PollWord.REVENTS 8*offsetof(struct pollfd,revents)
            PollWord.SHORT USHRT_MAX
            PollSet.FEW -
            ProcFs.O_RDONLY_CLOEXEC O_RDONLY|O_CLOEXEC
            ProcFs.BUFFER -
            ProcFs.ENTRY_LENGTH offsetof(struct dirent64,d_reclen)
            ProcFs.ENTRY_NAME offsetof(struct dirent64,d_name)
            Pty.NAME_BYTES -
            Pty.BUFFER_BYTES -
            SharedMemory.PROT_READ_WRITE PROT_READ|PROT_WRITE
            SharedMemory.PRIVATE_ANONYMOUS MAP_PRIVATE|MAP_ANONYMOUS
            SharedMemory.FAILED (long)MAP_FAILED
            Backlog.PLACES -
            Backlog.BYTES -
            Backlog.CHUNK -
            Backlog.NOTHING -
            Backlog.FAILED (long)MAP_FAILED
            Backlog.PROT_READ_WRITE PROT_READ|PROT_WRITE
            Backlog.PRIVATE_ANONYMOUS_NORESERVE MAP_PRIVATE|MAP_ANONYMOUS|MAP_NORESERVE
            Collector.PATIENCE_NANOS -
            Printer.ROOM -
            Printer.STANDARD -
            Signals.DESCRIPTOR -
            Signals.SIGNAL -
            Signals.NONE -
            Signals.SFD_NONBLOCK_CLOEXEC SFD_NONBLOCK|SFD_CLOEXEC
            Signals.LAST_SIGNAL SIGSYS
            Signals.HANDLEABLE M(HUP)|M(INT)|M(QUIT)|M(USR1)|M(PIPE)|M(ALRM)|M(TERM)|M(CHLD)|M(CONT)
            Signals.SIGINFO_BYTES sizeof(struct signalfd_siginfo)
            SocketAddress.BYTES sizeof(struct sockaddr_in)
            SocketAddress.FAMILY offsetof(struct sockaddr_in,sin_family)
            SocketAddress.PORT offsetof(struct sockaddr_in,sin_port)
            SocketAddress.ADDRESS offsetof(struct sockaddr_in,sin_addr)
            SocketAddress.LOOPBACK INADDR_LOOPBACK
            SocketDiag.REQUEST sizeof(struct inet_diag_req_v2)
            SocketDiag.REQUEST_FAMILY offsetof(struct inet_diag_req_v2,sdiag_family)
            SocketDiag.REQUEST_PROTOCOL offsetof(struct inet_diag_req_v2,sdiag_protocol)
            SocketDiag.REQUEST_STATES offsetof(struct inet_diag_req_v2,idiag_states)
            SocketDiag.STATE offsetof(struct inet_diag_msg,idiag_state)
            SocketDiag.LOCAL_PORT offsetof(struct inet_diag_msg,id.idiag_sport)
            SocketDiag.REMOTE_PORT offsetof(struct inet_diag_msg,id.idiag_dport)
            SocketDiag.LOCAL offsetof(struct inet_diag_msg,id.idiag_src)
            SocketDiag.REMOTE offsetof(struct inet_diag_msg,id.idiag_dst)
            SocketDiag.RQUEUE offsetof(struct inet_diag_msg,idiag_rqueue)
            SocketDiag.WQUEUE offsetof(struct inet_diag_msg,idiag_wqueue)
            SocketDiag.INODE offsetof(struct inet_diag_msg,idiag_inode)
            SocketDiag.MESSAGE sizeof(struct inet_diag_msg)
            SocketProbe.PIDFD_OPEN __NR_pidfd_open
            SocketProbe.PIDFD_GETFD __NR_pidfd_getfd
            SocketProbe.TCPI_STATE offsetof(struct tcp_info,tcpi_state)
            SocketProbe.TCPI_UNACKED offsetof(struct tcp_info,tcpi_unacked)
            SocketProbe.TCPI_SACKED offsetof(struct tcp_info,tcpi_sacked)
            SocketProbe.SOCKADDR_IN6 sizeof(struct sockaddr_in6)
            SocketProbe.SIN6_ADDR offsetof(struct sockaddr_in6,sin6_addr)
            SocketProbe.SIN6_ADDR_BYTES sizeof(struct in6_addr)
            SocketProbe.SIN_ADDR_BYTES sizeof(struct in_addr)
            SocketProbe.SIZE -
            Spawn.ACTIONS_BYTES -
            Spawn.ATTR_BYTES -
            Spawn.SIGSET_BYTES sizeof(sigset_t)
            Spawn.SETSIGDEF POSIX_SPAWN_SETSIGDEF
            Spawn.SETSIGMASK POSIX_SPAWN_SETSIGMASK
            Spawn.SETSID POSIX_SPAWN_SETSID
            Spawn.ALL_BUT_KILL_AND_STOP 0x7fffffffL&~M(KILL)&~M(STOP)
            Unix.EVERYBODY -
            UnixConstants.MAXLINE -
            UnixDiag.REQUEST sizeof(struct unix_diag_req)
            UnixDiag.REQUEST_STATES offsetof(struct unix_diag_req,udiag_states)
            UnixDiag.REQUEST_SHOW offsetof(struct unix_diag_req,udiag_show)
            UnixDiag.ALL_STATES -
            UnixDiag.INODE offsetof(struct unix_diag_msg,udiag_ino)
            UnixDiag.MESSAGE sizeof(struct unix_diag_msg)
            UnixDiag.ATTRIBUTE sizeof(struct nlattr)
            fd_set.BYTES sizeof(fd_set)
            fd_set.WORDS sizeof(fd_set)/sizeof(long)
            """
                    .lines()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    line -> line.substring(0, line.indexOf(' ')),
                                    line -> line.substring(line.indexOf(' ') + 1)));

    private CNames() {}

    /// The C expression for a constant of a class; `-` when there is none.
    static String of(String owner, String field) {
        String all = TABLE.getOrDefault(owner + ".*", field);
        return TABLE.getOrDefault(owner + "." + field, all);
    }

    /// The constants that the table names.
    static Set<String> named() {
        return TABLE.keySet();
    }
}
