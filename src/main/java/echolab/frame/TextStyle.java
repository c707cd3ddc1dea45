package echolab.frame;

/// The kinds of text in a picture, each with its face and size in logical pixels. The style
/// sheet gives the same sizes to the same names.
public enum TextStyle {
    HEADING(Face.BOLD, 12),
    TITLE(Face.BOLD, 13),
    STATE(Face.TEXT, 12),
    NUMBER(Face.CODE, 13),
    NAME(Face.CODE, 13),
    LABEL(Face.TEXT, 12),
    DETAIL(Face.CODE, 12),
    COUNT(Face.BOLD, 20),
    COUNT_SMALL(Face.BOLD, 15),
    CHIP(Face.TEXT, 12),
    LETTER(Face.BOLD, 12);

    /// The bundled fonts: Pretendard Regular and Bold, NanumGothicCoding.
    public enum Face {
        TEXT,
        BOLD,
        CODE
    }

    private final Face face;
    private final int size;

    TextStyle(Face face, int size) {
        this.face = face;
        this.size = size;
    }

    public Face face() {
        return face;
    }

    /// The size in logical pixels.
    public int size() {
        return size;
    }
}
