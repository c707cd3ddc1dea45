/// Time as a picture: a swim lane for each client, process and thread of a run, its calls as bars by
/// step, what a call was blocked, and what caused what. Everything follows from the events: an arrow
/// stands for a fact of the kernel (an endpoint, a process id, places in a stream of bytes), never for
/// nearness in time. Grows with the run. Knows nothing of JavaFX.
@NullMarked
package echolab.frame.time;

import org.jspecify.annotations.NullMarked;
