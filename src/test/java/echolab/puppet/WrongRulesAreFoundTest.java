package echolab.puppet;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.KernelRules;
import echolab.kernel.KernelState;
import echolab.kernel.TcpState;
import echolab.kernel.Vnode;
import echolab.kernel.Vnode.Epoll;
import echolab.kernel.Vnode.Listener;
import echolab.kernel.Vnode.Message;
import echolab.kernel.Vnode.UnixSocket;
import echolab.kernel.VnodeId;
import echolab.observe.Observer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
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

    /// Every sequence that fails on the way to the shortest one may take as long.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

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
        return withVnodes(state, vnode -> vnode instanceof Listener l ? withoutFins(l) : vnode);
    }

    private static Listener withoutFins(Listener listener) {
        return listener.withQueue(
                listener.queue().stream()
                        .map(waiting -> waiting.withState(TcpState.ESTABLISHED))
                        .toList());
    }

    @Test
    void an_interest_that_goes_with_its_descriptor_needs_another_descriptor_of_the_file(
            @TempDir Path folder) throws IOException {
        Failure found = find(WrongRulesAreFoundTest::forgetInterest, folder);
        assertThat(found.acts())
                .extracting(Object::getClass)
                .containsSubsequence(Act.EpollCreate.class, Act.EpollAdd.class)
                .hasSizeLessThanOrEqualTo(5);
        assertThat(found.divergences().getFirst().where()).endsWith(" interest list");
    }

    /// As if an interest list were keyed by the number alone.
    private static KernelState forgetInterest(KernelState state, Change change) {
        KernelState next = KernelRules.apply(state, change);
        return change instanceof Change.Closed c
                ? withVnodes(next, v -> v instanceof Epoll epoll ? without(epoll, c.fd()) : v)
                : next;
    }

    private static Epoll without(Epoll epoll, Fd fd) {
        return new Epoll(epoll.interests().stream().filter(i -> !i.fd().equals(fd)).toList());
    }

    @Test
    void descriptors_received_in_the_wrong_order_need_two_files_in_one_message_or_two(
            @TempDir Path folder) throws IOException {
        Failure found = find(WrongRulesAreFoundTest::receiveBackwards, folder);
        assertThat(found.acts())
                .extracting(Object::getClass)
                .containsSubsequence(Act.SocketPair.class, Act.Send.class)
                .endsWith(Act.Receive.class)
                .hasSizeLessThanOrEqualTo(5);
    }

    /// As if the last message came first, and its last descriptor.
    private static KernelState receiveBackwards(KernelState state, Change change) {
        return KernelRules.apply(
                change instanceof Change.DescriptorsReceived
                        ? withVnodes(
                                state,
                                v -> v instanceof UnixSocket s ? s.withQueue(backwards(s)) : v)
                        : state,
                change);
    }

    private static List<Message> backwards(UnixSocket socket) {
        return socket.queue().reversed().stream()
                .map(message -> new Message(message.files().reversed()))
                .toList();
    }

    @Test
    void descriptors_in_flight_that_are_no_references_need_a_message(@TempDir Path folder)
            throws IOException {
        Failure found =
                find(
                        (state, change) ->
                                change instanceof Change.DescriptorsSent
                                        ? state
                                        : KernelRules.apply(state, change),
                        folder);
        assertThat(found.acts())
                .extracting(Object::getClass)
                .containsExactly(Act.SocketPair.class, Act.Send.class);
        assertThat(found.divergences().getFirst().toString())
                .endsWith("descriptors in flight: expected 0, observed 1");
    }

    @Test
    void a_child_that_inherits_threads_needs_a_thread_and_a_fork(@TempDir Path folder)
            throws IOException {
        Failure found = find(WrongRulesAreFoundTest::copyThreads, folder);
        assertThat(found.acts()).containsExactly(new Act.StartThread(0), new Act.Fork(0));
    }

    private static KernelState copyThreads(KernelState state, Change change) {
        KernelState next = KernelRules.apply(state, change);
        if (change instanceof Change.Forked f && state.processes().containsKey(f.pid())) {
            for (int tid : state.processes().get(f.pid()).threads()) {
                next = KernelRules.apply(next, new Change.ThreadStarted(f.child(), tid));
            }
        }
        return next;
    }

    @Test
    void a_handler_that_blocks_nothing_needs_a_signal_that_is_handled(@TempDir Path folder)
            throws IOException {
        Failure found = find(WrongRulesAreFoundTest::leaveAtOnce, folder);
        assertThat(found.acts())
                .extracting(Object::getClass)
                .contains(Act.Handle.class)
                .endsWith(Act.Deliver.class)
                .hasSize(3);
        assertThat(found.divergences().getFirst().where()).endsWith("blocked signals");
    }

    private static KernelState leaveAtOnce(KernelState state, Change change) {
        KernelState next = KernelRules.apply(state, change);
        return change instanceof Change.Delivered d
                ? KernelRules.apply(next, new Change.HandlerReturned(d.pid(), d.signal()))
                : next;
    }

    @Test
    void a_limit_that_is_not_set_needs_one_call(@TempDir Path folder) throws IOException {
        Failure found =
                find(
                        (state, change) ->
                                change instanceof Change.Limited && isLimited(state)
                                        ? state
                                        : KernelRules.apply(state, change),
                        folder);
        assertThat(found.acts()).hasSize(1).first().isInstanceOf(Act.Limit.class);
    }

    private static boolean isLimited(KernelState state) {
        return state.processes().values().stream().anyMatch(p -> p.nofile().isPresent());
    }

    @Test
    void an_execve_that_closes_a_descriptor_needs_one_call(@TempDir Path folder)
            throws IOException {
        Failure found =
                find(
                        (state, change) ->
                                change instanceof Change.Executed e
                                        ? KernelRules.apply(
                                                state, new Change.Closed(e.pid(), new Fd(0)))
                                        : KernelRules.apply(state, change),
                        folder);
        assertThat(found.acts()).containsExactly(new Act.Exec(0));
    }

    private static KernelState withVnodes(KernelState state, UnaryOperator<Vnode> how) {
        TreeMap<VnodeId, Vnode> vnodes = new TreeMap<>(state.vnodes());
        vnodes.replaceAll((_, vnode) -> how.apply(vnode));
        return new KernelState(
                state.processes(), state.openFiles(), vnodes, state.filesMet(), state.vnodesMet());
    }

    private static Failure find(BiFunction<KernelState, Change, KernelState> wrong, Path folder)
            throws IOException {
        Observer observer = new Observer(new Fd(Wire.FIRST_HIDDEN));
        try (Theatre theatre = new Theatre(wrong, observer, PATIENCE, folder)) {
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
