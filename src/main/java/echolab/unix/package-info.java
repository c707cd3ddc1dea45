/// The system calls as Java methods, the gate and flight recorder on the server's side, and the few
/// native things that the stage and the observer need. The only user of `java.lang.foreign`.
@NullMarked
package echolab.unix;

import org.jspecify.annotations.NullMarked;
