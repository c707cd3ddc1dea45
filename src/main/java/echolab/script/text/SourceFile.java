package echolab.script.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a script, line by line. A byte order mark is dropped; lines end with LF, CRLF or CR,
/// the last one with or without.
///
/// @param name the file as the user named it
public record SourceFile(String name, List<String> lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public SourceFile {
        lines = List.copyOf(lines);
    }

    public static SourceFile of(String name, String text) {
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return new SourceFile(name, body.lines().toList());
    }

    /// The file from its bytes.
    ///
    /// @throws ScriptException when they are not UTF-8, with the place of the first that is not
    public static SourceFile decode(String name, byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        try {
            return of(name, utf8.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new ScriptException(List.of(notUtf8(name, bytes)));
        }
    }

    /// The line of that number, counted from 1.
    public String line(int number) {
        return lines.get(number - 1);
    }

    /// The text of a stretch, as it was written.
    public String text(Position at) {
        String line = line(at.line());
        int from = line.offsetByCodePoints(0, at.column() - 1);
        return line.substring(from, line.offsetByCodePoints(from, at.length()));
    }

    private static ScriptError notUtf8(String name, byte[] bytes) {
        int good = Utf8.validPrefix(bytes);
        List<String> before =
                of(name, new String(bytes, 0, good, StandardCharsets.UTF_8) + "|").lines();
        int column = before.getLast().codePointCount(0, before.getLast().length());
        String found = "\\x%02X".formatted(bytes[good]);
        return ScriptError.at(new Position(name, before.size(), column, 1), Phrase.NOT_UTF8)
                .found(found)
                .expected(Message.of(Phrase.UTF8_TEXT));
    }
}
