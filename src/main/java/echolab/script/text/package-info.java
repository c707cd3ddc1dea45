/// What the script language says to people, in English and Korean: messages, errors with their place
/// in the source, and the source itself.
@NullMarked
package echolab.script.text;

import org.jspecify.annotations.NullMarked;
