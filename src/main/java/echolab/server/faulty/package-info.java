/// Servers with one mistake each. Every one reads like the right server of {@link echolab.server},
/// and says first what is wrong with it.
@NullMarked
package echolab.server.faulty;

import org.jspecify.annotations.NullMarked;
