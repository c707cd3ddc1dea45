package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Call;
import echolab.unix.Csapp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualTest {
    private static final Path SERVERS = Path.of("src/main/java/echolab/server");
    private static final Pattern CALLED = Pattern.compile("\\b(\\w+)\\s*\\(");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void every_function_that_a_server_calls_has_a_page(String language) throws IOException {
        Manual manual = Manual.in(Locale.of(language));

        assertThat(functionsOfServers())
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(manual.on(name)).as(name).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void every_call_that_is_recorded_has_a_page(String language) {
        Manual manual = Manual.in(Locale.of(language));

        assertThat(Arrays.stream(Call.values()).filter(call -> call != Call.NONE))
                .allSatisfy(
                        call -> assertThat(manual.on(call.cName())).as(call.cName()).isPresent());
    }

    @Test
    void a_page_is_in_the_language_that_is_asked_for() {
        assertThat(List.of(page("close", Locale.ENGLISH), page("close", Locale.KOREAN)))
                .containsExactly(
                        new Manual.Page(
                                "int close(int fd)",
                                "Frees the descriptor number and takes one off the reference count"
                                        + " of the open file. Only when no descriptor is left does"
                                        + " the kernel end the connection."),
                        new Manual.Page(
                                "int close(int fd)",
                                "디스크립터 번호를 비우고 오픈 파일의 참조 횟수를 1 줄입니다. 가리키는"
                                        + " 디스크립터가 하나도 없을 때에야 커널이 연결을 끝냅니다."));
    }

    @Test
    void the_textbooks_wrapper_is_said_to_check_errors() {
        assertThat(page("Close", Locale.ENGLISH).text())
                .startsWith("Frees the descriptor number")
                .endsWith(
                        "Close is close with its errors checked: on failure it prints why and ends"
                                + " the process (csapp.c).");
    }

    private static Manual.Page page(String name, Locale language) {
        return Manual.in(language).on(name).orElseThrow();
    }

    /// Those of the library that stand before a parenthesis in some server.
    private static Set<String> functionsOfServers() throws IOException {
        Set<String> library =
                Arrays.stream(Csapp.class.getMethods())
                        .filter(m -> !m.getDeclaringClass().equals(Object.class))
                        .map(m -> m.getName())
                        .collect(Collectors.toSet());
        Set<String> called = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SERVERS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CALLED.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> called.add(m.group(1)));
            }
        }
        called.retainAll(library);
        return called;
    }
}
