package echolab.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles a server's source file in memory: nothing of it touches the disk.
final class SourceCompiler {
    private SourceCompiler() {}

    /// The classes of the file, by name.
    ///
    /// @param file the file's name, which a compact source file also gives to its class
    /// @throws StageException with every error's line and column when it does not compile
    static Map<String, byte[]> compile(String file, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new StageException(
                    StageException.Kind.MACHINE,
                    "this Java runtime has no compiler: start Echo Lab with a JDK");
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            InMemory classes = new InMemory(standard);
            List<String> options =
                    List.of(
                            "--release",
                            "25",
                            "-g",
                            "-proc:none",
                            "-Xlint:none",
                            "-cp",
                            System.getProperty("java.class.path"));
            boolean compiled =
                    compiler.getTask(
                                    null,
                                    classes,
                                    problems,
                                    options,
                                    null,
                                    List.of(new Text(file, text)))
                            .call();
            if (!compiled) {
                throw doesNotCompile(file, problems.getDiagnostics());
            }
            return classes.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static StageException doesNotCompile(
            String file, List<Diagnostic<? extends JavaFileObject>> problems) {
        List<String> lines = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> problem : problems) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                lines.add(
                        "%s:%d:%d: %s"
                                .formatted(
                                        file,
                                        problem.getLineNumber(),
                                        problem.getColumnNumber(),
                                        problem.getMessage(Locale.ROOT)));
            }
        }
        return new StageException(
                StageException.Kind.BAD_REQUEST,
                "%s does not compile:%n%s".formatted(file, String.join("\n", lines)));
    }

    /// The source, under its own name.
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String file, String text) {
            super(URI.create("source:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /// Keeps the compiled classes.
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

        InMemory(JavaFileManager standard) {
            super(standard);
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
            return bytes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream stream = new ByteArrayOutputStream();
                    classes.put(className, stream);
                    return stream;
                }
            };
        }
    }
}
