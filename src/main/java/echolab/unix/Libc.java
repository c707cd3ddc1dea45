package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.jspecify.annotations.Nullable;

/// Calls any function of the C library that takes up to six integers or pointers and returns one.
///
/// There is one downcall handle and one call site for all of them: the function's address is an
/// argument, and every parameter travels as a 64-bit register. On x86-64 and aarch64 Linux an `int`
/// parameter is the lower half of its register, and surplus registers are ignored, so this is the
/// same call that a C compiler makes. After the first call everything is linked, which a forked
/// child needs: it must not link anything any more (adr/001-fork-in-a-still-machine.md).
///
/// `errno` is captured per thread, together with the call.
public final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout CAPTURE = Linker.Option.captureStateLayout();
    private static final long ERRNO_AT =
            CAPTURE.byteOffset(java.lang.foreign.MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle CALL =
            LINKER.downcallHandle(
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                            JAVA_LONG),
                    Linker.Option.captureCallState("errno"));

    private static final MethodHandle CALL_WITHOUT_ERRNO =
            LINKER.downcallHandle(
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                            JAVA_LONG));

    private static final ThreadLocal<MemorySegment> CAPTURED =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(CAPTURE));

    /// The main thread of a server makes nearly all calls: it finds its place without a look-up. Only its number
    /// is kept: a thread that has ended would hold all that it worked on.
    private static final long FIRST = Thread.currentThread().threadId();

    private static final MemorySegment CAPTURED_BY_FIRST = Arena.global().allocate(CAPTURE);

    /// The same bytes: read faster where a server is interpreted.
    private static final IntBuffer NUMBERS_OF_FIRST =
            CAPTURED_BY_FIRST.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();

    /// Takes the kernel's part while a server is rehearsed.
    private static @Nullable Understudy understudy;

    private Libc() {}

    /// A function of the C library.
    public static final class Function {
        private final String name;
        private final MemorySegment address;

        Function(String name, MemorySegment address) {
            this.name = name;
            this.address = address;
        }

        /// Its name in C.
        public String name() {
            return name;
        }
    }

    /// Looks a function up.
    ///
    /// @throws UnsatisfiedLinkError when the C library has no such function
    public static Function function(String name) {
        MemorySegment address =
                SymbolLookup.loaderLookup()
                        .or(LINKER.defaultLookup())
                        .find(name)
                        .orElseThrow(
                                () -> new UnsatisfiedLinkError("this C library has no " + name));
        return new Function(name, address);
    }

    /// Whether the C library has that function.
    public static boolean has(String name) {
        return LINKER.defaultLookup().find(name).isPresent();
    }

    public static long call(Function f) {
        return call(f, 0, 0, 0, 0, 0, 0);
    }

    public static long call(Function f, long a) {
        return call(f, a, 0, 0, 0, 0, 0);
    }

    public static long call(Function f, long a, long b) {
        return call(f, a, b, 0, 0, 0, 0);
    }

    public static long call(Function f, long a, long b, long c) {
        return call(f, a, b, c, 0, 0, 0);
    }

    public static long call(Function f, long a, long b, long c, long d) {
        return call(f, a, b, c, d, 0, 0);
    }

    /// Calls the function. A function that returns `int` leaves the upper half of the result
    /// undefined: use {@link #callInt} for those.
    public static long call(Function f, long a, long b, long c, long d, long e, long g) {
        Understudy instead = understudy;
        return instead == null ? real(f, a, b, c, d, e, g) : instead.call(f, a, b, c, d);
    }

    /// The call itself, whoever has the kernel's part.
    static long real(Function f, long a, long b, long c, long d, long e, long g) {
        try {
            return (long) CALL.invokeExact(f.address, captured(), a, b, c, d, e, g);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static int callInt(Function f) {
        return (int) call(f, 0, 0, 0, 0, 0, 0);
    }

    public static int callInt(Function f, long a) {
        return (int) call(f, a, 0, 0, 0, 0, 0);
    }

    public static int callInt(Function f, long a, long b) {
        return (int) call(f, a, b, 0, 0, 0, 0);
    }

    public static int callInt(Function f, long a, long b, long c) {
        return (int) call(f, a, b, c, 0, 0, 0);
    }

    public static int callInt(Function f, long a, long b, long c, long d) {
        return (int) call(f, a, b, c, d, 0, 0);
    }

    public static int callInt(Function f, long a, long b, long c, long d, long e, long g) {
        return (int) call(f, a, b, c, d, e, g);
    }

    /// Calls a function that returns `int`, where nobody asks why it failed: {@link #errno} stays as it
    /// was. Where a server is interpreted, this takes half the time.
    static int callWithoutErrno(Function f, long a, long b, long c, long d, long e) {
        Understudy instead = understudy;
        if (instead != null) {
            return (int) instead.call(f, a, b, c, d);
        }
        try {
            return (int) (long) CALL_WITHOUT_ERRNO.invokeExact(f.address, a, b, c, d, e, 0L);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    static int callWithoutErrno(Function f) {
        return callWithoutErrno(f, 0, 0, 0, 0, 0);
    }

    static int callWithoutErrno(Function f, long a, long b) {
        return callWithoutErrno(f, a, b, 0, 0, 0);
    }

    static int callWithoutErrno(Function f, long a, long b, long c) {
        return callWithoutErrno(f, a, b, c, 0, 0);
    }

    /// The error number of this thread's last call through this class; meaningful only when that
    /// call reported a failure.
    public static int errno() {
        return isFirst()
                ? NUMBERS_OF_FIRST.get((int) (ERRNO_AT / Integer.BYTES))
                : CAPTURED.get().get(JAVA_INT, ERRNO_AT);
    }

    /// -1, as a call returns that has failed for that reason.
    static int failed(Errno reason) {
        captured().set(JAVA_INT, ERRNO_AT, reason.number());
        return -1;
    }

    private static MemorySegment captured() {
        return isFirst() ? CAPTURED_BY_FIRST : CAPTURED.get();
    }

    private static boolean isFirst() {
        return Thread.currentThread().threadId() == FIRST;
    }

    /// Lets the understudy take the kernel's part, or with `null` the kernel itself again.
    static void cast(@Nullable Understudy inItsPlace) {
        understudy = inItsPlace;
    }

    /// An error number with the value and the sign convention of `posix_spawn(3)` and friends,
    /// which return it instead of setting `errno`.
    static void check(String call, int error) {
        if (error != 0) {
            throw new UnixException(call, error);
        }
    }

    /// The result of a call, or an exception when it is -1.
    static int checked(String call, int result, Object... arguments) {
        if (result == -1) {
            throw new UnixException(call, errno(), arguments);
        }
        return result;
    }
}
