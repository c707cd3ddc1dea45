/// What `./echolab bench` measures: the project's own figures, each beside a peer in the same run
/// where there is one.
@NullMarked
package echolab.bench;

import org.jspecify.annotations.NullMarked;
