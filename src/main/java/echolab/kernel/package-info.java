/// The picture of the kernel as immutable values, and the pure rules that carry it from one change
/// to the next. Knows nothing of how a picture was obtained: the rules and the observer both
/// produce a {@link echolab.kernel.KernelState}, and the two are compared.
@NullMarked
package echolab.kernel;

import org.jspecify.annotations.NullMarked;
