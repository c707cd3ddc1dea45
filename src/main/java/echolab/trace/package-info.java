/// What happened, in order: events, the state they add up to, the timeline that can show any step
/// of it, and the trace file. The same for live, replayed and graded runs.
@NullMarked
package echolab.trace;

import org.jspecify.annotations.NullMarked;
