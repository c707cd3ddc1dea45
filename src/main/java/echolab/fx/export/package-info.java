/// Runs as files: a step as PNG or SVG, steps as an animated GIF or a PDF.
@NullMarked
package echolab.fx.export;

import org.jspecify.annotations.NullMarked;
