/// The values of expressions, computed from the states of the stages: live ones or those of any
/// earlier step.
@NullMarked
package echolab.script.eval;

import org.jspecify.annotations.NullMarked;
