package echolab.fx.diagram;

import echolab.frame.BitRange;
import echolab.frame.Pager;
import java.util.Optional;
import javafx.scene.Node;

/// Which bits of the sets of descriptors a person wants to see.
public interface Paging {
    /// Shows those bits; where that is empty, those that say something.
    void choose(Optional<BitRange> range);

    /// Asks which.
    ///
    /// @param near where the question is to stand
    /// @param pager what is shown now
    void ask(Node near, Pager pager);
}
