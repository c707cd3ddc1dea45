/// The diagram: draws a {@link echolab.frame.Frame} with nodes and moves from one to the next.
@NullMarked
package echolab.fx.diagram;

import org.jspecify.annotations.NullMarked;
