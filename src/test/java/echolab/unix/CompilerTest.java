package echolab.unix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import echolab.kernel.Signal;
import echolab.kernel.TcpState;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every number of the C library and the kernel that `unix` uses, and every offset in their
/// structures, as a C compiler sees it: each becomes a `_Static_assert`, so that a compiler for
/// another processor can judge as well, whose programs do not run here.
class CompilerTest {
    private static final List<String> NATIVE = List.of("gcc", "cc");

    private static final String LIBRARY =
            """
            #define _GNU_SOURCE
            #include <dirent.h>
            #include <dlfcn.h>
            #include <errno.h>
            #include <fcntl.h>
            #include <limits.h>
            #include <linux/futex.h>
            #include <linux/inet_diag.h>
            #include <linux/kcmp.h>
            #include <linux/netlink.h>
            #include <linux/sock_diag.h>
            #include <linux/unix_diag.h>
            #include <netinet/in.h>
            #include <netinet/tcp.h>
            #include <poll.h>
            #include <signal.h>
            #include <spawn.h>
            #include <stddef.h>
            #include <stdio.h>
            #include <stdlib.h>
            #include <semaphore.h>
            #include <sys/epoll.h>
            #include <sys/mman.h>
            #include <sys/prctl.h>
            #include <sys/resource.h>
            #include <sys/select.h>
            #include <sys/signalfd.h>
            #include <sys/socket.h>
            #include <sys/syscall.h>
            #include <sys/wait.h>
            #include <unistd.h>
            #define M(s) (1L << (SIG##s - 1))
            #ifndef MADV_COLLAPSE /* since Linux 6.1 */
            #define MADV_COLLAPSE 25
            #endif
            """;

    /// The headers that every new processor shares. Of those that we use, arm64's own
    /// (arch/arm64/include/uapi/asm in Linux) add O_DIRECTORY, O_NOFOLLOW, O_DIRECT and
    /// O_LARGEFILE to fcntl.h, none of which we use, and nothing to the others.
    private static final String GENERIC_KERNEL =
            """
            #define __BITS_PER_LONG 64
            #include <asm-generic/unistd.h>
            #include <asm-generic/fcntl.h>
            #include <linux/fcntl.h>
            #define O_ASYNC FASYNC
            #include <asm-generic/errno.h>
            #include <asm-generic/signal.h>
            #include <asm-generic/poll.h>
            #include <asm-generic/socket.h>
            #include <asm-generic/resource.h>
            """;

    /// What those headers define.
    private static final String GENERIC_NAMES =
            "(O_|F_|FD_CLOEXEC|E(?!POLL|OF)[A-Z]|SIG[A-Z]|POLL|SO_|SOL_|RLIMIT_|__NR_).*";

    @TempDir Path folder;

    @Test
    void every_number_and_offset_is_what_the_compiler_says() throws Exception {
        String gcc = compiler(NATIVE, LIBRARY);
        assertThat(compile(gcc, LIBRARY + assertions(all(Architecture.HERE))))
                .as("numbers that are not C's have a line in CNames")
                .isEmpty();
    }

    @Test
    void the_same_holds_on_aarch64() throws Exception {
        String gcc = compiler(List.of("aarch64-linux-gnu-gcc"), LIBRARY);
        String claims = assertions(all(Architecture.of("aarch64")));
        assertThat(compile(gcc, LIBRARY + claims)).isEmpty();
    }

