/// Brings a fresh run to a step of an earlier one, so that it can be taken another way from there.
@NullMarked
package echolab.stage.again;

import org.jspecify.annotations.NullMarked;
