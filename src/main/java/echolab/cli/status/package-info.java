/// What commands tell the shell.
@NullMarked
package echolab.cli.status;

import org.jspecify.annotations.NullMarked;
