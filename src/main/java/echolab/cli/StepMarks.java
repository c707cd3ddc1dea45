package echolab.cli;

import echolab.frame.Film;
import echolab.frame.Moments;
import echolab.frame.time.Bookmarks;
import echolab.trace.Bookmark;
import echolab.trace.TraceException;
import echolab.trace.TraceFile;
import echolab.trace.TraceMarks;
import java.util.List;
import java.util.stream.Collectors;

/// The bookmarks of a trace file: told, set and taken away by the number of a step.
final class StepMarks {
    private final TraceFile trace;
    private final Moments moments;

    StepMarks(TraceFile trace) {
        this.trace = trace;
        moments = new Film(trace.timeline()).moments();
    }

    /// A line each: the step, and what is noted there.
    String text() {
        return marks().all().stream()
                .map(b -> "%6d  %s".formatted(b.step(), b.note()).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /// What is noted at a step; empty where nothing is.
    String noteAt(int step) {
        return marks().noteAt(step);
    }

    /// Puts one at a step, instead of any other that is there.
    ///
    /// @throws TraceException when the file is as it was
    void put(int step, String note) throws TraceException {
        Bookmark added = Bookmarks.place(new Bookmarks.BookmarkedStep(step, note), moments);
        TraceMarks.change(
                trace.file(), trace.header(), all -> Bookmark.with(without(all, step), added));
    }

    /// Takes the one of a step away.
    ///
    /// @throws TraceException when the file is as it was
    void remove(int step) throws TraceException {
        TraceMarks.change(trace.file(), trace.header(), all -> without(all, step));
    }

    private List<Bookmark> without(List<Bookmark> all, int step) {
        return Bookmark.without(all, moments.seqOf(step - 1), moments.seqOf(step));
    }

    private Bookmarks marks() {
        return Bookmarks.of(trace.header().bookmarks(), moments);
    }
}
