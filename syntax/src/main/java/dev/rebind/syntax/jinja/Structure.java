package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.Part.Choice;
import dev.rebind.syntax.jinja.Part.Group;
import dev.rebind.syntax.jinja.Part.Leaf;
import dev.rebind.syntax.jinja.TemplateToken.Fault;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nests the tokens of a template by its blocks. */
final class Structure {
  private static final int MAX_DEPTH = 100;

  private static final Set<String> JINJA_BLOCKS =
      Set.of("macro", "block", "call", "filter", "with", "autoescape", "trans");

  private final Template template;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable TemplateProblem problem;

  private Structure(Template template) {
    this.template = template;
  }

  /** The parts, or the problem that keeps the template from having any. */
  record Result(List<Part> parts, @Nullable TemplateProblem problem) {}

  static Result of(Template template) {
    return new Structure(template).build();
  }

  private Result build() {
    Frame root = new Frame("", template.tokens().isEmpty() ? null : template.tokens().get(0));
    frames.push(root);
    for (int i = 0; i < template.tokens().size() && problem == null; i++) {
      TemplateToken token = template.tokens().get(i);
      if (token.fault() != Fault.NONE) {
        problem = new TemplateProblem(token, TemplateProblem.reason(token.fault()));
      } else if (token.text() || token.kind() == Kind.EXPRESSION) {
        top().current.add(new Leaf(i));
      } else if (token.kind() == Kind.STATEMENT) {
        statement(token);
      }
    }
    if (problem == null && frames.size() > 1 && top().opener != null) {
      problem = new TemplateProblem(top().opener, "this " + top().word + " has no end");
    }
    return new Result(problem == null ? List.copyOf(root.current) : List.of(), problem);
  }

  private void statement(TemplateToken token) {
    String word = token.word();
    boolean go = template.flavour() == Flavour.GO;
    if (word.equals("raw") || word.equals("endraw")) {
      return;
    }
    if (word.equals("elif") || word.equals("else")) {
      branch(token);
    } else if (go ? word.equals("end") : word.startsWith("end")) {
      close(token);
    } else if (go ? opensGo(word) : opensJinja(token)) {
      frames.push(new Frame(word, token));
      if (frames.size() > MAX_DEPTH) {
        problem = new TemplateProblem(token, "nested deeper than " + MAX_DEPTH);
      }
    }
  }

  private static boolean opensGo(String word) {
    return Set.of("if", "with", "range", "define", "block").contains(word);
  }

  private boolean opensJinja(TemplateToken token) {
    return switch (token.word()) {
      case "if", "for" -> true;
      case "set" -> !Statement.assigns(template, token);
      default -> JINJA_BLOCKS.contains(token.word());
    };
  }

  private void branch(TemplateToken token) {
    Frame frame = top();
    boolean takes =
        switch (frame.word) {
          case "if" -> true;
          case "with", "range" -> template.flavour() == Flavour.GO;
          case "for" -> token.word().equals("else");
          default -> false;
        };
    if (!takes || frame.last) {
      problem = new TemplateProblem(token, "this " + token.word() + " belongs to no condition");
      return;
    }
    frame.branches.add(frame.current);
    frame.current = new ArrayList<>();
    frame.last = token.word().equals("else");
  }

  private void close(TemplateToken token) {
    Frame frame = top();
    boolean fits = template.flavour() == Flavour.GO || token.word().equals("end" + frame.word);
    if (frames.size() == 1 || !fits) {
      problem = new TemplateProblem(token, "this " + token.word() + " closes nothing");
      return;
    }
    frames.pop();
    // What a block set catches is printed somewhere else, if at all.
    if (!frame.word.equals("set")) {
      top().current.add(frame.part(template.flavour()));
    }
  }

  private Frame top() {
    return frames.getFirst();
  }

  private static final class Frame {
    private final String word;
    private final @Nullable TemplateToken opener;
    private final List<List<Part>> branches = new ArrayList<>();
    private List<Part> current = new ArrayList<>();
    private boolean last;

    Frame(String word, @Nullable TemplateToken opener) {
      this.word = word;
      this.opener = opener;
    }

    Part part(Flavour flavour) {
      boolean condition = word.equals("if") || (flavour == Flavour.GO && word.equals("with"));
      if (!condition && branches.isEmpty()) {
        return new Group(current);
      }
      branches.add(current);
      return new Choice(branches, condition && !last);
    }
  }
}
