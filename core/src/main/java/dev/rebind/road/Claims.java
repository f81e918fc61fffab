package dev.rebind.road;

import dev.rebind.model.Finding;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.text.SourceText;
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
      Comparator.<Won, Claim.Kind>comparing(won -> won.claim().kind(), Comparator.reverseOrder())
          .thenComparing(won -> -won.claim().root().length())
          .thenComparing(won -> won.adapter().id());

  private record Key(String adapter, String root) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byRoot = root.compareTo(other.root);
      return byRoot != 0 ? byRoot : adapter.compareTo(other.adapter);
    }
  }

  private final Adapters adapters;
  private final Guard guard;

  Claims(Adapters adapters, Guard guard) {
    this.adapters = adapters;
    this.guard = guard;
  }

  /** Who owns what, sorted by root; {@code findings} takes what adapters did wrong. */
  List<Territory> territories(SourceTree tree, List<Finding> findings) {
    Map<Key, Territory> found = new TreeMap<>();
    for (String path : tree.candidates()) {
      Optional<SourceText> text = tree.text(path);
      if (text.isEmpty()) {
        continue;
      }
      Won owner = owner(new TextHead(path, text.get()), findings);
      if (owner != null) {
        Territory one = new Territory(owner.adapter(), owner.claim().root(), List.of(path));
        found.merge(new Key(owner.adapter().id(), one.root()), one, Claims::join);
      }
    }
    return List.copyOf(found.values());
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

  private static Territory join(Territory one, Territory other) {
    List<String> paths = new ArrayList<>(one.paths());
    paths.addAll(other.paths());
    return one.withPaths(paths);
  }
}
