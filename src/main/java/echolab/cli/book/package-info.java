/// The picture book: real runs, and pictures of the window in each of their situations.
@NullMarked
package echolab.cli.book;

import org.jspecify.annotations.NullMarked;
