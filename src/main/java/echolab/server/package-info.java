/// One short file for each server model, to be read beside its textbook. They run in processes
/// of their own, under {@link echolab.unix.ServerHost}.
@NullMarked
package echolab.server;

import org.jspecify.annotations.NullMarked;
