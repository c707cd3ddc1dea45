/// Reads the kernel's own state of a stage: parsers of `proc(5)` as pure functions on text, and the
/// observer that puts processes, descriptors, open files and v-nodes together.
@NullMarked
package echolab.observe;

import org.jspecify.annotations.NullMarked;
