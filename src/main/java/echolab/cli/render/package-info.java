/// `./echolab render`: pictures of a run as files.
@NullMarked
package echolab.cli.render;

import org.jspecify.annotations.NullMarked;
