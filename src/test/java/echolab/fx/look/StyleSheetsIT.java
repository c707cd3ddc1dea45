package echolab.fx.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/// The style sheets in the jar that the build packaged.
class StyleSheetsIT {
    private static final Path JAR = Path.of("target/echolab.jar");

    @Test
    void each_compiled_style_sheet_says_the_same_as_its_source() throws IOException {
        List<String> sources = sources();

        assertThat(sources).isNotEmpty();
        for (String source : sources) {
            Stylesheet compiled = Stylesheet.loadBinary(inJar(source + ".bss"));
            assertThat(StyleSheetsTest.rules(compiled))
                    .as(source)
                    .containsExactlyElementsOf(
                            StyleSheetsTest.rules(new CssParser().parse(inJar(source))));
        }
    }

    @Test
    void from_the_jar_the_compiled_ones_are_taken() throws Exception {
        URL[] jar = {JAR.toUri().toURL()};
        try (var packaged = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            Object address =
                    packaged.loadClass(StyleSheets.class.getName())
                            .getMethod("address", String.class)
                            .invoke(null, "window");

            assertThat(address.toString())
                    .startsWith("jar:")
                    .endsWith("echolab.jar!/echolab/fx/window.css.bss");
        }
    }

    private static List<String> sources() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".css"))
                    .toList();
        }
    }

    private static URL inJar(String entry) throws IOException {
        return URI.create("jar:" + JAR.toUri() + "!/" + entry).toURL();
    }
}
