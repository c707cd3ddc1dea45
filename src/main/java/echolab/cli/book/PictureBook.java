package echolab.cli.book;

import echolab.cli.run.OpenRuns;
import echolab.cli.status.ExitCode;
import echolab.fx.album.WindowAlbum;
import echolab.fx.album.WindowAlbum.Shot;
import echolab.fx.album.WindowLook;
import echolab.fx.picture.Painter;
import echolab.script.run.OutcomeText;
import echolab.script.run.Result;
import echolab.script.text.Texts;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What `./echolab picture-book` does: runs the bundled scripts on real servers, draws the window at
/// each of their marks in every look that is wanted, looks for texts that cannot be read, and writes
/// a page with all of it.
public final class PictureBook {
    private final Supplier<Run> runs;
    private final OpenRuns openRuns;
    private final List<String> models;
    private final Locale locale;
    private final BiFunction<String, Object[], String> words;

    /// @param models the ids of the models that scripts can start, the faulty ones too
    /// @param words the texts of the bundle `book`, by key and what fills its gaps
    public PictureBook(
            Supplier<Run> runs,
            OpenRuns openRuns,
            List<String> models,
            Locale locale,
            BiFunction<String, Object[], String> words) {
        this.runs = () -> openRuns.add(runs.get());
        this.openRuns = openRuns;
        this.models = List.copyOf(models);
        this.locale = locale;
        this.words = words;
    }

    /// The names of all situations, in the order of the book.
    public List<String> situations() {
        return Stream.concat(
                        WindowSituations.NAMES.stream(),
                        chapters().flatMap(c -> c.marks().stream().map(c::situation)))
                .toList();
    }

    /// Makes the book, and says on `out` how far it is.
    public ExitCode make(BookOrder order, PrintWriter out, PrintWriter err) {
        try (BookFolder folder = new BookFolder(order.folder())) {
            Work work = new Work(order, folder, out, err);
            work.all();
            return work.finish();
        } catch (IOException e) {
            String reason = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
            err.println(text("cannot.write", order.folder(), reason));
            return ExitCode.BAD_INPUT;
        } catch (StageException e) {
            err.println(Texts.in(locale).said(e.getMessage()));
            return ExitCode.CANNOT;
        } catch (IllegalStateException e) {
            err.println(text("cannot.draw", String.valueOf(e.getMessage())));
            return ExitCode.CANNOT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CANNOT;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private Stream<Chapter> chapters() {
        return Chapter.NAMES.stream().map(name -> Chapter.load(name, models));
    }

    private String text(String key, Object... arguments) {
        return words.apply(key, arguments);
    }

    /// One book while it is being made.
    private final class Work {
        private final BookOrder order;
        private final BookFolder folder;
        private final PrintWriter out;
        private final PrintWriter err;
        private final List<String> wanted;
        private final WindowAlbum album;
        private int done;
        private boolean held = true;

        Work(BookOrder order, BookFolder folder, PrintWriter out, PrintWriter err) {
            this.order = order;
            this.folder = folder;
            this.out = out;
            this.err = err;
            wanted = situations().stream().filter(order::wants).toList();
            album = new WindowAlbum(Painter.start(), Model.rightIds());
        }

        void all() throws IOException, InterruptedException {
            WindowSituations window = new WindowSituations(album, runs);
            for (String situation : WindowSituations.NAMES) {
                if (wanted.contains(situation)) {
                    draw(situation, look -> window.shot(situation, look));
                }
            }
            for (Chapter chapter : chapters().filter(this::isWanted).toList()) {
                play(chapter);
            }
        }

        private boolean isWanted(Chapter chapter) {
            return chapter.marks().stream().map(chapter::situation).anyMatch(wanted::contains);
        }

        private void play(Chapter chapter) throws IOException, InterruptedException {
            Run run = runs.get();
            try (run) {
                Photographer photographer = new Photographer(run, chapter);
                Optional<Result> failed = chapter.play(run, photographer::at);
                photographer.rethrow();
                failed.ifPresent(result -> tell(chapter, result));
            } finally {
                openRuns.remove(run);
            }
        }

        private void tell(Chapter chapter, Result result) {
            held = false;
            String what = new OutcomeText(Texts.in(locale)).of(result.outcome());
            String statement = chapter.script().text(result.statement());
            err.println(text("script.failed", result.statement().at(), statement, what));
        }

        /// Draws a situation in each look, and says so.
        private void draw(String situation, Camera camera)
                throws IOException, InterruptedException {
            for (WindowLook look : order.looks()) {
                folder.add(situation, look, camera.shot(look));
            }
            done++;
            out.println(text("drawn", done, wanted.size(), situation, order.looks().size()));
            out.flush();
        }

        ExitCode finish() throws IOException, InterruptedException {
            List<BookPicture> pictures = folder.written();
            folder.page(BookPage.html(pictures, locale.toLanguageTag(), key -> text(key)));
            pictures.stream()
                    .filter(p -> !p.flaws().isEmpty())
                    .forEach(p -> err.println(p.file() + ": " + String.join("; ", p.flaws())));
            long flawed = pictures.stream().filter(p -> !p.flaws().isEmpty()).count();
            out.println(
                    text("written", order.folder().resolve("index.html"), pictures.size(), flawed));
            return held && flawed == 0 ? ExitCode.HELD : ExitCode.NOT_HELD;
        }

        /// Draws the marks of one chapter while its script waits.
        private final class Photographer {
            private final Run run;
            private final Chapter chapter;
            private Optional<IOException> unwritten = Optional.empty();

            Photographer(Run run, Chapter chapter) {
                this.run = run;
                this.chapter = chapter;
            }

            void at(Mark mark) {
                String situation = chapter.situation(mark);
                if (!wanted.contains(situation) || unwritten.isPresent()) {
                    return;
                }
                try {
                    draw(situation, look -> album.ofRun(run, mark.state(), look));
                } catch (IOException e) {
                    unwritten = Optional.of(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            void rethrow() throws IOException {
                if (unwritten.isPresent()) {
                    throw unwritten.get();
                }
            }
        }
    }

    /// Draws a situation.
    private interface Camera {
        Shot shot(WindowLook look) throws IOException;
    }
}
