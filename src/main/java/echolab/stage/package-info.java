/// The stage: starts real servers and real clients, lets one lane make one call at a time, records
/// what happens, compares it with the kernel, and takes everything down again.
@NullMarked
package echolab.stage;

import org.jspecify.annotations.NullMarked;
