package dev.rebind.resolve;

import dev.rebind.model.Fact;
import dev.rebind.model.Site;
import dev.rebind.model.Value;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import java.util.List;
import java.util.Optional;

/** How sites are decided once everything in the tree has been read. */
public interface Resolution {
  /** The decisions, one for each site, in the order given. */
  List<Decision> decide(SourceTree tree, List<Fact> facts, List<Site> sites);

  /** The source of a module in the installed environment that a script's path names. */
  default Optional<SourceText> installed(Value path, String module) {
    return Optional.empty();
  }
}
