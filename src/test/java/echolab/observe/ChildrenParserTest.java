package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Pid;
import org.junit.jupiter.api.Test;

class ChildrenParserTest {
    @Test
    void children_are_listed_each_with_a_space() {
        assertThat(ChildrenParser.parse("4712 4713 "))
                .containsExactly(new Pid(4712), new Pid(4713));
    }

    @Test
    void none_cut_or_foreign_text_gives_no_false_children() {
        assertThat(ChildrenParser.parse("")).isEmpty();
        assertThat(ChildrenParser.parse("4712 47")).containsExactly(new Pid(4712));
        assertThat(ChildrenParser.parse("x 99999999999999999999 -4 0  ")).isEmpty();
    }
}
