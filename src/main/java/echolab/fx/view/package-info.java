/// The window's nodes. They draw what a view model says and tell it what was pressed.
@NullMarked
package echolab.fx.view;

import org.jspecify.annotations.NullMarked;
