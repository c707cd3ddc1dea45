package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsParserTest {
    private static final String TEXT =
            """
            Limit                     Soft Limit           Hard Limit           Units
            Max processes             96365                96365                processes
            Max open files            256                  20000                files
            Max locked memory         8388608              8388608              bytes
            """;

    @Test
    void the_soft_limit_of_descriptors_is_read() {
        assertThat(LimitsParser.nofile(TEXT)).hasValue(256);
    }

    @Test
    void text_without_the_whole_line_tells_nothing() {
        int end = TEXT.indexOf("files\nMax locked") + "files".length();
        for (int cut = 0; cut <= end; cut++) {
            assertThat(LimitsParser.nofile(TEXT.substring(0, cut))).isEqualTo(OptionalLong.empty());
        }
        assertThat(LimitsParser.nofile(TEXT.replace("256  ", "unlimited"))).isEmpty();
    }
}
