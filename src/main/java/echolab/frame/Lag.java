package echolab.frame;

import java.util.Locale;

/// How far a picture is behind the servers, to be told: in a flood not everything can be taken in at
/// once.
public final class Lag {
    /// As many are on their way without anybody noticing: they are taken in within milliseconds.
    private static final long NOTICED = 1000;

    private Lag() {}

    /// The number of events rounded to its first two digits, so that it can be read while it changes; 0
    /// for what nobody would notice.
    public static long of(long events) {
        if (events < NOTICED) {
            return 0;
        }
        long unit = 1;
        while (events / unit >= 100) {
            unit *= 10;
        }
        return events / unit * unit;
    }

    /// `120,000 events behind`; empty where nobody would notice.
    public static String text(long events, Locale locale) {
        long told = of(events);
        return told == 0
                ? ""
                : Phrases.of(locale).get("lag", "n", String.format(Locale.ROOT, "%,d", told));
    }
}
