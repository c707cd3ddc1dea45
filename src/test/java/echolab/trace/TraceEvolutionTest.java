package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the format may change: a field that may be ignored comes without a new version, everything else
/// with one.
class TraceEvolutionTest {
    private static final String VALUE = "{\"deep\":[1,{\"x\":null}],\"text\":\"새 것\"}";

    @TempDir private Path dir;
    private String text = "";

    @BeforeEach
    void readGolden() throws Exception {
        text = Files.readString(GoldenRun.FILE).replaceAll(",\"crc\":\"[0-9a-f]{8}\"", "");
    }

    @Test
    void a_field_that_is_not_known_is_ignored_wherever_it_stands() throws Exception {
        String everywhere = text.replaceAll("\\{(?=\"\\w+\":)", "{\"later\":" + quoted() + ",");
        everywhere = everywhere.replace("{\"later\":" + VALUE + ",\"end\"", "{\"end\"");
        everywhere = everywhere.replaceAll("(\"end\":\\d+)", "$1,\"later\":" + quoted());
        assertThat(everywhere.split("\"later\"").length).isGreaterThan(200);

        TraceFile file = read(everywhere);

        assertThat(file.warning()).isEmpty();
        assertThat(file.header()).isEqualTo(GoldenRun.HEADER);
        assertThat(file.timeline().from(1)).isEqualTo(GoldenRun.log().from(1));
    }

    private static String quoted() {
        return VALUE.replace("\\", "\\\\").replace("$", "\\$");
    }

    @Test
    void a_field_that_came_later_is_absent_in_an_older_file_of_the_same_version() throws Exception {
        String before = text.replaceAll(",\"setup\":\\{[^}]*}", "");
        Event.ServerStarted started = (Event.ServerStarted) read(before).timeline().event(1).what();
        assertThat(started.setup()).isEmpty();
        assertThat(read(before).header().bookmarks()).isEmpty();

        String older =
                text.replace(
                        "\"kind\":\"serverStarted\",",
                        "\"kind\":\"serverStarted\",\"setup\":{\"model\":\"process\",\"port\":0,"
                                + "\"backlog\":1024,\"nofile\":0,\"full\":false},");
        started = (Event.ServerStarted) read(older).timeline().event(1).what();
        assertThat(started.setup())
                .contains(
                        new Setup(
                                "process", 0, 1024, 0, false, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_later_version_is_refused_with_what_to_do_and_this_one_is_written() {
        String later = text.replaceFirst("\"version\":1", "\"version\":2");
        assertThat(later).isNotEqualTo(text);
        assertThatThrownBy(() -> read(later))
                .hasMessageEndingWith(
                        "this trace has format version 2, written by Echo Lab 0.1.0; this Echo Lab"
                                + " reads versions up to 1. Use a newer Echo Lab.");
        assertThat(TraceHeader.VERSION).isEqualTo(1);
    }

    @Test
    void a_version_that_never_was_is_a_damaged_header() {
        for (String version : new String[] {"0", "-1", "\"1\"", "1.5", "null"}) {
            String never = text.replaceFirst("\"version\":1", "\"version\":" + version);
            assertThatThrownBy(() -> read(never))
                    .hasMessageEndingWith(
                            "the first line of this trace is damaged, so nothing can be shown.");
        }
    }

    private TraceFile read(String content) throws Exception {
        return TraceReader.read(Files.writeString(dir.resolve("run.jsonl"), content));
    }
}
