/// The window as something to be measured: opened in memory, driven, timed and taken down again.
@NullMarked
package echolab.fx.measure;

import org.jspecify.annotations.NullMarked;
