package echolab.cli.run;

import echolab.cli.status.ExitCode;
import echolab.script.run.OutcomeText;
import echolab.script.run.Result;
import echolab.script.syntax.Script;
import echolab.script.text.ErrorReport;
import echolab.script.text.Message;
import echolab.script.text.ScriptError;
import echolab.script.text.SourceFile;
import echolab.script.text.Texts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// For programs: one JSON document at the end, whatever happened.
final class JsonReporter implements Reporter {
    private final PrintWriter out;
    private final Texts texts;
    private final OutcomeText outcomes;
    private final List<RunJson.File> files = new ArrayList<>();

    JsonReporter(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
        this.outcomes = new OutcomeText(texts);
    }

    @Override
    public void unreadable(String file, Message reason) {
        files.add(RunJson.File.bad(file, ExitCode.BAD_INPUT, texts.text(reason), List.of()));
    }

    @Override
    public void refused(SourceFile source, List<ScriptError> errors) {
        ErrorReport report = new ErrorReport(texts);
        List<RunJson.Mistake> all =
                errors.stream()
                        .map(error ->
                                new RunJson.Mistake(
                                        error.at().line(),
                                        error.at().column(),
                                        error.at().length(),
                                        report.sentence(error),
                                        error.found(),
                                        error.expected().stream().map(texts::text).toList(),
                                        error.hint().map(texts::text)))
                        .toList();
        files.add(RunJson.File.bad(source.name(), ExitCode.BAD_INPUT, "", all));
    }

    @Override
    public void impossible(Script script, String reason, ExitCode code) {
        files.add(RunJson.File.bad(script.source().name(), code, reason, List.of()));
    }

    @Override
    public void result(Script script, Result result) {}

    @Override
    public void finished(ScriptReport report) {
        Script script = report.script();
        List<RunJson.Statement> statements = new ArrayList<>();
        for (int i = 0; i < script.statements().size(); i++) {
            Optional<Result> result =
                    i < report.results().size()
                            ? Optional.of(report.results().get(i))
                            : Optional.empty();
            statements.add(
                    RunJson.Statement.of(script, script.statements().get(i), result, outcomes));
        }
        files.add(
                new RunJson.File(
                        script.source().name(),
                        report.exitCode().status(),
                        report.took().toMillis(),
                        report.timeLimit().isPresent(),
                        report.trouble().orElse(""),
                        List.of(),
                        new RunJson.Summary(report.expectations(), report.held(), report.notRun()),
                        statements));
    }

    @Override
    public void end(ExitCode code) {
        RunJson document = new RunJson(RunJson.FORMAT, RunJson.VERSION, code.status(), files);
        out.println(
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(document));
        out.flush();
    }
}
