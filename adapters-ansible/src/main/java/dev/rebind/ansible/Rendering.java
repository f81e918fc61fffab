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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders each rewritten template, a Jinja block of the role's variables too, before and after with
 * the same variables: what comes out may differ in lines that bind a flipped script, and in nothing
 * else.
 */
final class Rendering {
  private final List<Flip> done;
  private final Map<String, Object> literals;

  private Rendering(Scope before, Scope after, List<Flip> done) {
    this.done = done;
    this.literals = Literals.of(before);
    // A service dict shows the script's keys and the module's to both renderings.
    Literals.of(after).forEach((name, value) -> literals.merge(name, value, Literals::union));
  }

  static Proof prove(Scope before, Scope after, List<Flip> done) {
    Map<String, String> old = new LinkedHashMap<>();
    Map<String, String> made = new LinkedHashMap<>();
    for (String path : before.paths()) {
      if (same(before, after, path) || Kinds.helm(path)) {
        continue;
      }
      if (Kinds.template(path)) {
        old.put(path, before.text(path).map(SourceText::text).orElse(""));
        made.put(path, after.text(path).map(SourceText::text).orElse(""));
      } else {
        Blocks.of(before, path).forEach((way, text) -> old.put(path + " " + way, text));
        Blocks.of(after, path).forEach((way, text) -> made.put(path + " " + way, text));
      }
    }
    old.entrySet().removeIf(one -> one.getValue().equals(made.get(one.getKey())));
    if (old.isEmpty()) {
      return Proof.none();
    }
    Rendering rendering = new Rendering(before, after, done);
    Proof all = Proof.proven();
    for (Map.Entry<String, String> one : old.entrySet()) {
      String now = made.getOrDefault(one.getKey(), "");
      Proof proof = rendering.compare(one.getKey(), one.getValue(), now);
      if (proof.verdict() == Proof.Verdict.DISPROVEN) {
        return proof;
      }
      all = proof.verdict() == Proof.Verdict.NOT_PROVEN ? proof : all;
    }
    return all;
  }

  private static boolean same(Scope before, Scope after, String path) {
    Optional<String> old = before.text(path).map(SourceText::text);
    return old.equals(after.text(path).map(SourceText::text));
  }

  private Proof compare(String path, String old, String made) {
    boolean block = !Kinds.template(path);
    Engine.Rendered first = Engine.shared().render(body(old), variables(old, made));
    Engine.Rendered second = Engine.shared().render(body(made), variables(old, made));
    for (Engine.Rendered one : List.of(first, second)) {
      if (!one.trouble().isEmpty()) {
        return Proof.notProven(path + " cannot be rendered here: " + one.trouble() + ".");
      }
    }
    if (first.text().equals(second.text())) {
      return Proof.notProven(
          path + " renders without the binding here: its conditions hold on a host alone.");
    }
    Optional<String> odd = oddity(parts(first.text(), block), parts(second.text(), block));
    return odd.map(line -> Proof.disproven(path + " would render " + line)).orElse(Proof.proven());
  }

  /** The lines of a template; of a block, whose value is a dict or a list, what is in it. */
  private static List<String> parts(String text, boolean block) {
    if (!block) {
      return List.of(text.split("\n", -1));
    }
    return Arrays.stream(text.split("[\\n,{}\\[\\]]+"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
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
    // Rendering may change what it is given: value.update(...).
    return literal == null ? new StandIn(name, fields()) : Literals.copy(literal);
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

  /** The first line that differs without being about the binding of a flipped site. */
  private Optional<String> oddity(List<String> old, List<String> made) {
    BindingLines scripts = BindingLines.ofScripts(done, old);
    BindingLines targets = BindingLines.ofTargets(done);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < made.size()) {
      if (i < old.size() && j < made.size() && old.get(i).equals(made.get(j))) {
        i++;
        j++;
      } else if (i < old.size() && scripts.has(old.get(i))) {
        i++;
      } else if (j < made.size() && targets.has(made.get(j))) {
        j++;
      } else {
        return Optional.of("'" + (j < made.size() ? made.get(j) : old.get(i)).strip() + "'");
      }
    }
    return Optional.empty();
  }
}
