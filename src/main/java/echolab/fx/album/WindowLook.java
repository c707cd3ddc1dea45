package echolab.fx.album;

import java.util.Locale;

/// In what a window is looked at: its language, its theme and its size in pixels.
public record WindowLook(Locale language, boolean dark, int width, int height) {}
