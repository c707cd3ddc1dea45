package echolab.bench;

import echolab.unix.Pty;

/// Reads away what a server prints on its terminal, which would be full otherwise, until nobody has
/// the terminal open any more.
final class Screen {
    private Screen() {}

    static void readAway(Pty terminal) {
        Thread.ofPlatform().name("screen").daemon().start(() -> readAll(terminal));
    }

    private static void readAll(Pty terminal) {
        while (terminal.awaitOutput()) {
            terminal.drain();
        }
        terminal.close();
    }
}
