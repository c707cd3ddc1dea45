/// The complete description of one picture of one stage: what stands where, in which colour,
/// what changed since the picture before, and the words under it. Pure: a state goes in, a
/// {@link echolab.frame.Frame} comes out. Knows nothing of JavaFX; the window animates from
/// frame to frame, the console prints it, the exporter renders it.
@NullMarked
package echolab.frame;

import org.jspecify.annotations.NullMarked;
