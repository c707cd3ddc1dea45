package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientNamesTest {
    @Test
    void names_are_the_letters_of_the_colours_then_pairs_of_them() {
        Set<String> taken = new HashSet<>();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            given.add(ClientNames.next(taken));
            taken.add(given.getLast());
        }

        assertThat(given)
                .containsExactly(
                        "A", "B", "C", "D", "E", "F", "G", "H", "AA", "BA", "CA", "DA", "EA", "FA",
                        "GA", "HA", "AB", "BB");
    }

    @Test
    void a_free_name_in_between_is_given_again() {
        assertThat(ClientNames.next(Set.of("A", "C"))).isEqualTo("B");
    }
}
