package echolab.puppet;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.KernelRules;
import echolab.kernel.KernelState;
import echolab.kernel.TcpState;
import echolab.kernel.Vnode;
import echolab.kernel.Vnode.Listener;
import echolab.kernel.VnodeId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// {@link RulesAgainstKernelTest} can fail: rules with a mistake in them are found out, and what is
/// reported is the shortest way to see it.
@EnabledOnOs(OS.LINUX)
class WrongRulesAreFoundTest {
    private static final int CALLS = 30;
    private static final int ENOUGH = 200;

    @Test
    void a_fork_that_forgets_a_descriptor_needs_only_the_fork(@TempDir Path folder)
            throws IOException {
        Failure found = find(WrongRulesAreFoundTest::forgetDescriptor, folder);
        assertThat(found.acts()).containsExactly(new Act.Fork(0));
        assertThat(found.text())
                .matches(
                        """
                          step 1: p0: fork\\(\\)
                        step 1, p0: fork\\(\\), process \\d+ fd 2: expected closed, \
                        observed terminal /dev/pts/\\d+
                        """);
    }

    private static KernelState forgetDescriptor(KernelState state, Change change) {
        KernelState next = KernelRules.apply(state, change);
        return change instanceof Change.Forked f
                ? KernelRules.apply(next, new Change.Closed(f.child(), new Fd(2)))
                : next;
    }

    @Test
    void a_dup2_that_does_not_replace_needs_a_second_open_file(@TempDir Path folder)
            throws IOException {
        Failure found = find(WrongRulesAreFoundTest::doNotReplace, folder);
        assertThat(found.acts())
                .hasSize(2)
                .last()
                .isIn(new Act.Dup2(0, 0, 3), new Act.Dup2(0, 3, 0));
    }

    private static KernelState doNotReplace(KernelState state, Change change) {
        boolean replaces =
                change instanceof Change.Duplicated d
                        && state.processes().get(d.pid()).descriptors().containsKey(d.newfd());
        return replaces ? state : KernelRules.apply(state, change);
    }

    @Test
    void an_accept_that_forgets_a_fin_needs_the_whole_way_there(@TempDir Path folder)
            throws IOException {
        Failure found = find(WrongRulesAreFoundTest::forgetFin, folder);
        assertThat(found.acts())
                .extracting(Object::getClass)
                .containsExactly(
                        Act.Socket.class,
                        Act.Listen.class,
                        Act.Connect.class,
                        found.acts().get(3).getClass(),
                        Act.Accept.class);
        assertThat(found.acts().get(3))
                .isInstanceOfAny(Act.Finish.class, Act.CloseClient.class, Act.Reset.class);
    }

    private static KernelState forgetFin(KernelState state, Change change) {
        return KernelRules.apply(
                change instanceof Change.Accepted ? withoutFins(state) : state, change);
    }

    private static KernelState withoutFins(KernelState state) {
        TreeMap<VnodeId, Vnode> vnodes = new TreeMap<>(state.vnodes());
        vnodes.replaceAll((_, vnode) -> vnode instanceof Listener l ? withoutFins(l) : vnode);
        return new KernelState(
                state.processes(), state.openFiles(), vnodes, state.filesMet(), state.vnodesMet());
    }

    private static Listener withoutFins(Listener listener) {
        return listener.withQueue(
                listener.queue().stream()
                        .map(waiting -> waiting.withState(TcpState.ESTABLISHED))
                        .toList());
    }

    private static Failure find(BiFunction<KernelState, Change, KernelState> wrong, Path folder)
            throws IOException {
        try (Theatre theatre = new Theatre(wrong, folder)) {
            for (int seed = 0; seed < ENOUGH; seed++) {
                Optional<Failure> failure = theatre.improvise(new SplittableRandom(seed), CALLS);
                if (failure.isPresent()) {
                    return new Shrinker(theatre::play).shrink(failure.get());
                }
            }
        }
        throw new AssertionError("the wrong rule was not found in " + ENOUGH + " sequences");
    }
}
