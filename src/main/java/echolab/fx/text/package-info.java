/// The window's texts in English and Korean, switched while it runs.
@NullMarked
package echolab.fx.text;

import org.jspecify.annotations.NullMarked;
