package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.render.ScriptTraces;
import echolab.cli.status.ExitCode;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RenderCommandTest {
    private static final Path GOLDEN = GoldenRun.FILE;

    private static final String FORKED = String.valueOf(GoldenRun.forked());
    private static final int MOMENTS = GoldenRun.steps();

    @TempDir private Path dir;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_step_becomes_an_image_of_the_size_and_scale_that_was_asked_for() throws Exception {
        Path png = dir.resolve("stage.png");

        assertThat(render("--at", FORKED, "-o", png, "--size", "1000x600", "--scale", "1.5"))
                .isEqualTo(0);

        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1500, 900);
        assertThat(out.toString()).isEqualTo(png + ": 1 drawn\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_same_step_gives_the_same_image_and_another_theme_language_or_step_another()
            throws Exception {
        List<List<String>> ways =
                List.of(
                        List.of("--at", FORKED),
                        List.of("--at", FORKED, "--theme", "dark"),
                        List.of("--at", FORKED, "--lang", "ko"),
                        List.of("--at", "2"));
        List<Integer> first = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        for (List<String> way : ways) {
            first.add(pixels(way));
            again.add(pixels(way));
        }

        assertThat(again).isEqualTo(first);
        assertThat(first).doesNotHaveDuplicates();
    }

    @Test
    void all_steps_become_a_gif_with_an_image_each() throws Exception {
        Path gif = dir.resolve("run.gif");

        assertThat(render("--all", "-o", gif, "--size", "640x400")).isEqualTo(0);

        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(MOMENTS);
        }
    }

    @Test
    void a_range_of_steps_becomes_a_gif() throws Exception {
        Path gif = dir.resolve("some.gif");

        assertThat(render("--at", "2..4", "-o", gif, "--size", "640x400")).isEqualTo(0);

        assertThat(out.toString()).isEqualTo(gif + ": 3 drawn\n");
        assertThat(render("--at", "2..", "-o", gif)).isEqualTo(2);
    }

    @Test
    void a_step_becomes_an_svg_that_is_well_formed_and_has_its_texts_in_their_places()
            throws Exception {
        Path svg = dir.resolve("stage.svg");

        assertThat(render("--at", FORKED, "-o", svg, "--size", "1000x600")).isEqualTo(0);

        Element root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(svg.toFile())
                        .getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1000 600");
        NodeList texts = root.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            words.add(text.getTextContent());
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, 1000.0);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, 600.0);
        }
        assertThat(words).contains("1→2", "REPLAY", "step " + FORKED + " of " + MOMENTS);
    }

    @Test
    void all_steps_become_a_pdf_with_a_page_each_whose_text_can_be_found() throws Exception {
        Path pdf = dir.resolve("run.PDF");

        assertThat(render("--all", "-o", pdf)).isEqualTo(0);

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(MOMENTS);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(Integer.parseInt(FORKED));
            stripper.setEndPage(Integer.parseInt(FORKED));
            assertThat(stripper.getText(document))
                    .contains("step " + FORKED + " of " + MOMENTS, "REPLAY", "connection A", "1→2");
        }
    }

    @Test
    void a_script_is_run_first_and_its_status_kept() {
        Path script = dir.resolve("script.echo");
        write(script, "start process as p\n");
        ScriptTraces notHeld =
                (file, trace, _) -> {
                    assertThat(file).isEqualTo(script);
                    copy(GOLDEN, trace);
                    return ExitCode.NOT_HELD;
                };

        int status = run(notHeld, script, "-o", dir.resolve("last.png"));

        assertThat(status).isEqualTo(1);
        assertThat(dir.resolve("last.png")).isNotEmptyFile();
    }

    @Test
    void a_script_that_cannot_be_run_leaves_no_file() {
        Path script = dir.resolve("script.echo");
        write(script, "nonsense\n");

        int status = run((_, _, _) -> ExitCode.BAD_INPUT, script, "-o", dir.resolve("no.png"));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(script + ": the script was not run, so there is nothing to draw.\n");
        assertThat(left()).containsExactly("script.echo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -o no.jpg | no.jpg: the name must end in .png, .svg, .gif or .pdf.
                    -o png | png: the name must end in .png, .svg, .gif or .pdf.
                    --all -o no.png | no.png: a PNG or SVG holds one step. Name it with --at, \
                    or write several as .gif or .pdf.
                    --at 2..3 -o no.svg | no.svg: a PNG or SVG holds one step. Name it with --at, \
                    or write several as .gif or .pdf.
                    --all --at 3 -o no.gif | --at and --all exclude each other.
                    --size 12 -o no.png | --size 12: expected width and height in pixels, as 1280x720.
                    --size 100x99999 -o no.png | --size 100x99999: at least 640x400, at most 8192x8192.
                    --scale 9 -o no.png | --scale 9.0: from 0.25 to 4.0.
                    """)
    void bad_usage_is_told_and_nothing_is_written(String arguments, String message) {
        assertThat(run((_, _, _) -> ExitCode.HELD, GOLDEN, (Object[]) arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualTo(message + "\n./echolab render --help\n");
        assertThat(Path.of("no.png")).doesNotExist();
    }

    @Test
    void a_step_that_is_not_there_is_bad_input_with_those_that_are() {
        for (String step : List.of("0", "" + (MOMENTS + 1), "-1", "x", "99999999999", "1.5")) {
            assertThat(render("--at=" + step, "-o", dir.resolve("no.png"))).isEqualTo(2);
        }
        assertThat(err.toString().lines())
                .hasSize(6)
                .contains(
                        GOLDEN
                                + ": there is no step %d. The run has the steps 1 to %d."
                                        .formatted(MOMENTS + 1, MOMENTS));
        assertThat(left()).isEmpty();
    }

    @Test
    void a_stage_that_is_not_there_is_bad_input_with_those_that_are() {
        assertThat(render("--stage", "q", "-o", dir.resolve("no.png"))).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(GOLDEN + ": there is no stage q. The run has: p.\n");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told_before_anything_is_drawn() throws Exception {
        Path nowhere = dir.resolve("none/stage.png");
        Path folder = Files.createDirectory(dir.resolve("folder.png"));

        assertThat(render("-o", nowhere)).isEqualTo(2);
        assertThat(render("-o", folder)).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(
                        nowhere
                                + " cannot be written: there is no such folder.\n"
                                + folder
                                + " cannot be written: this is a folder.\n");
        assertThat(left()).containsExactly("folder.png");
    }

    @Test
    void a_folder_without_permission_is_told() throws Exception {
        Path closed = Files.createDirectory(dir.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(closed), "root may write everywhere");

        assertThat(render("-o", closed.resolve("stage.png"))).isEqualTo(2);

        assertThat(err.toString()).endsWith("cannot be written: permission denied.\n");
    }

    @Test
    void what_is_no_trace_is_bad_input_and_what_was_there_stays() {
        Path old = dir.resolve("old.png");
        write(old, "old");

        assertThat(run((_, _, _) -> ExitCode.HELD, dir.resolve("none"), "-o", old)).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(dir.resolve("none") + ": there is no such file. Check the path.\n");
        assertThat(old).hasContent("old");
        assertThat(left()).containsExactly("old.png");
    }

    private int pixels(List<String> way) throws IOException {
        Path png = dir.resolve("way.png");
        List<Object> arguments = new ArrayList<>(way);
        arguments.addAll(List.of("-o", png, "--size", "700x440"));
        assertThat(render(arguments.toArray())).isEqualTo(0);
        BufferedImage image = ImageIO.read(png.toFile());
        return Arrays.hashCode(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    private int render(Object... arguments) {
        return run((_, _, _) -> ExitCode.HELD, GOLDEN, arguments);
    }

    private int run(ScriptTraces scripts, Path input, Object... arguments) {
        List<String> line =
                Stream.concat(Stream.of("render", input), Arrays.stream(arguments))
                        .map(Object::toString)
                        .toList();
        Locale locale = line.contains("ko") ? Locale.KOREAN : Locale.ENGLISH;
        return new Program(
                        locale,
                        new WindowCommand(locale, false),
                        List.of(new RenderCommand(scripts, locale)),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run(line.toArray(String[]::new));
    }

    private List<String> left() {
        return Stream.of(dir.toFile().listFiles()).map(File::getName).sorted().toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
