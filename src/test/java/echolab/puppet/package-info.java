/// A real process that obeys: it makes the calls that a test names, one at a time, and so do its
/// children. With it the rules are checked against the kernel.
@NullMarked
package echolab.puppet;

import org.jspecify.annotations.NullMarked;
