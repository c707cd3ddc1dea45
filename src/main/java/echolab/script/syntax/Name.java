package echolab.script.syntax;

import echolab.script.text.Position;

/// A word with its place: a stage, a lane (`p.child1`), a client, a model, a call, a path.
public record Name(Position at, String text) {

    /// The word before its first dot: a lane's stage.
    public String stage() {
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    @Override
    public String toString() {
        return text;
    }
}
