/// A run that only says what it was told to, and the toolkit for tests.
package echolab.fx.testing;
