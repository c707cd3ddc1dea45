/// Running scripts without a window: what is run, what is reported, what is written.
@NullMarked
package echolab.cli.run;

import org.jspecify.annotations.NullMarked;
