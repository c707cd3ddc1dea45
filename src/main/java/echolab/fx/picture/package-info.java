/// Pictures of one stage without a window: PNG, animated GIF, PDF.
@NullMarked
package echolab.fx.picture;

import org.jspecify.annotations.NullMarked;
