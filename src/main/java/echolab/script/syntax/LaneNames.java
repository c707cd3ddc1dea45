package echolab.script.syntax;

import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import java.util.regex.Pattern;

/// How lanes are written.
public final class LaneNames {
    private static final Pattern LANE = Pattern.compile("[^.]+(\\.(child|thread)[1-9][0-9]{0,8})*");

    private LaneNames() {}

    /// Whether the word names a lane: a stage, then children and threads by number.
    public static boolean isLane(String word) {
        return LANE.matcher(word).matches();
    }

    /// That it does not.
    public static ScriptError error(Position at, String word) {
        String stage = word.replaceFirst("\\..*", "");
        return ScriptError.at(at, Phrase.NOT_A_LANE)
                .found(word)
                .expected(
                        Message.code(stage),
                        Message.code(stage + ".child1"),
                        Message.code(stage + ".thread1"));
    }
}
