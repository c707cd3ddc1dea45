package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens on a stage, in whatever size and language: nothing in the picture covers
/// anything else, and nothing sticks out of what it belongs to.
class FramePropertyTest {

    @Property(tries = 100)
    void no_card_covers_another(
            @ForAll("choices") List<Integer> choices, @ForAll("options") FrameOptions options) {
        Frame frame = last(choices, options);
        List<Box> boxes = cards(frame);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s covers %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @Property(tries = 100)
    void every_card_stands_on_the_grid_inside_the_picture(
            @ForAll("choices") List<Integer> choices, @ForAll("options") FrameOptions options) {
        Frame frame = last(choices, options);
        Box picture = new Box(0, 0, frame.width(), frame.height());
        for (Box box : cards(frame)) {
            assertThat(picture.contains(box)).as("%s in %s", box, picture).isTrue();
            assertThat(List.of(box.x() % 4, box.y() % 4, box.width() % 4, box.height() % 4))
                    .as("%s", box)
                    .containsOnly(0);
        }
    }

    @Property(tries = 100)
    void no_text_covers_another(
            @ForAll("choices") List<Integer> choices, @ForAll("options") FrameOptions options) {
        List<Caption> texts =
                last(choices, options).captions().filter(c -> !c.text().isEmpty()).toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                Caption a = texts.get(i);
                Caption b = texts.get(j);
                assertThat(a.inked().overlaps(b.inked())).as("%s covers %s", a, b).isFalse();
            }
        }
    }

    @Property(tries = 100)
    void every_text_stays_inside_its_card(
            @ForAll("choices") List<Integer> choices, @ForAll("options") FrameOptions options) {
        Frame frame = last(choices, options);
        frame.tables().forEach(c -> inside(c.box(), c.captions()));
        frame.files().forEach(c -> inside(c.box(), c.captions()));
        frame.vnodes().forEach(c -> inside(c.box(), c.captions()));
        frame.chips().forEach(c -> inside(c.box(), Stream.of(c.text())));
        frame.strips().forEach(s -> inside(s.box(), s.captions()));
        for (Strip strip : frame.strips()) {
            strip.cells().forEach(c -> inside(c.box(), Stream.of(c.text())));
            strip.cells()
                    .forEach(c -> assertThat(strip.box().contains(c.box())).as("%s", c).isTrue());
        }
    }

    @Property(tries = 100)
    void every_used_descriptor_has_its_arrow_and_every_count_is_right(
            @ForAll("choices") List<Integer> choices, @ForAll("options") FrameOptions options) {
        Play play = RandomPlay.of(choices);
        Frame frame = last(play, options);
        int references =
                frame.arrows().stream()
                        .filter(a -> a.fromId().startsWith("table:") || isCrowd(a))
                        .mapToInt(Arrow::count)
                        .sum();
        int descriptors =
                play.now().kernel().processes().values().stream()
                        .mapToInt(p -> p.descriptors().size())
                        .sum();
        assertThat(references).isEqualTo(descriptors);
        int inFlight = play.now().kernel().inFlight().size();
        assertThat(frame.files().stream().mapToInt(FileCard::refcnt).sum())
                .isEqualTo(descriptors + inFlight);
    }

    @Property(tries = 100)
    void arrows_run_from_left_to_right_between_the_columns(
            @ForAll("choices") List<Integer> choices, @ForAll("options") FrameOptions options) {
        Frame frame = last(choices, options);
        for (Arrow arrow : frame.arrows()) {
            if (arrow.kind() == Arrow.Kind.IN_FLIGHT) {
                continue;
            }
            List<Integer> way =
                    List.of(arrow.from().x(), arrow.bend2().x(), arrow.bend().x(), arrow.to().x());
            assertThat(way).as("%s", arrow).isSorted();
        }
    }

    @Property(tries = 60)
    void every_process_is_shown(
            @ForAll("choices") List<Integer> choices, @ForAll("options") FrameOptions options) {
        Play play = RandomPlay.of(choices);
        Frame frame = last(play, options);
        Set<Integer> shown = new TreeSet<>();
        frame.tables().stream()
                .flatMap(t -> t.lanes().stream())
                .forEach(l -> shown.add(play.now().lanes().get(l).pid().value()));
        Set<Integer> there = new TreeSet<>();
        play.now().kernel().processes().keySet().forEach(pid -> there.add(pid.value()));
        assertThat(shown).isEqualTo(there);
    }

    @Property(tries = 50)
    void a_text_picture_keeps_to_its_columns_and_its_cards_to_their_edges(
            @ForAll("choices") List<Integer> choices) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Frame frame = last(choices, TextPicture.options(locale).withLimits(true));
            for (int columns : List.of(80, 100, 120)) {
                assertThat(
                                TextPicture.of(
                                                frame,
                                                Stamp.replay(locale, 9999, 9999),
                                                columns,
                                                false)
                                        .lines())
                        .allMatch(line -> Columns.width(line) <= columns);
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return RandomPlays.choices();
    }

    @Provide
    Arbitrary<FrameOptions> options() {
        return Combinators.combine(
                        Arbitraries.of(Locale.ENGLISH, Locale.KOREAN),
                        Arbitraries.of(FrameOptions.Detail.values()),
                        Arbitraries.integers().between(300, 1400),
                        Arbitraries.integers().between(120, 900),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Set.<String>of(), Set.of("files:more", "group:p.child1")),
                        Arbitraries.of(Optional.<BitRange>empty(), Optional.of(BitRange.of(1000))))
                .as(FrameOptions::new);
    }

    private static Frame last(List<Integer> choices, FrameOptions options) {
        return last(RandomPlay.of(choices), options);
    }

    private static Frame last(Play play, FrameOptions options) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow();
    }

    private static boolean isCrowd(Arrow arrow) {
        return arrow.fromId().startsWith("group:");
    }

    private static List<Box> cards(Frame frame) {
        List<Box> boxes = new ArrayList<>();
        frame.tables().forEach(c -> boxes.add(c.box()));
        frame.files().forEach(c -> boxes.add(c.box()));
        frame.vnodes().forEach(c -> boxes.add(c.box()));
        frame.chips().forEach(c -> boxes.add(c.box()));
        frame.strips().forEach(s -> boxes.add(s.box()));
        return boxes;
    }

    private static void inside(Box card, Stream<Caption> captions) {
        captions.filter(c -> !c.text().isEmpty())
                .forEach(
                        c -> assertThat(card.contains(c.inked())).as("%s in %s", c, card).isTrue());
    }
}
