package dev.rebind.syntax.jinja;

import java.util.List;

/** A piece of a template's structure, and in how many ways it can be live. */
sealed interface Part {
  /** More than anybody reads. */
  int MANY = 1000;

  int ways();

  /** In how many ways, if the conditions inside it vary each for itself; bounded. */
  int combinations();

  /** A text or expression token, by its index. */
  record Leaf(int token) implements Part {
    @Override
    public int ways() {
      return 1;
    }

    @Override
    public int combinations() {
      return 1;
    }
  }

  /** One of the branches is live, or, if {@code none} is possible, no branch. */
  record Choice(List<List<Part>> branches, boolean none, int ways, int combinations)
      implements Part {
    Choice(List<List<Part>> branches, boolean none) {
      this(
          List.copyOf(branches),
          none,
          branches.stream().mapToInt(Part::ways).sum() + (none ? 1 : 0),
          Math.min(MANY, branches.stream().mapToInt(Part::combinations).sum() + (none ? 1 : 0)));
    }
  }

  /** The body is live once: a loop, a macro, a block. */
  record Group(List<Part> body, int ways, int combinations) implements Part {
    Group(List<Part> body) {
      this(body, Part.ways(body), Part.combinations(body));
    }
  }

  /** Neighbours vary together, so that a sequence has as many ways as its widest part. */
  static int ways(List<Part> parts) {
    return parts.stream().mapToInt(Part::ways).max().orElse(1);
  }

  /** The combinations of neighbours that vary each for itself. */
  static int combinations(List<Part> parts) {
    int all = 1;
    for (Part part : parts) {
      all = Math.min(MANY, all * part.combinations());
    }
    return all;
  }
}
