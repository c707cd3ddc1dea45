package echolab.frame;

import echolab.trace.Lane;
import echolab.trace.SourceLine;

/// One lane in words, with its place in the source.
///
/// @param title `parent 4711`
/// @param next what it would do next, or why it waits
/// @param waits whether its next call would block, or does
/// @param at the line of its call; unknown when it makes none
public record LaneLine(
        Lane lane, String title, Activity activity, Sentence next, boolean waits, SourceLine at) {}
