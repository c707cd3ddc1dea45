package echolab.frame;

import echolab.trace.Call;
import echolab.trace.CallSite;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a note is due: a lane is before a call for the Nth time. It holds for live runs and recordings,
/// however many steps they took to get there.
///
/// @param lane the model of its stage, with what follows the stage's name: `process.child1`
/// @param nth of those calls of that lane, counted from 1
record Cue(String lane, Call call, int nth) {
    private static final Pattern WRITTEN = Pattern.compile("(\\S+) (\\w+) (\\d{1,4})");

    /// As it is written in the notes: `process.child1 read 1`.
    static Cue parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("no cue: " + text);
        }
        Call call =
                Arrays.stream(Call.values())
                        .filter(c -> c.cName().equals(written.group(2)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no call: " + text));
        return new Cue(written.group(1), call, Integer.parseInt(written.group(3)));
    }

    /// Whether that lane is before that call.
    ///
    /// @param model of its stage
    boolean isOf(String model, CallSite site) {
        String stage = site.lane().stage();
        return call == site.call()
                && lane.equals(model + site.lane().name().substring(stage.length()));
    }
}