    @Test
    void the_kernels_generic_headers_say_the_same_for_aarch64() throws Exception {
        String gcc = compiler(NATIVE, GENERIC_KERNEL);
        Map<String, Claim> generic =
                all(Architecture.of("aarch64")).entrySet().stream()
                        .filter(e -> e.getValue().c().matches(GENERIC_NAMES))
                        .filter(e -> !e.getValue().c().contains("|"))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (a, _) -> a,
                                        LinkedHashMap::new));
        assertThat(generic).containsKeys("Architecture.kcmp", "Errno.EPIPE", "Posix.O_CLOEXEC");
        assertThat(compile(gcc, GENERIC_KERNEL + assertions(generic))).isEmpty();
    }

    @Test
    void a_wrong_number_would_be_found() throws Exception {
        String gcc = compiler(NATIVE, LIBRARY);
        String wrong = assertions(Map.of("Poll.EVENTS", new Claim("POLLIN", 2)));
        assertThat(compile(gcc, LIBRARY + wrong)).contains("Poll.EVENTS is 2 here");
    }

    @Test
    void the_table_names_only_constants_that_there_are() throws Exception {
        Set<String> there =
                constants().stream()
                        .flatMap(f -> Stream.of(name(f), owner(f) + ".*"))
                        .collect(Collectors.toSet());
        assertThat(there).containsAll(CNames.named());
    }

    @Test
    void errors_are_named_and_described_as_the_c_library_does() {
        assumeTrue(Libc.has("strerrorname_np"), "this C library has no strerrorname_np");
        Libc.Function name = Libc.function("strerrorname_np");
        Libc.Function description = Libc.function("strerrordesc_np");
        for (Errno error : Errno.values()) {
            assertThat(string(Libc.call(name, error.number()))).isEqualTo(error.name());
            assertThat(string(Libc.call(description, error.number()))).isEqualTo(error.message());
        }
    }

    private static String string(long address) {
        return MemorySegment.ofAddress(address).reinterpret(256).getString(0);
    }

    // ---- what is claimed

    /// A number of ours, and what it is in C.
    private record Claim(String c, long value) {}

    private static Map<String, Claim> all(Architecture architecture) throws Exception {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Field field : constants()) {
            String c = CNames.of(owner(field), field.getName());
            if (!c.equals("-")) {
                claims.put(name(field), new Claim(c, ((Number) field.get(null)).longValue()));
            }
        }
        for (Errno error : Errno.values()) {
            claims.put("Errno." + error, new Claim(error.name(), error.number()));
        }
        for (Signal signal : Signal.values()) {
            claims.put("Signal." + signal, new Claim(signal.name(), signal.number()));
        }
        for (TcpState state : TcpState.values()) {
            claims.put("TcpState." + state, new Claim("TCP_" + state, state.number()));
        }
        claims.put("Architecture.kcmp", new Claim("__NR_kcmp", architecture.kcmp()));
        claims.put("Architecture.futex", new Claim("__NR_futex", architecture.futex()));
        claims.put(
                "Architecture.epollEventBytes",
                new Claim("sizeof(struct epoll_event)", architecture.epollEventBytes()));
        claims.put(
                "Architecture.epollDataAt",
                new Claim("offsetof(struct epoll_event,data)", architecture.epollDataAt()));
        claims.put("two longs of a limit", new Claim("sizeof(struct rlimit)", 16));
        claims.put("the soft limit", new Claim("offsetof(struct rlimit,rlim_cur)", 0));
        claims.put("the hard limit", new Claim("offsetof(struct rlimit,rlim_max)", 8));
        claims.put("a signal", new Claim("offsetof(struct signalfd_siginfo,ssi_signo)", 0));
        claims.put("a message's length", new Claim("offsetof(struct nlmsghdr,nlmsg_len)", 0));
        claims.put("a message's type", new Claim("offsetof(struct nlmsghdr,nlmsg_type)", 4));
        claims.put("a message's flags", new Claim("offsetof(struct nlmsghdr,nlmsg_flags)", 6));
        claims.put("room to spawn", new Claim("sizeof(posix_spawn_file_actions_t)<=512", 1));
        claims.put("room to set", new Claim("sizeof(posix_spawnattr_t)<=1024", 1));
        claims.put("a process id", new Claim("sizeof(pid_t)", 4));
        claims.put("a length", new Claim("sizeof(socklen_t)", 4));
        return claims;
    }

    /// Every number that a class of the package keeps as a constant.
    private static List<Field> constants() throws Exception {
        List<Field> constants = new ArrayList<>();
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                boolean number =
                        Set.of(int.class, long.class, short.class).contains(field.getType());
                if (Modifier.isStatic(modifiers) && Modifier.isFinal(modifiers) && number) {
                    field.setAccessible(true);
                    constants.add(field);
                }
            }
        }
        return constants;
    }

    private static List<Class<?>> classes() throws Exception {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/echolab/unix"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    Class<?> type = Class.forName("echolab.unix." + name);
                    classes.add(type);
                    classes.addAll(Arrays.asList(type.getDeclaredClasses()));
                }
            }
        }
        return classes;
    }

    private static String owner(Field field) {
        return field.getDeclaringClass().getSimpleName();
    }

    private static String name(Field field) {
        return owner(field) + "." + field.getName();
    }

    // ---- what the compiler says

    private static String assertions(Map<String, Claim> claims) {
        return claims.entrySet().stream()
                .map(e ->
                        "_Static_assert((long long)(%s) == %dLL, \"%s is %d here\");\n"
                                .formatted(
                                        e.getValue().c(),
                                        e.getValue().value(),
                                        e.getKey(),
                                        e.getValue().value()))
                .collect(Collectors.joining());
    }

    /// The first of the compilers that there is; without one, or without the headers, the test is
    /// skipped.
    private String compiler(List<String> names, String headers) throws Exception {
        Optional<String> compiler = names.stream().filter(CompilerTest::runs).findFirst();
        assumeTrue(compiler.isPresent(), "no compiler to ask: " + names);
        String said = compile(compiler.get(), headers);
        assumeTrue(said.isEmpty(), "the headers are not all there: " + said);
        return compiler.get();
    }

    /// What it complains of.
    private String compile(String compiler, String program) throws Exception {
        Path source = Files.writeString(folder.resolve("claims.c"), program);
        return run(compiler, "-fsyntax-only", "-w", source.toString());
    }

    private static boolean runs(String compiler) {
        try {
            return !run(compiler, "--version").isEmpty();
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(Arrays.asList(command)).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), UTF_8);
            process.waitFor();
            return said;
        }
    }
}
