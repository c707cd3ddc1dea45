package echolab.unix;

/// What differs between the processors on which the servers run: numbers of system calls that the C
/// library has no function for, and one structure.
///
/// @param kcmp number of `kcmp(2)`
/// @param futex number of `futex(2)`
/// @param epollEventBytes size of `struct epoll_event`, which is packed on x86-64 alone
/// @param epollDataAt where its `data` is
record Architecture(long kcmp, long futex, int epollEventBytes, int epollDataAt) {
    private static final Architecture X86_64 = new Architecture(312, 202, 12, 4);
    private static final Architecture AARCH64 = new Architecture(272, 98, 16, 8);

    /// The architecture of this machine.
    static final Architecture HERE = of(System.getProperty("os.arch"));

    static Architecture of(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64" -> AARCH64;
            default ->
                    throw new UnsupportedOperationException(
                            "servers run on x86-64 and aarch64 Linux, not on " + name);
        };
    }
}
