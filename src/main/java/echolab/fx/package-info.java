/// The window: where it starts, what it is given, and how it ends.
@NullMarked
package echolab.fx;

import org.jspecify.annotations.NullMarked;
