/// `./echolab doctor`: what this machine can and cannot do, and how to mend it.
@NullMarked
package echolab.cli.doctor;

import org.jspecify.annotations.NullMarked;
