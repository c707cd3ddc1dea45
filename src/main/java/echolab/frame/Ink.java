package echolab.frame;

/// How a piece of text on a terminal is drawn, as SGR parameters (`console_codes(4)`).
enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    GOOD("32"),
    BAD("1;31"),
    WAITING("33"),
    LISTEN("38;5;135"),
    TERMINAL("38;5;245"),
    UNIX("38;5;131"),
    EPOLL("38;5;61"),
    CONN_A("38;5;33"),
    CONN_B("38;5;166"),
    CONN_C("38;5;34"),
    CONN_D("38;5;169"),
    CONN_E("38;5;37"),
    CONN_F("38;5;136"),
    CONN_G("38;5;63"),
    CONN_H("38;5;100");

    private static final Ink[] CONNECTIONS = {
        CONN_A, CONN_B, CONN_C, CONN_D, CONN_E, CONN_F, CONN_G, CONN_H
    };

    private final String sgr;

    Ink(String sgr) {
        this.sgr = sgr;
    }

    static Ink of(Identity identity) {
        return switch (identity.kind()) {
            case TERMINAL, OTHER -> TERMINAL;
            case LISTENING -> LISTEN;
            case UNIX -> UNIX;
            case EPOLL -> EPOLL;
            case CONNECTION -> CONNECTIONS[identity.colour()];
        };
    }

    static Ink of(Activity activity) {
        return switch (activity) {
            case PARKED -> GOOD;
            case RUNNING -> STRONG;
            case BLOCKED -> WAITING;
            case ZOMBIE, GONE -> FAINT;
        };
    }

    String on(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\033[" + sgr + "m" + text + "\033[0m";
    }
}
