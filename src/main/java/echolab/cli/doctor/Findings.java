package echolab.cli.doctor;

import echolab.cli.doctor.Check.Need;
import echolab.cli.doctor.Check.Status;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Words for what probes find. The texts stand in the bundle as `ID`, `ID.FINDING` and, where there
/// is something to mend, `ID.FINDING.remedy`.
public final class Findings {
    private final Locale locale;
    private final ResourceBundle texts;

    public Findings(Locale locale) {
        this.locale = locale;
        this.texts =
                ResourceBundle.getBundle(
                        "echolab.cli.doctor.doctor",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Check ok(Need need, String id, String finding, Object... arguments) {
        return check(need, Status.OK, id, finding, arguments);
    }

    public Check limited(Need need, String id, String finding, Object... arguments) {
        return check(need, Status.LIMITED, id, finding, arguments);
    }

    public Check missing(Need need, String id, String finding, Object... arguments) {
        return check(need, Status.MISSING, id, finding, arguments);
    }

    /// A text of the bundle with its arguments filled in; numbers appear as they are, without
    /// grouping.
    public String text(String key, Object... arguments) {
        Object[] plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(plain[i]);
        }
        return new MessageFormat(texts.getString(key), locale).format(plain);
    }

    private Check check(Need need, Status status, String id, String finding, Object... arguments) {
        String key = id + "." + finding;
        String remedy = key + ".remedy";
        return new Check(
                id,
                text(id),
                need,
                status,
                text(key, arguments),
                texts.containsKey(remedy) ? text(remedy, arguments) : "");
    }
}
