package echolab.frame;

import java.util.List;
import java.util.stream.Stream;

/// One picture of one stage, complete: what stands where, in which colour, what changed since
/// the picture before, and the words under it. Two frames of one run share ids, so that a view
/// can move what stayed, bring in what is new and take away what went.
///
/// @param seq the event after which the stage looks like this
/// @param width of the diagram in logical pixels
/// @param height likewise; at least what the options asked for
/// @param lecture whether it is drawn for a lecture hall, without what is secondary
/// @param strips the server's own variables, row by row; none where it has none that are watched
/// @param headings over the three columns, and before the strip of processes
/// @param layout the places, for the frame that follows
public record Frame(
        long seq,
        int width,
        int height,
        boolean lecture,
        Header header,
        List<Caption> headings,
        List<TableCard> tables,
        List<FileCard> files,
        List<VnodeCard> vnodes,
        List<Strip> strips,
        List<Arrow> arrows,
        List<Chip> chips,
        List<ClientLine> clients,
        Narration narration,
        Source source,
        Layout layout) {
    public Frame {
        headings = List.copyOf(headings);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        vnodes = List.copyOf(vnodes);
        strips = List.copyOf(strips);
        arrows = List.copyOf(arrows);
        chips = List.copyOf(chips);
        clients = List.copyOf(clients);
    }

    /// The same picture with other words on what happened.
    Frame saying(Happened happened) {
        return new Frame(
                seq,
                width,
                height,
                lecture,
                header,
                headings,
                tables,
                files,
                vnodes,
                strips,
                arrows,
                chips,
                clients,
                narration.saying(happened),
                source,
                layout);
    }

    /// The source that runs.
    ///
    /// @param file its name
    public record Source(String file, String text) {}

    /// Every text of the diagram in its place.
    public Stream<Caption> captions() {
        return Stream.of(
                        headings.stream(),
                        tables.stream().flatMap(TableCard::captions),
                        files.stream().flatMap(FileCard::captions),
                        vnodes.stream().flatMap(VnodeCard::captions),
                        strips.stream().flatMap(Strip::captions),
                        chips.stream().map(Chip::text))
                .flatMap(captions -> captions)
                .filter(caption -> !caption.full().isEmpty());
    }
}
