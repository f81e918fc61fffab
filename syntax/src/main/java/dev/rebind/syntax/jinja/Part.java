package dev.rebind.syntax.jinja;

import java.util.List;

/** A piece of a template's structure, and in how many ways it can be live. */
sealed interface Part {
  int ways();

  /** A text or expression token, by its index. */
  record Leaf(int token) implements Part {
    @Override
    public int ways() {
      return 1;
    }
  }

  /** One of the branches is live, or, if {@code none} is possible, no branch. */
  record Choice(List<List<Part>> branches, boolean none, int ways) implements Part {
    Choice(List<List<Part>> branches, boolean none) {
      this(
          List.copyOf(branches),
          none,
          branches.stream().mapToInt(Part::ways).sum() + (none ? 1 : 0));
    }
  }

  /** The body is live once: a loop, a macro, a block. */
  record Group(List<Part> body, int ways) implements Part {
    Group(List<Part> body) {
      this(body, Part.ways(body));
    }
  }

  /** Neighbours vary together, so that a sequence has as many ways as its widest part. */
  static int ways(List<Part> parts) {
    return parts.stream().mapToInt(Part::ways).max().orElse(1);
  }
}
