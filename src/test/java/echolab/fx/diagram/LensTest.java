package echolab.fx.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import echolab.frame.Box;
import javafx.geometry.Rectangle2D;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LensTest {
    private static final Offset<Double> ROUNDING = within(1e-9);

    private final Lens lens = new Lens();

    LensTest() {
        lens.fit(800, 400, 1000, 500, 0);
    }

    @Test
    void at_first_all_of_the_picture_is_as_large_as_its_room_allows() {
        assertThat(lens.isWhole()).isTrue();
        assertThat(lens.scale()).isEqualTo(0.8);
        assertThat(lens.seen()).isEqualTo(new Rectangle2D(0, 0, 1000, 500));
    }

    @Test
    void a_picture_that_is_narrower_than_its_room_stands_in_the_middle_at_the_top() {
        lens.fit(800, 400, 500, 500, 0);

        assertThat(lens.x()).isEqualTo(200);
        assertThat(lens.y()).isZero();
    }

    @Test
    void a_room_that_is_gone_for_a_moment_leaves_nothing_wrong_behind() {
        lens.zoom(2, 400, 200);
        lens.fit(0, 0, 1000, 500, 0);
        lens.pan(5, 5);
        lens.zoom(1.25, 0, 0);
        lens.centre(500, 250);
        lens.fit(800, 400, 1000, 500, 0);
        lens.reset();

        assertThat(lens.seen()).isEqualTo(new Rectangle2D(0, 0, 1000, 500));
    }

    @Test
    void what_is_under_the_pointer_stays_there() {
        lens.zoom(2, 200, 300);

        assertThat(lens.scale()).isEqualTo(1.6);
        assertThat(200 / lens.scale() - lens.x() / lens.scale()).isCloseTo(250, ROUNDING);
        assertThat(300 / lens.scale() - lens.y() / lens.scale()).isCloseTo(375, ROUNDING);
    }

    @Test
    void there_is_a_largest_size_and_the_whole_is_the_smallest() {
        lens.zoom(100, 0, 0);
        assertThat(lens.factor()).isEqualTo(Lens.MOST);

        lens.zoom(1e-3, 700, 300);
        assertThat(lens.isWhole()).isTrue();
        assertThat(lens.seen()).isEqualTo(new Rectangle2D(0, 0, 1000, 500));
    }

    @Test
    void the_picture_is_moved_as_far_as_its_edges() {
        lens.zoom(2, 0, 0);
        lens.pan(-160, -80);
        assertThat(lens.seen()).isEqualTo(new Rectangle2D(100, 50, 500, 250));

        lens.pan(-9000, -9000);
        assertThat(lens.seen()).isEqualTo(new Rectangle2D(500, 250, 500, 250));

        lens.pan(9000, 9000);
        assertThat(lens.seen()).isEqualTo(new Rectangle2D(0, 0, 500, 250));
    }

    @Test
    void what_lies_under_the_map_can_be_moved_out_from_under_it() {
        lens.fit(800, 400, 1000, 500, 96);
        lens.zoom(2, 0, 0);
        lens.pan(0, -9000);

        assertThat(500 * lens.scale() + lens.y()).isEqualTo(400 - 96);
    }

    @Test
    void a_part_is_brought_into_sight_by_no_more_than_it_takes() {
        lens.zoom(2, 0, 0);
        lens.reveal(new Box(100, 100, 100, 100));
        assertThat(lens.seen()).isEqualTo(new Rectangle2D(0, 0, 500, 250));

        lens.reveal(new Box(700, 300, 100, 100));
        Rectangle2D seen = lens.seen();
        assertThat(seen.getMaxX()).isCloseTo(810, ROUNDING);
        assertThat(seen.getMaxY()).isCloseTo(410, ROUNDING);
    }

    @Test
    void a_room_that_becomes_larger_shows_nothing_beyond_the_picture() {
        lens.zoom(2, 800, 400);
        lens.fit(1600, 800, 1000, 500, 0);

        assertThat(lens.seen()).isEqualTo(new Rectangle2D(500, 250, 500, 250));
    }
}
