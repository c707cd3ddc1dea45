package echolab.fx.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.frame.Film;
import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.Identity;
import echolab.frame.Play;
import echolab.frame.TableCard;
import echolab.frame.VnodeCard;
import echolab.fx.testing.Fx;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Event.ClientClosed.How;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.shape.CubicCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How one picture becomes the next: what moves says what the call did.
@ExtendWith(Fx.class)
class MotionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double SLOW = 0.25;

    private final DiagramView diagram = Fx.get(DiagramView::new);
    private final Play play = Play.listening().connects("A");

    @Test
    void an_accepted_connection_leaves_the_queue_and_an_arrow_grows_out_of_its_descriptor() {
        Frame queued = frame();
        VnodeCard.Slot slot = slotOfA(queued);
        play.accepts();
        Fx.run(() -> {
            move(queued, frame());

            FileNode file =
                    cards(FileNode.class).filter(c -> c.getOpacity() == 0).findFirst().get();
            assertThat(file.box().x() + file.getTranslateX()).isEqualTo(slot.box().x());
            assertThat(file.box().y() + file.getTranslateY()).isEqualTo(slot.box().y());
            CubicCurve arrow = arrowsOfA().getFirst();
            assertThat(arrow.getEndX()).isEqualTo(arrow.getStartX());
            assertThat(arrow.getParent().getOpacity()).isZero();

            diagram.setSpeed(0);
            assertThat(file.getTranslateX()).isZero();
            assertThat(file.getTranslateY()).isZero();
            assertThat(arrow.getEndX()).isGreaterThan(arrow.getStartX() + 10);
            assertThat(arrow.getParent().getOpacity()).isEqualTo(1);
        });
    }

    @Test
    void what_is_where_it_has_to_be_does_not_move_and_takes_no_frames() {
        Fx.run(() -> {
            DoubleProperty property = new SimpleDoubleProperty(7);
            AtomicBoolean over = new AtomicBoolean();
            Motion motion = new Motion();

            motion.begin();
            motion.to(property, 7, Motion.MOVE);
            motion.fromTo(property, 7, 7, Motion.MARK, Motion.MOVE);
            motion.atEnd(() -> over.set(true));
            motion.play();

            assertThat(over).isTrue();
        });
    }

    @Test
    void fork_copies_the_table_out_of_that_of_the_parent() {
        Frame before = frame(play.accepts());
        Frame forked = frame(play.forks());
        TableCard child = forked.tables().getLast();
        int parent = forked.tables().getFirst().box().y();
        Fx.run(() -> {
            move(before, forked);

            TableNode copy =
                    cards(TableNode.class)
                            .filter(c -> c.box().equals(child.box()))
                            .findFirst()
                            .orElseThrow();
            assertThat(copy.box().y()).isGreaterThan(parent);
            assertThat(copy.box().y() + copy.getTranslateY()).isEqualTo(parent);
        });
    }

    @Test
    void the_arrow_of_a_descriptor_that_is_closed_is_drawn_back_and_then_gone() {
        Frame forked = frame(play.accepts().forks());
        Frame closed = frame(play.parentCloses());
        List<Double> lengths = new ArrayList<>();
        CubicCurve arrow =
                Fx.get(() -> {
                    diagram.showAtOnce(forked);
                    CubicCurve ofParent = arrowsOfA().getFirst();
                    ofParent.endXProperty()
                            .subscribe(x -> lengths.add(x.doubleValue() - ofParent.getStartX()));
                    diagram.show(closed);
                    assertThat(arrowsOfA()).contains(ofParent);
                    return ofParent;
                });
        await().atMost(PATIENCE).until(() -> Fx.get(() -> !arrowsOfA().contains(arrow)));

        assertThat(lengths.getFirst()).isGreaterThan(10);
        assertThat(lengths.getLast()).isZero();
        assertThat(Fx.get(() -> arrowsOfA().size())).isEqualTo(1);
    }

    @Test
    void a_zombie_that_is_reaped_fades_and_then_is_gone() {
        play.accepts().forks().parentCloses().childClosesListening(1).childReads(1);
        play.ends("A", How.WHOLE);
        Frame zombie = frame(play.childSeesEnd(1).childCloses(1).childExits(1).handlerBegins());
        Frame reaped = frame(play.reaps(1));
        Fx.run(() -> {
            move(zombie, reaped);
            assertThat(cards(TableNode.class)).hasSize(2);
        });

        await().atMost(PATIENCE).until(() -> Fx.get(() -> cards(TableNode.class).count() == 1));
    }

    @Test
    void the_next_picture_finishes_what_was_still_moving() {
        Frame queued = frame();
        Frame accepted = frame(play.accepts());
        Frame forked = frame(play.forks());
        Fx.run(() -> {
            move(queued, accepted);
            CubicCurve arrow = arrowsOfA().getFirst();
            assertThat(arrow.getEndX()).isEqualTo(arrow.getStartX());

            diagram.show(forked);
            assertThat(arrow.getEndX()).isGreaterThan(arrow.getStartX() + 10);
            assertThat(arrow.getParent().getOpacity()).isEqualTo(1);
        });
    }

    @Test
    void without_motion_the_next_picture_is_there_at_once() {
        Frame forked = frame(play.accepts().forks());
        Frame closed = frame(play.parentCloses());
        Fx.run(() -> {
            diagram.setSpeed(0);
            diagram.showAtOnce(forked);
            assertThat(arrowsOfA()).hasSize(2);
            diagram.show(closed);
            assertThat(arrowsOfA()).hasSize(1);
            assertThat(arrowsOfA().getFirst().getParent().getOpacity()).isEqualTo(1);
        });
    }

    @Test
    void a_bit_that_select_cleared_glows_and_fades_and_no_other_does() {
        play.accepts();
        Frame copied = frame(selects("{3, 4}"));
        Frame selected = frame(selects("{4}"));
        Frame later = frame(selects("{4}"));
        Fx.run(() -> {
            move(copied, selected);
            assertThat(glows()).hasSize(1);

            diagram.setSpeed(0);
            assertThat(glows()).isEmpty();

            move(copied, selected);
            assertThat(glows()).hasSize(1);
            diagram.show(later);
            assertThat(glows()).isEmpty();

            diagram.showAtOnce(copied);
            assertThat(glows()).as("of another time").isEmpty();
        });
    }

    @Test
    void without_motion_no_bit_glows() {
        play.accepts();
        Frame before = frame(selects("{3, 4}"));
        Frame after = frame(selects("{3}"));
        Fx.run(() -> {
            diagram.setSpeed(0);
            diagram.showAtOnce(before);
            diagram.show(after);
            assertThat(glows()).isEmpty();
        });
    }

    /// `select` returns, and leaves these bits in the set.
    private Play selects(String ready) {
        play.log(new Event.Entered(play.site(Play.P, Call.SELECT, 5, "5")));
        play.log(new Event.Watched(Play.P, Play.SERVER, "ready_set", ready));
        return play.returns(Play.P, Call.SELECT, 5, 1, List.of("5"));
    }

    /// What can be seen of them.
    private List<Node> glows() {
        return diagram.lookupAll(".el-glow").stream().filter(n -> n.getOpacity() > 0).toList();
    }

    private void move(Frame from, Frame to) {
        diagram.setSpeed(SLOW);
        diagram.showAtOnce(from);
        diagram.show(to);
    }

    private Frame frame() {
        return frame(play);
    }

    private static Frame frame(Play played) {
        Film film = new Film(played.timeline());
        return film.frame("p", film.moments().count(), FrameOptions.standard()).orElseThrow();
    }

    private static VnodeCard.Slot slotOfA(Frame frame) {
        return frame.vnodes().stream()
                .flatMap(vnode -> vnode.queue().stream())
                .flatMap(queue -> queue.slots().stream())
                .filter(slot -> slot.identity().map(Identity::token).equals(Optional.of("conn-a")))
                .findFirst()
                .orElseThrow();
    }

    private <N extends CardNode> Stream<N> cards(Class<N> kind) {
        return diagram.lookupAll(".el-card").stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Those from descriptors, the topmost first.
    private List<CubicCurve> arrowsOfA() {
        return diagram.lookupAll(".el-curve").stream()
                .filter(node -> node.getStyleClass().contains("el-kind-reference"))
                .filter(node -> node.getStyleClass().contains("el-id-conn-a"))
                .map(CubicCurve.class::cast)
                .sorted((one, other) -> Double.compare(one.getStartY(), other.getStartY()))
                .toList();
    }
}
