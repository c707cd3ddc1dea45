/// What the window shows and can do, without a control in sight: view models over
/// {@link echolab.stage.Run} and {@link echolab.trace.Timeline}. Everything here but the acts on
/// a run happens on the FX thread.
@NullMarked
package echolab.fx.model;

import org.jspecify.annotations.NullMarked;
