package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Model;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the compiled code of a forking server assumes about classes, by HotSpot's own log. A child that
/// loaded a class against such an assumption would wait forever for the thread that replaces the code; so
/// no class of the JDK or of ours may be against any, nor one that a server could have.
class CompiledAssumptionsTest {
    /// Those that a server's process may have.
    private static final List<String> PACKAGES =
            List.of("echolab/server", "echolab/trace", "echolab/unix");

    /// It waits for the line, reads it, prints, and sends it back.
    private static final List<String> FOR_EACH_LINE =
            List.of(
                    "Rio rio_readlineb",
                    "Rio rio_writen",
                    "Unix read",
                    "Unix write",
                    "Control block",
                    "Blocking waits",
                    "Transfer read",
                    "Stdio printf",
                    "Stdio fputs",
                    "Printer print",
                    "Recorder write",
                    "Libc real");

    private static final String COMPILED = "<nmethod [^>]*method='echolab\\.unix\\.%s ";

    @TempDir private static Path folder;

    /// Where they are.
    private static List<Path> ours = List.of();

    /// From a folder, all classes of the runtime are loaded first ({@link RuntimeClasses}); from an archive,
    /// as Echo Lab is installed, more may be assumed.
    private static Path jar;

    @BeforeAll
    static void packClasses() throws URISyntaxException {
        Path classes =
                Path.of(Kin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ours = PACKAGES.stream().map(classes::resolve).toList();
        jar = folder.resolve("echolab.jar");
        List<String> arguments = new ArrayList<>(List.of("--create", "--file", jar.toString()));
        for (String part : PACKAGES) {
            arguments.addAll(List.of("-C", classes.toString(), part));
        }
        ToolProvider packer = ToolProvider.findFirst("jar").orElseThrow();
        assertThat(packer.run(System.out, System.err, arguments.toArray(String[]::new))).isZero();
    }

    @Test
    void no_class_is_against_what_compiled_code_assumes() throws Exception {
        Set<Assumption> assumptions = new LinkedHashSet<>();
        for (Model model : Model.values()) {
            ServerProcess.Launch launch = launch(model);
            if (forks(launch, model.serverClass())) {
                assumptions.addAll(Assumption.in(log(launch)));
            }
        }
        assumptions.addAll(Assumption.in(log(fromFile(Silent.class))));
        assumptions.addAll(Assumption.in(log(launch(Late.class.getName(), Map.of(), Map.of()))));
        Kinship kinship = Kinship.of(ours);

        assertThat(assumptions)
                .as("leaf types, only implementors, only methods")
                .hasSizeGreaterThan(20);
        assertThat(assumptions.stream().collect(Collectors.toMap(it -> it, kinship::against)))
                .allSatisfy((assumption, against) -> assertThat(against).isEmpty());
    }

    /// HotSpot is asked at each call of an interpreted method of ours whether to compile it: one that is
    /// called for each line makes a server slower than what it does there.
    @ParameterizedTest
    @EnumSource(names = {"PROCESS", "PREFORK", "PREFORK_PASS"})
    void what_a_child_does_for_each_line_is_compiled(Model model) throws Exception {
        String log = Files.readString(log(launch(model)), StandardCharsets.ISO_8859_1);

        assertThat(FOR_EACH_LINE)
                .allSatisfy(method -> assertThat(log).containsPattern(COMPILED.formatted(method)));
    }

    /// So that what is compiled in them need not be looked at.
    @Test
    void the_programs_that_servers_execute_do_not_fork() {
        for (Model model : Model.values()) {
            assertThat(model.moreClasses())
                    .noneSatisfy(program -> assertThat(forks(launch(model), program)).isTrue());
        }
    }

    /// A server that is not ours is not rehearsed.
    static final class Silent {
        static void main() {}
    }

    /// A server that uses a class for the first time while it is compiled.
    static final class Late {
        static void main(String[] argv) {
            if (argv[0].equals("0000")) {
                argv[0] = new BitSet().toString();
            }
            argv[0] = argv[0].concat("0");
        }
    }

    private static ServerProcess.Launch launch(Model model) {
        Map<String, Integer> programs =
                model.moreClasses().stream().collect(Collectors.toMap(it -> it, _ -> 0));
        return launch(model.serverClass(), programs, Map.of());
    }

    private static ServerProcess.Launch fromFile(Class<?> server) throws IOException {
        return launch(server.getName(), Map.of(), Map.of(server.getName(), bytes(server)));
    }

    private static ServerProcess.Launch launch(
            String server, Map<String, Integer> programs, Map<String, byte[]> classes) {
        return new ServerProcess.Launch(
                true, 0, List.of(), server, programs, classes, 1, false, 0, "0", Optional.empty());
    }

    private static boolean forks(ServerProcess.Launch launch, String program) {
        int fd = ServerClasses.share(launch);
        try {
            return ServerClasses.load(launch.serverClass(), fd).forks(program);
        } catch (ClassNotFoundException | IOException failure) {
            throw new IllegalStateException(failure);
        } finally {
            Posix.close(fd);
        }
    }

    /// Runs a virtual machine that makes itself ready to fork as that server's does.
    private Path log(ServerProcess.Launch launch) throws IOException, InterruptedException {
        String server = launch.serverClass();
        Path place = Files.createTempDirectory(folder, "machine");
        Path log = place.resolve(server + ".log");
        Path classes = place.resolve(server + ".classes");
        int fd = ServerClasses.share(launch);
        Files.copy(Path.of("/proc/self/fd/" + fd), classes);
        Posix.close(fd);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.of(true, 64));
        command.addAll(
                List.of(
                        "-XX:+LogCompilation",
                        "-XX:LogFile=" + log,
                        "-cp",
                        jar + File.pathSeparator + System.getProperty("java.class.path"),
                        RehearsedServer.class.getName(),
                        server,
                        classes.toString(),
                        "0",
                        "/dev/null"));
        Process machine = new ProcessBuilder(command).inheritIO().start();
        assertThat(machine.waitFor()).isZero();
        return log;
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }
}
