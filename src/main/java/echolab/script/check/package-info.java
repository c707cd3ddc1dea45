/// What can be known to be wrong with a script before anything runs.
@NullMarked
package echolab.script.check;

import org.jspecify.annotations.NullMarked;
