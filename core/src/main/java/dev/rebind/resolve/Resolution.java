package dev.rebind.resolve;

import dev.rebind.model.Fact;
import dev.rebind.model.Site;
import dev.rebind.tree.SourceTree;
import java.util.List;

/** How sites are decided once everything in the tree has been read. */
public interface Resolution {
  /** The decisions, one for each site, in the order given. */
  List<Decision> decide(SourceTree tree, List<Fact> facts, List<Site> sites);
}
