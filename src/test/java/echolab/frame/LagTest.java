package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LagTest {
    @Test
    void a_lag_is_told_with_two_digits_and_not_at_all_where_nobody_would_notice() {
        assertThat(Lag.of(999)).isZero();
        assertThat(Lag.of(1000)).isEqualTo(1000);
        assertThat(Lag.of(123_456)).isEqualTo(120_000);
        assertThat(Lag.of(1_999_999)).isEqualTo(1_900_000);
    }

    @Test
    void it_is_said_in_both_languages() {
        assertThat(Lag.text(4321, Locale.ENGLISH)).isEqualTo("4,300 events behind");
        assertThat(Lag.text(4321, Locale.KOREAN)).isEqualTo("이벤트 4,300개 뒤처짐");
        assertThat(Lag.text(3, Locale.ENGLISH)).isEmpty();
    }
}
