package echolab.fx.source;

import echolab.fx.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts Java source into coloured pieces, line by line. It knows just enough of the language to
/// colour it: words, literals, comments.
public final class JavaTokens {
    private static final Set<String> KEYWORDS =
            Set.of(
                    ("abstract assert boolean break byte case catch char class continue default do"
                                    + " double else enum extends false final finally float for if"
                                    + " implements import instanceof int interface long new null"
                                    + " package private protected public record return sealed"
                                    + " short static super switch synchronized this throw throws"
                                    + " true try var void volatile while yield")
                            .split(" "));

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<comment>//.*|/\\*.*?(?:\\*/|$))"
                            + "|(?<string>\"(?:\\\\.|[^\"\\\\])*\"?|'(?:\\\\.|[^'\\\\])*'?)"
                            + "|(?<number>\\b\\d[\\w.]*)"
                            + "|(?<word>[A-Za-z_$][\\w$]*)");

    private static final Pattern OPENS_PARENTHESIS = Pattern.compile("\\s*\\(");

    private JavaTokens() {}

    /// The pieces of each line of a file.
    public static List<List<Token>> of(String source) {
        List<List<Token>> lines = new ArrayList<>();
        boolean inComment = false;
        for (String line : source.stripTrailing().split("\n", -1)) {
            List<Token> tokens = new ArrayList<>();
            int from = 0;
            if (inComment) {
                int close = line.indexOf("*/");
                from = close < 0 ? line.length() : close + 2;
                add(tokens, Kind.COMMENT, line.substring(0, from));
                inComment = close < 0;
            }
            inComment |= cut(line, from, tokens);
            lines.add(List.copyOf(tokens));
        }
        return List.copyOf(lines);
    }

    /// Adds the pieces of the line from there on; says whether it ends inside a comment.
    private static boolean cut(String line, int from, List<Token> tokens) {
        Matcher token = TOKEN.matcher(line);
        int done = from;
        boolean open = false;
        while (token.find(done)) {
            add(tokens, Kind.PLAIN, line.substring(done, token.start()));
            add(tokens, kind(token, line), token.group());
            open = token.group().startsWith("/*") && !token.group().endsWith("*/");
            done = token.end();
        }
        add(tokens, Kind.PLAIN, line.substring(done));
        return open;
    }

    private static Kind kind(Matcher token, String line) {
        if (token.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (token.group("string") != null) {
            return Kind.STRING;
        }
        if (token.group("number") != null) {
            return Kind.NUMBER;
        }
        if (KEYWORDS.contains(token.group())) {
            return Kind.KEYWORD;
        }
        boolean call =
                OPENS_PARENTHESIS.matcher(line).region(token.end(), line.length()).lookingAt();
        return call ? Kind.CALL : Kind.PLAIN;
    }

    private static void add(List<Token> tokens, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.get(last).kind() == kind) {
            tokens.set(last, new Token(kind, tokens.get(last).text() + text));
        } else {
            tokens.add(new Token(kind, text));
        }
    }
}
