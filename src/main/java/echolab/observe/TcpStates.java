package echolab.observe;

import echolab.kernel.TcpState;
import java.util.Optional;
import java.util.stream.Stream;

/// The states of `tcp(7)` by the kernel's numbers.
final class TcpStates {
    private TcpStates() {}

    static Optional<TcpState> of(long number) {
        return Stream.of(TcpState.values()).filter(s -> s.number() == number).findFirst();
    }
}
