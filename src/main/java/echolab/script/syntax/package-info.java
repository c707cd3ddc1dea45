/// The script language as text: from lines to statements and expressions, and back.
@NullMarked
package echolab.script.syntax;

import org.jspecify.annotations.NullMarked;
