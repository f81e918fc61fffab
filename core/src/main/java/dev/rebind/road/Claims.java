package dev.rebind.road;

import dev.rebind.model.Finding;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives each file one owner: a TREE claim beats a FORMAT claim, then the longer root, then the id.
 */
final class Claims {
  private record Won(BindingAdapter adapter, Claim claim) {}

  private static final Comparator<Won> STRONGEST =
      (one, other) -> {
        int byKind = other.claim().kind().compareTo(one.claim().kind());
        int otherRoot = other.claim().root().length();
        int byRoot = byKind != 0 ? byKind : otherRoot - one.claim().root().length();
        return byRoot != 0 ? byRoot : one.adapter().id().compareTo(other.adapter().id());
      };

  /** One scope, before all of its files are known. */
  private record Owned(BindingAdapter adapter, String root) implements Comparable<Owned> {
    @Override
    public int compareTo(Owned other) {
      int byRoot = root.compareTo(other.root);
      return byRoot != 0 ? byRoot : adapter.id().compareTo(other.adapter.id());
    }
  }

  private final Adapters adapters;
  private final Guard guard;

  Claims(Adapters adapters, Guard guard) {
    this.adapters = adapters;
    this.guard = guard;
  }

  /** Who owns what, sorted by root; {@code findings} takes what adapters did wrong. */
  List<Territory> territories(SourceTree tree, Ordered ordered, List<Finding> findings) {
    Map<Owned, List<String>> found = new TreeMap<>();
    for (Asked asked : ordered.map(tree.candidates(), path -> ask(tree, path))) {
      findings.addAll(asked.findings());
      asked
          .owner()
          .ifPresent(
              owned -> found.computeIfAbsent(owned, o -> new ArrayList<>()).add(asked.path()));
    }
    List<Territory> territories = new ArrayList<>();
    found.forEach(
        (owned, paths) -> territories.add(new Territory(owned.adapter(), owned.root(), paths)));
    return territories;
  }

  /** What became of asking for one file. */
  private record Asked(String path, Optional<Owned> owner, List<Finding> findings) {}

  private Asked ask(SourceTree tree, String path) {
    List<Finding> findings = new ArrayList<>();
    Optional<Owned> owner =
        tree.text(path)
            .flatMap(text -> Optional.ofNullable(owner(new TextHead(path, text), findings)))
            .map(won -> new Owned(won.adapter(), won.claim().root()));
    return new Asked(path, owner, findings);
  }

  /** The one adapter that reads a single text of this name, by format. */
  Optional<BindingAdapter> reader(Head head, List<Finding> findings) {
    Won best = null;
    for (BindingAdapter adapter : adapters.all()) {
      Claim claim = claim(adapter, head, findings);
      if (claim != null && claim.kind() == Claim.Kind.FORMAT) {
        best = stronger(best, new Won(adapter, claim));
      }
    }
    return Optional.ofNullable(best).map(Won::adapter);
  }

  private @Nullable Won owner(Head head, List<Finding> findings) {
    Won best = null;
    for (BindingAdapter adapter : adapters.all()) {
      Claim claim = claim(adapter, head, findings);
      if (claim != null) {
        best = stronger(best, new Won(adapter, claim));
      }
    }
    return best;
  }

  private @Nullable Claim claim(BindingAdapter adapter, Head head, List<Finding> findings) {
    return guard
        .call(adapter, head.path(), "claim", () -> adapter.claim(head), findings)
        .flatMap(claim -> claim)
        .orElse(null);
  }

  private static Won stronger(@Nullable Won one, Won other) {
    return one == null || STRONGEST.compare(other, one) < 0 ? other : one;
  }
}
