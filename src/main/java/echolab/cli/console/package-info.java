/// The console: statements typed in a terminal, the picture printed after each.
@NullMarked
package echolab.cli.console;

import org.jspecify.annotations.NullMarked;
