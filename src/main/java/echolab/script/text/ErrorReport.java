package echolab.script.text;

import java.util.List;

/// Writes errors for a person: place, what was found, what was expected, the line itself with a
/// caret under the place.
public final class ErrorReport {
    private final Texts texts;

    public ErrorReport(Texts texts) {
        this.texts = texts;
    }

    /// All errors of one file, and that nothing of it has run.
    public String report(List<ScriptError> errors, SourceFile source) {
        StringBuilder out = new StringBuilder();
        errors.forEach(error -> out.append(report(error, source)));
        Phrase count = errors.size() == 1 ? Phrase.ONE_ERROR : Phrase.ERRORS;
        return out.append(texts.text(count, errors.size())).append('\n').toString();
    }

    /// One error, several lines.
    public String report(ScriptError error, SourceFile source) {
        String caret = new Caret(source).under(error.at(), "    ");
        String hint = error.hint().map(h -> "    " + texts.text(h) + "\n").orElse("");
        return error.at() + ": " + sentence(error) + "\n" + caret + hint;
    }

    /// What is wrong, what was found, what was expected: one line, without place and hint.
    public String sentence(ScriptError error) {
        String problem = texts.text(error.problem());
        String found = error.found().map(f -> texts.text(Message.code(f))).orElse(endOfLine());
        if (error.expected().isEmpty()) {
            return error.found().isEmpty()
                    ? problem
                    : texts.text(Phrase.PROBLEM_FOUND, problem, found);
        }
        String expected = texts.oneOf(error.expected());
        if (error.problem().phrase() == Phrase.UNEXPECTED) {
            return texts.text(Phrase.FOUND_EXPECTED, found, expected);
        }
        return texts.text(Phrase.PROBLEM_FOUND_EXPECTED, problem, found, expected);
    }

    private String endOfLine() {
        return texts.text(Phrase.END_OF_LINE);
    }
}
