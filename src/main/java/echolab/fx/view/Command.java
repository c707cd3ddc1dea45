package echolab.fx.view;

/// Everything that a key does.
enum Command {
    STEP("Space"),
    STEP_ALL("S"),
    BACK("Left Page_Up"),
    FORWARD("Right Page_Down"),
    FIRST("Home"),
    NOW("End"),
    CONTINUE("D"),
    TIMELINE("H"),
    FIND("Shortcut+F"),
    FIND_NEXT("F3"),
    FIND_PREVIOUS("Shift+F3"),
    GO_TO("Shortcut+G"),
    BOOKMARK("Shortcut+B"),
    PREVIOUS_BOOKMARK("Shift+Left"),
    NEXT_BOOKMARK("Shift+Right"),
    COPY_STEP("Shortcut+Shift+C"),
    TIME_WIDER("", "]"),
    TIME_NARROWER("", "["),
    RUN("R"),
    AUTO("P"),
    SLOWER("", "<,"),
    FASTER("", ">."),
    DETAIL("F"),
    BREAKPOINT("X"),
    UNTIL("J"),
    RUN_ALL("Shift+R"),
    CONNECT("C"),
    ERRANDS("Q"),
    NEXT_INPUT("I"),
    HALF_CLOSE("Shortcut+D"),
    CLOSE("Shortcut+W"),
    RESET("Shortcut+R"),
    TERMINAL("K"),
    COPY("Y"),
    NETWORK("V"),
    STOP("Shortcut+E"),
    AGAIN("A"),
    BESIDE("B"),
    NEXT_STAGE("G"),
    ENLARGE("E"),
    MOVE_LEFT("Shortcut+Left"),
    MOVE_RIGHT("Shortcut+Right"),
    HOME("N"),
    OPEN("O Shortcut+O"),
    EXPORT("W Shortcut+S"),
    RECORDING("F9"),
    THEME("T"),
    LANGUAGE("L"),
    LECTURE("M"),
    SPOTLIGHT("Z"),
    SPOT_LARGER("", ")"),
    SPOT_SMALLER("", "("),
    NOTES("Shift+N"),
    LIMITS("U"),
    STORY("Shift+T"),
    LARGER("", "+="),
    SMALLER("", "-"),
    ZOOM_IN("Shortcut+Equals Shortcut+Shift+Equals Shortcut+Plus Shortcut+Shift+Plus Shortcut+Add"),
    ZOOM_OUT("Shortcut+Minus Shortcut+Subtract"),
    ZOOM_WHOLE("Shortcut+0 Shortcut+Numpad_0"),
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

    /// The key combinations, as `KeyCombination.valueOf` reads them, with spaces between; a space in
    /// the name of a key is an underscore.
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
            case HALF_CLOSE,
                    CLOSE,
                    RESET,
                    STOP,
                    FULL_SCREEN,
                    HELP,
                    LEAVE,
                    FIND,
                    FIND_NEXT,
                    FIND_PREVIOUS,
                    GO_TO,
                    BOOKMARK,
                    COPY_STEP,
                    ZOOM_IN,
                    ZOOM_OUT,
                    ZOOM_WHOLE ->
                    true;
            case STEP,
                    STEP_ALL,
                    BACK,
                    FORWARD,
                    FIRST,
                    NOW,
                    CONTINUE,
                    TIMELINE,
                    PREVIOUS_BOOKMARK,
                    NEXT_BOOKMARK,
                    TIME_WIDER,
                    TIME_NARROWER,
                    RUN,
                    AUTO,
                    SLOWER,
                    FASTER,
                    DETAIL,
                    BREAKPOINT,
                    UNTIL,
                    RUN_ALL,
                    CONNECT,
                    ERRANDS,
                    NEXT_INPUT,
                    TERMINAL,
                    COPY,
                    NETWORK,
                    AGAIN,
                    BESIDE,
                    NEXT_STAGE,
                    ENLARGE,
                    MOVE_LEFT,
                    MOVE_RIGHT,
                    HOME,
                    OPEN,
                    EXPORT,
                    RECORDING,
                    THEME,
                    LANGUAGE,
                    LECTURE,
                    SPOTLIGHT,
                    SPOT_LARGER,
                    SPOT_SMALLER,
                    NOTES,
                    LIMITS,
                    STORY,
                    LARGER,
                    SMALLER ->
                    false;
        };
    }
}
