/// Carries scripts out on a run, one statement at a time.
@NullMarked
package echolab.script.run;

import org.jspecify.annotations.NullMarked;
