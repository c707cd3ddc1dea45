package echolab.frame;

import echolab.kernel.OpenFileId;

/// Where the arrow of a row begins.
///
/// @param count how many descriptors it stands for
record Port(String rowId, Point from, OpenFileId file, int count, Mark mark) {}
