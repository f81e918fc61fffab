package dev.rebind.syntax.app;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Match;
import dev.rebind.model.Binding;
import dev.rebind.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What gunicorn (20.0.1 and later) makes of the string that names an application: {@code module},
 * {@code module:name} or {@code module:name(literals)}. The rules are those of {@code
 * gunicorn.util.import_app}.
 *
 * @param binding what it names; a script for a path, which gunicorn never loads, and for a module
 *     that has a known script's hyphenated name, which is a copy of it; null where gunicorn refuses
 *     the string
 * @param why what is wrong with it, as the end of a sentence; empty where nothing is
 */
public record GunicornApp(@Nullable Binding binding, String why) {
  private static final Pattern MODULE =
      Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NAME =
      Pattern.compile("[^\\W\\d]\\w*", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CONSTANT = Pattern.compile("None|True|False");

  /** Reads the string; blanks around it do not count. */
  public static GunicornApp read(String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      return refused("it is empty, so gunicorn finds no application");
    }
    int colon = text.indexOf(':');
    String module = colon < 0 ? text : text.substring(0, colon);
    if (isPath(module)) {
      return new GunicornApp(
          new Binding.Script(Value.literal(module)),
          "gunicorn imports modules and never runs a script by its path");
    }
    if (!MODULE.matcher(module).matches()) {
      return refused("'" + module + "' is no name of a module");
    }
    String attribute = colon < 0 ? "application" : text.substring(colon + 1).strip();
    Matcher name = NAME.matcher(attribute);
    boolean named = name.lookingAt() && !CONSTANT.matcher(name.group()).matches();
    String rest = named ? attribute.substring(name.end()).strip() : "";
    if (!named || !(rest.isEmpty() || LiteralCall.accepts(rest))) {
      return refused(
          "after the colon gunicorn takes one plain name, or a call of one with literal arguments");
    }
    if (attribute.equals("application") && isShim(module)) {
      return new GunicornApp(new Binding.Script(Value.literal(module)), "");
    }
    boolean bareCall = rest.replaceAll("\\s", "").equals("()");
    String kept = bareCall ? name.group() : attribute;
    return new GunicornApp(new Binding.Module(module, kept, bareCall), "");
  }

  /** What it names, where gunicorn understands it. */
  public Optional<Binding> bound() {
    return Optional.ofNullable(binding);
  }

  /** Whether it is a file's path, which gunicorn never loads. */
  public boolean isPath() {
    return binding instanceof Binding.Script && !why.isEmpty();
  }

  /** Somebody copied or linked a script as a module of its own, hyphenated name. */
  private static boolean isShim(String module) {
    return module.indexOf('-') >= 0
        && Catalogue.bundled().find(List.of(module)) instanceof Match.Found;
  }

  private static boolean isPath(String module) {
    return module.indexOf('/') >= 0 || module.endsWith(".py");
  }

  private static GunicornApp refused(String why) {
    return new GunicornApp(null, why);
  }
}
