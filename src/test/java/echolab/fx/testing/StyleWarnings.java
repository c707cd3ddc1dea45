package echolab.fx.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the toolkit complains of in the styles.
public final class StyleWarnings extends Handler {
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    private StyleWarnings() {}

    /// Listens until it is closed.
    public static StyleWarnings listen() {
        StyleWarnings listening = new StyleWarnings();
        // Others may have told the whole toolkit to be silent.
        listening.logger.setLevel(Level.WARNING);
        listening.logger.addHandler(listening);
        return listening;
    }

    /// All that it heard.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void publish(LogRecord record) {
        warnings.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(null);
    }
}
