package dev.rebind.syntax.jinja;

import dev.rebind.syntax.decoded.DecodedBuilder;
import dev.rebind.syntax.jinja.Part.Choice;
import dev.rebind.syntax.jinja.Part.Group;
import dev.rebind.syntax.jinja.Part.Leaf;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The worlds of a template. Where its conditions have few combinations, each is a world. Else, in
 * world k, the k-th branch of each condition is live (the last one of those that have fewer), and a
 * condition without {@code else} also has a way in which no branch is; the branches of a condition
 * inside a branch count as branches of their own. Each stretch of text is live in at least one
 * world. Loops, macros and blocks are live once; what a block set catches never is.
 *
 * @param worlds at most {@link #MAX}, none when there is a problem
 * @param complete false when there are more worlds than {@link #MAX}; what the rest would print is
 *     not known then
 * @param problem why the template has no worlds; null when it has
 */
public record TemplateWorlds(
    List<World> worlds, boolean complete, @Nullable TemplateProblem problem) {
  /** More branches than this in one template are not read. */
  public static final int MAX = 16;

  public TemplateWorlds {
    worlds = List.copyOf(worlds);
  }

  public static TemplateWorlds of(Template template) {
    Structure.Result structure = Structure.of(template);
    if (structure.problem() != null) {
      return new TemplateWorlds(List.of(), false, structure.problem());
    }
    int combinations = Part.combinations(structure.parts());
    boolean each = combinations <= MAX;
    int ways = each ? combinations : Part.ways(structure.parts());
    List<World> worlds = new ArrayList<>();
    for (int way = 0; way < Math.min(ways, MAX); way++) {
      worlds.add(new Printer(template, each).world(structure.parts(), way));
    }
    return new TemplateWorlds(worlds, ways <= MAX, null);
  }

  private static final class Printer {
    private final Template template;
    private final boolean each;
    private final Trimming trimming;
    private final DecodedBuilder out;
    private final List<TemplateToken> expressions = new ArrayList<>();
    private final List<Span> opaque = new ArrayList<>();

    /**
     * @param each whether conditions vary each for itself
     */
    Printer(Template template, boolean each) {
      this.template = template;
      this.each = each;
      this.trimming = new Trimming(template);
      this.out = new DecodedBuilder(template.text());
    }

    World world(List<Part> parts, int way) {
      print(parts, way);
      return new World(out.build(), expressions, opaque);
    }

    private void print(List<Part> parts, int way) {
      int rest = way;
      for (Part part : parts) {
        int own = each ? rest % part.combinations() : Math.min(way, part.ways() - 1);
        rest = each ? rest / part.combinations() : way;
        if (part instanceof Leaf leaf) {
          print(leaf.token());
        } else if (part instanceof Group group) {
          print(group.body(), own);
        } else if (part instanceof Choice choice) {
          print(choice, own);
        }
      }
    }

    private void print(Choice choice, int way) {
      int rest = way;
      for (List<Part> branch : choice.branches()) {
        int ways = each ? Part.combinations(branch) : Part.ways(branch);
        if (rest < ways) {
          print(branch, rest);
          return;
        }
        rest -= ways;
      }
    }

    private void print(int index) {
      TemplateToken token = template.tokens().get(index);
      Span span = token.text() ? trimming.printed(index) : token.span();
      if (token.text()) {
        out.equal(span.start(), span.end());
        return;
      }
      int start = out.length();
      String code = span.of(template.text());
      if (code.indexOf('\n') < 0 && code.indexOf('\r') < 0) {
        out.equal(span.start(), span.end());
      } else {
        String line = code.replace('\n', ' ').replace('\r', ' ');
        out.atomic(line, span.start(), span.end());
      }
      expressions.add(token);
      opaque.add(new Span(start, out.length()));
    }
  }
}
