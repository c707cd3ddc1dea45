/// The timeline of the window: draws {@link echolab.frame.time.TimePicture}s in the colours of the
/// style sheet and lets a person move in them.
@NullMarked
package echolab.fx.time;

import org.jspecify.annotations.NullMarked;
