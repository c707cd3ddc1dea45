package echolab.cli.render;

import echolab.cli.status.ExitCode;

/// Something that keeps a picture from being made, in words for people.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final ExitCode code;

    Refusal(ExitCode code, String why) {
        super(why);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
