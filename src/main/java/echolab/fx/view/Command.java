package echolab.fx.view;

/// Everything that a key does.
enum Command {
    STEP("Space"),
    BACK("Left"),
    FORWARD("Right"),
    FIRST("Home"),
    NOW("End"),
    RUN("R"),
    CONNECT("C"),
    NEXT_INPUT("I"),
    HALF_CLOSE("Shortcut+D"),
    CLOSE("Shortcut+W"),
    RESET("Shortcut+R"),
    TERMINAL("K"),
    COPY("Y"),
    STOP("Shortcut+E"),
    AGAIN("A"),
    HOME("N"),
    OPEN("O Shortcut+O"),
    THEME("T"),
    LANGUAGE("L"),
    LECTURE("M"),
    LIMITS("U"),
    LARGER("", "+="),
    SMALLER("", "-"),
    FULL_SCREEN("F11"),
    HELP("F1", "?"),
    LEAVE("Esc");

    private final String keys;
    private final String characters;

    Command(String keys) {
        this(keys, "");
    }

    Command(String keys, String characters) {
        this.keys = keys;
        this.characters = characters;
    }

    /// The key combinations, as `KeyCombination.valueOf` reads them, with spaces between.
    String keys() {
        return keys;
    }

    /// Characters that mean it too, on whatever keys a keyboard has them.
    String characters() {
        return characters;
    }

    /// Whether it also works while someone types a line.
    boolean worksWhileTyping() {
        return switch (this) {
            case HALF_CLOSE, CLOSE, RESET, STOP, FULL_SCREEN, HELP, LEAVE -> true;
            case STEP,
                    BACK,
                    FORWARD,
                    FIRST,
                    NOW,
                    RUN,
                    CONNECT,
                    NEXT_INPUT,
                    TERMINAL,
                    COPY,
                    AGAIN,
                    HOME,
                    OPEN,
                    THEME,
                    LANGUAGE,
                    LECTURE,
                    LIMITS,
                    LARGER,
                    SMALLER ->
                    false;
        };
    }
}
