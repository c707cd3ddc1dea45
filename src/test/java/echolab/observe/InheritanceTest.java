package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Fd;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.Pid;
import org.junit.jupiter.api.Test;

class InheritanceTest {
    private static final FdLink TERMINAL = FdLink.parse("/dev/pts/3");
    private static final Reference PARENTS = new Reference(new Pid(100), new Fd(0));
    private static final Reference CHILDS = new Reference(new Pid(101), new Fd(0));

    private final FakeMachine machine =
            new FakeMachine()
                    .process(100, 50, "S (sleeping)", 0)
                    .process(101, 100, "S (sleeping)", 0)
                    .fd(100, 0, "/dev/pts/3", "02", 1);
    private final Inheritance inheritance = new Inheritance(machine);

    @Test
    void an_inherited_descriptor_is_known_after_one_question() {
        machine.fd(101, 0, "/dev/pts/3", "02", 1);
        inheritance.met(PARENTS, TERMINAL);

        assertThat(inheritance.linkOf(CHILDS)).contains(TERMINAL);
        assertThat(inheritance.originalOf(CHILDS)).isEqualTo(PARENTS);
        assertThat(machine.questions()).isEqualTo(1);
    }

    @Test
    void the_same_number_with_another_open_file_is_not_inherited() {
        machine.fd(101, 0, "/dev/pts/3", "02", 2);
        inheritance.met(PARENTS, TERMINAL);

        assertThat(inheritance.linkOf(CHILDS)).isEmpty();
        assertThat(inheritance.originalOf(CHILDS)).isEqualTo(CHILDS);
    }

    @Test
    void the_first_process_has_nothing_to_inherit() {
        assertThat(inheritance.linkOf(PARENTS)).isEmpty();
        assertThat(machine.questions()).isEqualTo(0);
    }

    @Test
    void nothing_is_taken_for_granted_where_kcmp_is_forbidden() {
        machine.fd(101, 0, "/dev/pts/3", "02", 1).forbidKcmp();
        inheritance.met(PARENTS, TERMINAL);

        assertThat(inheritance.linkOf(CHILDS)).isEmpty();
        assertThat(inheritance.originalOf(CHILDS)).isEqualTo(CHILDS);
    }
}
