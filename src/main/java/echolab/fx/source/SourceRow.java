package echolab.fx.source;

import echolab.trace.CallSite;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of a server's source with the lanes that stand at it.
///
/// @param number counted from 1
public record SourceRow(int number, List<Token> tokens, List<Mark> marks) {
    public SourceRow {
        tokens = List.copyOf(tokens);
        marks = List.copyOf(marks);
    }

    /// A lane at a line.
    ///
    /// @param suggested whether the step key would step it
    public record Mark(Lane lane, Activity activity, boolean suggested) {}

    /// The lines of the stage's source, and where its lanes are.
    ///
    /// @param lines the pieces of each line
    /// @param suggested the lane that the step key would step
    public static List<SourceRow> of(
            List<List<Token>> lines, StageState stage, Optional<Lane> suggested) {
        List<SourceRow> rows = new ArrayList<>();
        for (List<Token> tokens : lines) {
            int number = rows.size() + 1;
            List<Mark> marks =
                    stage.lanes().values().stream()
                            .filter(lane -> lineOf(stage, lane) == number)
                            .map(lane -> mark(lane, suggested))
                            .toList();
            rows.add(new SourceRow(number, tokens, marks));
        }
        return rows;
    }

    /// The line to look at: that of the suggested lane, or the first with a lane.
    public static Optional<SourceRow> attention(List<SourceRow> rows) {
        return rows.stream()
                .filter(row -> row.marks().stream().anyMatch(Mark::suggested))
                .findFirst()
                .or(() -> rows.stream().filter(row -> !row.marks().isEmpty()).findFirst());
    }

    private static Mark mark(LaneState lane, Optional<Lane> suggested) {
        return new Mark(lane.lane(), lane.activity(), suggested.equals(Optional.of(lane.lane())));
    }

    /// The line at which the lane stands; 0 when it is not in this file.
    private static int lineOf(StageState stage, LaneState lane) {
        return lane.site()
                .map(CallSite::source)
                .filter(source -> source.file().equals(stage.sourceFile()))
                .map(source -> source.line())
                .orElse(0);
    }
}
