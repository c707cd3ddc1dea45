/// The source of a server as coloured lines with the lanes that stand at them.
@NullMarked
package echolab.fx.source;

import org.jspecify.annotations.NullMarked;
