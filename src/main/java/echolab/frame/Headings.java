package echolab.frame;

import java.util.Collections;
import java.util.List;

/// The headings over the columns and before the strip of processes.
final class Headings {
    private Headings() {}

    /// @param panel the key of the heading of the variables; empty for none
    static List<Caption> of(Subject subject, int panelY, int chipsY, String panel) {
        Geometry g = subject.geometry();
        Phrases phrases = subject.phrases();
        String processes = phrases.get("heading.processes");
        int width = TextWidths.of(processes, TextStyle.HEADING);
        if (!g.extent().hasLabels()) {
            return Collections.nCopies(5, heading("", Geometry.EDGE, 0));
        }
        String vnodes = g.extent().hasVnodes() ? phrases.get("heading.vnodes") : "";
        String variables = panel.isEmpty() ? "" : phrases.get(panel);
        return List.of(
                heading(phrases.get("heading.tables"), Geometry.EDGE, g.tableWidth()),
                heading(phrases.get("heading.files"), g.fileX(), g.fileWidth()),
                heading(vnodes, g.vnodeX(), g.vnodeWidth()),
                Caption.left(
                        new Box(g.panelX(), panelY, PanelSpace.LABEL - 8, PanelSpace.INDEX),
                        variables,
                        TextStyle.HEADING),
                Caption.left(
                        new Box(Geometry.EDGE, chipsY + 2, width, TextHeights.LINE),
                        processes,
                        TextStyle.HEADING));
    }

    private static Caption heading(String text, int x, int width) {
        return Caption.left(new Box(x, 4, width, TextHeights.LINE), text, TextStyle.HEADING);
    }
}
