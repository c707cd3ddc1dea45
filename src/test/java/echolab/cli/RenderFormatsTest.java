package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What `./echolab render` draws.
class RenderFormatsTest {
    private static final String FORKED = String.valueOf(GoldenRun.forked());
    private static final int MOMENTS = GoldenRun.steps();

    @TempDir private Path dir;
    private final Rendering program = new Rendering();

    @Test
    void a_step_becomes_an_image_of_the_size_and_scale_that_was_asked_for() throws Exception {
        Path png = dir.resolve("stage.png");

        assertThat(
                        program.render(
                                "--at", FORKED, "-o", png, "--size", "1000x600", "--scale", "1.5"))
                .isEqualTo(0);

        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1500, 900);
        assertThat(program.out()).isEqualTo(png + ": 1 drawn\n");
        assertThat(program.err()).isEmpty();
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

        assertThat(program.render("--all", "-o", gif, "--size", "640x400")).isEqualTo(0);

        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(MOMENTS);
        }
    }

    @Test
    void a_range_of_steps_becomes_a_gif() throws Exception {
        Path gif = dir.resolve("some.gif");

        assertThat(program.render("--at", "2..4", "-o", gif, "--size", "640x400")).isEqualTo(0);

        assertThat(program.out()).isEqualTo(gif + ": 3 drawn\n");
        assertThat(program.render("--at", "2..", "-o", gif)).isEqualTo(2);
    }

    @Test
    void a_step_becomes_an_svg_that_is_well_formed_and_has_its_texts_in_their_places()
            throws Exception {
        Path svg = dir.resolve("stage.svg");

        assertThat(program.render("--at", FORKED, "-o", svg, "--size", "1000x600")).isEqualTo(0);

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

        assertThat(program.render("--all", "-o", pdf)).isEqualTo(0);

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(MOMENTS);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(Integer.parseInt(FORKED));
            stripper.setEndPage(Integer.parseInt(FORKED));
            assertThat(stripper.getText(document))
                    .contains("step " + FORKED + " of " + MOMENTS, "REPLAY", "connection A", "1→2");
        }
    }

    private int pixels(List<String> way) throws IOException {
        Path png = dir.resolve("way.png");
        List<Object> arguments = new ArrayList<>(way);
        arguments.addAll(List.of("-o", png, "--size", "700x440"));
        assertThat(program.render(arguments.toArray())).isEqualTo(0);
        BufferedImage image = ImageIO.read(png.toFile());
        return Arrays.hashCode(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}
