package echolab.script.run;

import echolab.script.syntax.Statement;
import java.time.Duration;

/// One statement that was carried out.
///
/// @param took how long it took
/// @param firstEvent place of its first event in the timeline, counted from 1
/// @param lastEvent place of its last event; less than `firstEvent` when nothing happened
public record Result(
        Statement statement, Outcome outcome, Duration took, int firstEvent, int lastEvent) {}
