/// `./echolab bench` in words.
@NullMarked
package echolab.cli.bench;

import org.jspecify.annotations.NullMarked;
