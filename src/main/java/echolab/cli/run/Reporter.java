package echolab.cli.run;

import echolab.cli.status.ExitCode;
import echolab.script.run.Result;
import echolab.script.syntax.Script;
import echolab.script.text.Message;
import echolab.script.text.ScriptError;
import echolab.script.text.SourceFile;
import java.util.List;

/// Tells the outcome of a command to whoever started it.
interface Reporter {
    /// A file that cannot be read; nothing runs.
    void unreadable(String file, Message reason);

    /// A script that cannot be run as it is written; nothing runs.
    void refused(SourceFile source, List<ScriptError> errors);

    /// A script that cannot be carried out at all, and why.
    void impossible(Script script, String reason, ExitCode code);

    /// A statement was carried out.
    void result(Script script, Result result);

    /// A script came to its end.
    void finished(ScriptReport report);

    /// All of them did.
    void end(ExitCode code);
}
