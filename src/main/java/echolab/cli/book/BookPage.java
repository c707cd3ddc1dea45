package echolab.cli.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// The page of the book: all pictures, small, to filter by situation, language, theme and size. One
/// file that needs nothing but the pictures beside it.
final class BookPage {
    private static final List<String> WORDS =
            List.of(
                    "title",
                    "all",
                    "search",
                    "language",
                    "theme",
                    "size",
                    "flaws",
                    "count",
                    "none");

    private BookPage() {}

    /// The page as HTML.
    ///
    /// @param words the texts of the page and the titles of situations, by key
    static String html(List<BookPicture> pictures, String language, UnaryOperator<String> words) {
        Map<String, String> page = new LinkedHashMap<>();
        WORDS.forEach(key -> page.put(key, words.apply("page." + key)));
        Map<String, String> titles = new LinkedHashMap<>();
        pictures.forEach(p -> titles.computeIfAbsent(p.situation(), words));
        return template()
                .replace("@LANGUAGE@", language)
                .replace("@TITLE@", page.get("title"))
                .replace("@WORDS@", json(page))
                .replace("@TITLES@", json(titles))
                .replace("@PICTURES@", json(pictures));
    }

    /// JSON that may stand in a script of HTML.
    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value).replace("<", "\\u003c");
    }

    private static String template() {
        try (InputStream in = BookPage.class.getResourceAsStream("/echolab/cli/book/page.html")) {
            if (in == null) {
                throw new IllegalStateException("page.html is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
