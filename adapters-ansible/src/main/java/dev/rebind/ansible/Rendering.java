package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Flip;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.jinja.Expression;
import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.jinja.TemplateToken;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders each rewritten template before and after with the same variables: what comes out may
 * differ in lines that bind a flipped script, and in nothing else.
 */
final class Rendering {
  private final List<Flip> done;
  private final Map<String, Object> literals;

  private Rendering(Scope before, List<Flip> done) {
    this.done = done;
    this.literals = Literals.of(before);
  }

  static Proof prove(Scope before, Scope after, List<Flip> done) {
    List<String> changed = new ArrayList<>();
    for (String path : before.paths()) {
      if (Kinds.template(path) && !Kinds.helm(path) && !same(before, after, path)) {
        changed.add(path);
      }
    }
    if (changed.isEmpty()) {
      return Proof.none();
    }
    Rendering rendering = new Rendering(before, done);
    Proof all = Proof.proven();
    for (String path : changed) {
      String old = before.text(path).map(SourceText::text).orElse("");
      String made = after.text(path).map(SourceText::text).orElse("");
      Proof one = rendering.compare(path, old, made);
      if (one.verdict() == Proof.Verdict.DISPROVEN) {
        return one;
      }
      all = one.verdict() == Proof.Verdict.NOT_PROVEN ? one : all;
    }
    return all;
  }

  private static boolean same(Scope before, Scope after, String path) {
    Optional<String> old = before.text(path).map(SourceText::text);
    return old.equals(after.text(path).map(SourceText::text));
  }

  private Proof compare(String path, String old, String made) {
    Map<String, Object> variables = variables(old, made);
    Engine.Rendered first = Engine.shared().render(body(old), variables);
    Engine.Rendered second = Engine.shared().render(body(made), variables);
    for (Engine.Rendered one : List.of(first, second)) {
      if (!one.trouble().isEmpty()) {
        return Proof.notProven(path + " cannot be rendered here: " + one.trouble() + ".");
      }
    }
    Optional<String> odd = oddity(first.text().split("\n", -1), second.text().split("\n", -1));
    return odd.map(line -> Proof.disproven(path + " would render " + line)).orElse(Proof.proven());
  }

  /** Ansible takes its own header line off before it renders. */
  private static String body(String text) {
    String plain = ScopeFiles.unmarked(text);
    int feed = plain.indexOf('\n');
    return plain.startsWith("#jinja2:") && feed >= 0 ? plain.substring(feed + 1) : plain;
  }

  /** The role's literal values, and a stand-in for every other name. */
  private Map<String, Object> variables(String... texts) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (String text : texts) {
      Template template = Template.read(text, Flavour.JINJA);
      for (TemplateToken token : template.tokens()) {
        if (token.kind() == TemplateToken.Kind.EXPRESSION) {
          names(Expression.read(text, token.code()), variables);
        }
      }
      Jinja.expressions(template).forEach(one -> names(one, variables));
    }
    return variables;
  }

  private void names(Expression expression, Map<String, Object> into) {
    expression
        .all()
        .filter(Expression.Name.class::isInstance)
        .map(one -> ((Expression.Name) one).name())
        .forEach(name -> into.computeIfAbsent(name, this::stand));
  }

  private Object stand(String name) {
    Object literal = literals.get(name);
    return literal == null ? new StandIn(name, fields()) : literal;
  }

  /** What a service dict says of the first flip, under the script's keys and the module's alike. */
  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    String script = "";
    if (done.get(0).site().binding() instanceof Binding.Script bound) {
      List<String> tail = bound.path().tail();
      script = tail.isEmpty() ? "" : tail.get(tail.size() - 1);
    }
    for (Slot slot : Slot.SERVICES) {
      fields.put(slot.script(), script);
      fields.put(slot.module(), done.get(0).target().binding().toString());
    }
    return fields;
  }

  /** The first line that differs without binding a flipped site. */
  private Optional<String> oddity(String[] old, String[] made) {
    int i = 0;
    int j = 0;
    while (i < old.length || j < made.length) {
      if (i < old.length && j < made.length && old[i].equals(made[j])) {
        i++;
        j++;
      } else if (i < old.length && names(old[i], false)) {
        i++;
      } else if (j < made.length && names(made[j], true)) {
        j++;
      } else {
        return Optional.of("'" + (j < made.length ? made[j] : old[i]).strip() + "'");
      }
    }
    return Optional.empty();
  }

  /** Whether a line names the script of a flip, or its target. */
  private boolean names(String line, boolean target) {
    for (Flip flip : done) {
      String name = flip.target().binding().toString();
      if (!target) {
        name = flip.site().binding().toString();
        if (flip.site().binding() instanceof Binding.Script bound
            && !bound.path().tail().isEmpty()) {
          name = bound.path().tail().get(bound.path().tail().size() - 1);
        }
      }
      if (line.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
