package echolab.frame;

/// What happened, in one sentence.
///
/// @param brief the same in fewer words, for where there is little room
record Happened(Sentence whole, Sentence brief) {
    static final Happened NOTHING = new Happened(Sentence.NONE, Sentence.NONE);
}
