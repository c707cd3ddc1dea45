package echolab.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The source of a server: what is shown, and the class that runs.
///
/// @param file the file's name
/// @param text the whole file
record ServerSource(String file, String text, String serverClass, boolean forks) {

    /// The source of a model, as it was compiled into this application.
    static ServerSource of(Model model) {
        String resource = "/echolab/server/" + model.sourceFile();
        try (InputStream in = ServerSource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ServerSource(
                    model.sourceFile(), text, model.serverClass(), text.contains("fork"));
        } catch (IOException failure) {
            throw new IllegalStateException("cannot read " + resource, failure);
        }
    }
}
