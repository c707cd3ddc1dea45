package echolab.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Texts that are part of this application.
final class Resources {
    private Resources() {}

    static String text(String resource) {
        try (InputStream in = Resources.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("cannot read " + resource, failure);
        }
    }
}
