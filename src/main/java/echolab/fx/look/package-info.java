/// What everything that is drawn shares: the bundled fonts and the style sheet with its colours.
@NullMarked
package echolab.fx.look;

import org.jspecify.annotations.NullMarked;
