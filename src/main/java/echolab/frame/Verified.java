package echolab.frame;

import echolab.kernel.Divergence;
import echolab.trace.Event;
import java.util.List;
import java.util.Optional;

/// Puts the last comparison with the kernel into words.
final class Verified {
    private Verified() {}

    static Verification of(Subject subject) {
        Optional<Event.Compared> compared = subject.now().compared();
        Verification.Status status =
                compared.map(Verified::status).orElse(Verification.Status.NOT_COMPARED);
        return new Verification(
                status,
                subject.phrases().get(key(status)),
                compared.map(Verified::details).orElse(List.of()).stream()
                        .map(subject.phrases()::said)
                        .toList());
    }

    private static Verification.Status status(Event.Compared compared) {
        if (!compared.divergences().isEmpty()) {
            return Verification.Status.DISAGREES;
        }
        return compared.unknown().isEmpty()
                ? Verification.Status.MATCHES
                : Verification.Status.MATCHES_IN_PART;
    }

    private static List<String> details(Event.Compared compared) {
        return compared.divergences().isEmpty()
                ? compared.unknown()
                : compared.divergences().stream().map(Divergence::toString).toList();
    }

    private static String key(Verification.Status status) {
        return switch (status) {
            case MATCHES -> "verified.matches";
            case MATCHES_IN_PART -> "verified.part";
            case DISAGREES -> "verified.disagrees";
            case NOT_COMPARED -> "verified.none";
        };
    }
}
