package echolab.cli.run;

import echolab.cli.status.ExitCode;
import echolab.script.run.Outcome;
import echolab.script.run.OutcomeText;
import echolab.script.run.Result;
import echolab.script.syntax.Script;
import echolab.script.syntax.Statement;
import echolab.script.text.ErrorReport;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Printable;
import echolab.script.text.ScriptError;
import echolab.script.text.SourceFile;
import echolab.script.text.Texts;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// For people: a line an expectation as it is checked, a line for whatever else went wrong, and a
/// summary.
final class TextReporter implements Reporter {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Texts texts;
    private final OutcomeText outcomes;
    private final Marks marks;

    TextReporter(PrintWriter out, PrintWriter err, Texts texts, Marks marks) {
        this.out = out;
        this.err = err;
        this.texts = texts;
        this.outcomes = new OutcomeText(texts);
        this.marks = marks;
    }

    @Override
    public void unreadable(String file, Message reason) {
        err.println(Printable.of(texts.text(reason)));
        err.flush();
    }

    @Override
    public void refused(SourceFile source, List<ScriptError> errors) {
        err.print(new ErrorReport(texts).report(errors, source));
        err.flush();
    }

    @Override
    public void impossible(Script script, String reason, ExitCode code) {
        err.println(script.source().name() + ": " + Printable.of(reason));
        err.flush();
    }

    @Override
    public void result(Script script, Result result) {
        if (isWorthALine(result)) {
            out.println(line(script, result));
            out.flush();
        }
    }

    private static boolean isWorthALine(Result result) {
        return !(result.outcome() instanceof Outcome.Done)
                && !(result.outcome() instanceof Outcome.Interrupted);
    }

    private String line(Script script, Result result) {
        String text = outcomes.of(result.outcome());
        return "%s %s:%d: %s%s"
                .formatted(
                        marks.of(result.outcome()),
                        script.source().name(),
                        result.statement().at().line(),
                        Printable.of(said(script, result.statement())),
                        text.isEmpty() ? "" : " (" + text + ")");
    }

    /// The source text with its reason in plain words.
    private static String said(Script script, Statement statement) {
        if (!(statement instanceof Statement.Expect expect) || expect.why().isEmpty()) {
            return script.text(statement).replace('\t', ' ');
        }
        String claim = "expect " + script.source().text(expect.expr().at()).replace('\t', ' ');
        return claim + " — " + expect.why().get().strip().replaceAll("\\s+", " ");
    }

    @Override
    public void finished(ScriptReport report) {
        String file = report.script().source().name();
        report.timeLimit()
                .map(limit -> texts.text(Phrase.TIMED_OUT, seconds(limit)))
                .ifPresent(this::complain);
        report.trouble().ifPresent(this::complain);
        out.println(
                report.expectations() == 0
                        ? texts.text(Phrase.SUMMARY_NONE, file, seconds(report.took()))
                        : texts.text(
                                Phrase.SUMMARY,
                                file,
                                report.held(),
                                report.expectations(),
                                seconds(report.took())));
        if (report.notRun() > 0) {
            out.println(
                    report.notRun() == 1
                            ? texts.text(Phrase.STATEMENT_NOT_RUN)
                            : texts.text(Phrase.STATEMENTS_NOT_RUN, report.notRun()));
        }
        out.flush();
    }

    private void complain(String text) {
        err.println(Printable.of(text));
        err.flush();
    }

    @Override
    public void end(ExitCode code) {
        out.flush();
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0
                ? Long.toString(time.toSeconds())
                : String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
