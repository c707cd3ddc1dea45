package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Snap;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;

@ExtendWith(Fx.class)
class IconSizesTest {
    @Test
    void icons_grow_with_the_texts_beside_them() {
        AtomicReference<Snap> snap = new AtomicReference<>();
        Fx.run(() -> snap.set(new Snap(Locale.ENGLISH, false, 900, 700)));
        Fx.settle();
        double factor = get(() -> snap.get().appearance.factor());
        assertThat(get(() -> icon(snap.get()))).isEqualTo((int) Math.round(16 * factor));

        Fx.run(() -> {
            snap.get().appearance.lectureProperty().set(true);
            snap.get().settle();
        });

        double larger = get(() -> snap.get().appearance.factor());
        assertThat(larger).isGreaterThan(1.5 * factor);
        assertThat(get(() -> icon(snap.get())))
                .isBetween((int) (16 * larger), (int) (16 * larger) + 1);
        Fx.run(() -> snap.get().window.close());
    }

    private static int icon(Snap snap) {
        return ((FontIcon) snap.scene.lookup(".demo .ikonli-font-icon")).getIconSize();
    }
}
