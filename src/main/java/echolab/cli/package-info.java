/// The commands of `./echolab`, and the one place where the parts are put together.
@NullMarked
package echolab.cli;

import org.jspecify.annotations.NullMarked;
