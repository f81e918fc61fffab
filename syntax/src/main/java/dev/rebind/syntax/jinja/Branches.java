package dev.rebind.syntax.jinja;

import dev.rebind.text.Span;
import java.util.List;

/** The conditions of a template, asked which of its places can be printed together. */
public final class Branches {
  private final Template template;
  private final List<Part> parts;

  private Branches(Template template, List<Part> parts) {
    this.template = template;
    this.parts = parts;
  }

  /** Those of a template; one that has a problem has no conditions. */
  public static Branches of(Template template) {
    return new Branches(template, Structure.of(template).parts());
  }

  /** Whether two offsets lie in branches of one condition, of which only one is ever printed. */
  public boolean exclusive(int first, int second) {
    return exclusive(parts, first, second);
  }

  private boolean exclusive(List<Part> body, int first, int second) {
    for (Part part : body) {
      if (part instanceof Part.Group group && exclusive(group.body(), first, second)) {
        return true;
      }
      if (part instanceof Part.Choice choice) {
        int one = branch(choice, first);
        int other = branch(choice, second);
        if (one >= 0 && other >= 0) {
          return one != other || exclusive(choice.branches().get(one), first, second);
        }
      }
    }
    return false;
  }

  /** Which branch holds an offset; -1 for none. */
  private int branch(Part.Choice choice, int offset) {
    for (int i = 0; i < choice.branches().size(); i++) {
      if (holds(choice.branches().get(i), offset)) {
        return i;
      }
    }
    return -1;
  }

  private boolean holds(List<Part> body, int offset) {
    return body.stream().anyMatch(part -> holds(part, offset));
  }

  private boolean holds(Part part, int offset) {
    if (part instanceof Part.Group group) {
      return holds(group.body(), offset);
    }
    if (part instanceof Part.Choice choice) {
      return branch(choice, offset) >= 0;
    }
    Span span = template.tokens().get(((Part.Leaf) part).token()).span();
    return span.start() <= offset && offset < span.end();
  }
}
