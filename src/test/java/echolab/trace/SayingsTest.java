package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Divergence;
import echolab.kernel.Fd;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.Unknown;
import echolab.kernel.VnodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SayingsTest {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";

    /// Texts with what stands between them: `"client " + name + " is closed already"`.
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?:\\b\\w+\\s*\\+\\s*)?"
                            + TEXT
                            + "(?:\\s*\\+\\s*(?:"
                            + TEXT
                            + "|[\\w.()]+))*");

    /// Comments and characters.
    private static final String NO_TEXT = "(?m)^\\s*//.*$|'(?:[^'\\\\]|\\\\.)'";

    /// Not for readers: these would be mistakes of ours.
    private static final List<String> OURS =
            List.of(
                    "the application lacks",
                    "cannot read /",
                    "cannot read X",
                    "nothing happened on",
                    "this is no signal");

    private final Sayings korean = Sayings.in(Locale.KOREAN);

    @Test
    void english_stays_as_it_is() {
        assertThat(Sayings.in(Locale.ENGLISH).of("server p was stopped"))
                .isEqualTo("server p was stopped");
    }

    @Test
    void what_is_not_known_stays_as_it_is() {
        assertThat(korean.of("wie bitte?")).isEqualTo("wie bitte?");
    }

    @Test
    void a_sentence_is_found_by_its_pattern_and_keeps_what_fills_it() {
        assertThat(korean.of("there is no lane p.child9; there are p, p.child1"))
                .isEqualTo("p.child9: 그런 레인은 없습니다. 있는 레인: p, p.child1");
    }

    @Test
    void a_disagreement_is_told_part_by_part() {
        Divergence sharing =
                new Divergence(
                        "process 100 fd 4 open file",
                        "shared by process 100 fd 4; process 101 fd 4, 5",
                        "shared by process 100 fd 4");
        assertThat(korean.of(sharing.toString()))
                .isEqualTo(
                        "프로세스 100, 디스크립터 4의 오픈 파일: 규칙은 공유하는 쪽: 프로세스 100의 디스크립터 4;"
                                + " 프로세스 101의 디스크립터 4, 5, 커널은 공유하는 쪽: 프로세스 100의 디스크립터 4");
        Divergence zombie = new Divergence("process 100", "zombie: killed by SIGKILL", "not there");
        assertThat(korean.of(zombie.toString()))
                .isEqualTo("프로세스 100: 규칙은 좀비: SIGKILL 시그널로 종료됨, 커널은 없음");
    }

    @Test
    void everything_that_may_be_unknown_is_said_in_korean() {
        Reference at = new Reference(new Pid(100), new Fd(4));
        List<Unknown> all =
                List.of(
                        new Unknown.Descriptors(new Pid(100)),
                        new Unknown.Signals(new Pid(100)),
                        new Unknown.Blocked(new Pid(100)),
                        new Unknown.Sharing(new TreeSet<>(List.of(at))),
                        new Unknown.Access(new OpenFileId(1), at),
                        new Unknown.Socket(new VnodeId(1), at),
                        new Unknown.Backlog(new VnodeId(1), at),
                        new Unknown.Interests(new VnodeId(1), at),
                        new Unknown.Watched(new VnodeId(1), at),
                        new Unknown.InFlight(new VnodeId(1), at),
                        new Unknown.Peer(new VnodeId(1), at),
                        new Unknown.Threads(new Pid(100)),
                        new Unknown.Limits(new Pid(100)),
                        new Unknown.ResetPeers(new VnodeId(1), at, 2));
        assertThat(all).hasSameSizeAs(Unknown.class.getPermittedSubclasses());
        assertThat(all)
                .allSatisfy(one ->
                        assertThat(korean.of(one.words()))
                                .containsPattern(HANGUL)
                                .doesNotContain("process"));
    }

    /// Whatever sentence stands in the stage's sources.
    @Test
    void everything_that_the_stage_says_is_said_in_korean() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/echolab/stage"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                SENTENCE.matcher(Files.readString(file).replaceAll(NO_TEXT, ""))
                        .results()
                        .map(MatchResult::group)
                        .map(SayingsTest::filled)
                        .filter(s -> s.split(" ").length > 3)
                        .forEach(sentences::add);
            }
        }
        assertThat(sentences).hasSizeGreaterThan(25);
        assertThat(sentences.stream().filter(s -> OURS.stream().noneMatch(s::startsWith)))
                .allSatisfy(s -> assertThat(korean.of(s)).containsPattern(HANGUL));
    }

    /// The sentence with something in each of its gaps.
    private static String filled(String source) {
        StringBuilder text = new StringBuilder();
        Pattern.compile(TEXT + "|[\\w.()]+")
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .forEach(part ->
                        text.append(
                                part.startsWith("\"")
                                        ? part.substring(1, part.length() - 1)
                                        : "X"));
        return text.toString()
                .replace("%s(%s)", "X")
                .replace("%s", "X")
                .replace("%d", "7")
                .replace("%n", "\n");
    }

    /// No two sentences are mistaken for each other.
    @Test
    void each_sentence_is_found_under_its_own_key() {
        ResourceBundle english = ResourceBundle.getBundle("echolab.trace.sayings", Locale.ROOT);
        ResourceBundle translated =
                ResourceBundle.getBundle("echolab.trace.sayings", Locale.KOREAN);
        for (String key : english.keySet()) {
            assertThat(korean.of(numbered(english.getString(key))))
                    .as(key)
                    .isEqualTo(numbered(translated.getString(key)));
        }
    }

    private static String numbered(String pattern) {
        return pattern.replaceAll("\\{(\\d):numbers}", "$1")
                .replaceAll("\\{(\\d)(:said)?}", "<$1>");
    }
}
