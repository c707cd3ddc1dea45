/// The window drawn off screen over a run: what pictures of it are made of, and the look for texts
/// that cannot be read.
@NullMarked
package echolab.fx.album;

import org.jspecify.annotations.NullMarked;
