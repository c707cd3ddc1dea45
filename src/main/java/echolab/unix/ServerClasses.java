package echolab.unix;

/// Where a server's classes come from: the class path, or, for a server from a source file, the
/// bytes that the stage compiled and left in shared memory.
final class ServerClasses {
    private ServerClasses() {}

    static Class<?> load(String name, int descriptor) throws ClassNotFoundException {
        return Class.forName(name);
    }
}
