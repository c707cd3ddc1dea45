package echolab.observe;

import echolab.kernel.KernelState.Reference;
import java.util.List;

/// One open file as it was read: what its descriptors point to, and which they are.
///
/// @param references its descriptors, the first one first; never empty
record FileReading(FdLink link, List<Reference> references) {
    FileReading {
        references = List.copyOf(references);
    }

    Reference first() {
        return references.getFirst();
    }
}
