package dev.rebind.devstack;

import dev.rebind.model.Flip;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the helpers' calls with regular expressions alone, applies the rule by which lib/apache
 * names a socket, and compares what was with what is to be. It shares no code with the reader of
 * the rewrite and knows less: what it cannot follow it calls unproven.
 */
final class SecondReader {
  /** A word on one line; the quotes are unrolled, since Java's regular expressions recurse. */
  private static final String WORD =
      "(?:\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\n]*+'|\\$\\([^()\\n]*+\\)"
          + "|\\$(?!\\()|[^\\s;&|<>()#\"'`$]++)++";

  private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:?[-=](.*)}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");
  private static final String HELPER = "_uwsgi_";
  private static final Pattern CALL =
      Pattern.compile(
          "^[^#\\n]*?(?<!function )\\b(write_uwsgi_config|write_local_uwsgi_http_config|remove_uwsgi_config)"
              + "((?:[ \\t]+"
              + WORD
              + ")+)");
  private static final Pattern ARGUMENT = Pattern.compile(WORD);
  private static final Pattern MODULE = Pattern.compile("[a-zA-Z0-9_.]+:[a-zA-Z0-9_]+");
  private static final Pattern MODULE_AS_FILE =
      Pattern.compile("wsgi-file[ \\t\"'=]+[\\w.]+:\\w+(?![\\w/])");

  /** What one call makes: the names that it may write or remove, and what it may bind. */
  private record Made(String helper, Set<String> names, Set<String> bound, boolean named) {}

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Set<String>> values = new HashMap<>();
  private final List<Made> calls = new ArrayList<>();

  private SecondReader(Scope scope) {
    for (String path : scope.paths()) {
      scope
          .text(path)
          .filter(text -> !path.endsWith(".template"))
          .ifPresent(text -> texts.add(joined(text.text())));
    }
    texts.forEach(this::calls);
  }

  static Proof compare(Scope before, Scope after, List<Flip> done) {
    SecondReader old = new SecondReader(before);
    SecondReader now = new SecondReader(after);
    for (Flip flip : done) {
      String target = flip.target().binding().toString();
      Optional<SourceText> text = after.text(flip.site().path());
      if (text.filter(it -> it.text().contains(target)).isEmpty()) {
        return Proof.disproven(flip.site().id() + " does not say " + target);
      }
      if (text.filter(it -> MODULE_AS_FILE.matcher(it.text()).find()).isPresent()) {
        return Proof.disproven(flip.site().path() + " sets a module path as a file");
      }
    }
    if (old.calls.size() != now.calls.size()) {
      return Proof.notProven("the calls of DevStack's helpers could not be followed");
    }
    boolean renames = done.stream().anyMatch(flip -> flip.target().name() != null);
    boolean followed = true;
    for (int i = 0; i < now.calls.size(); i++) {
      Made was = old.calls.get(i);
      Made is = now.calls.get(i);
      // A variable of one name that functions have for themselves is one to this reader.
      followed &= was.names().size() == 1 && is.names().size() == 1;
      if (unknown(was.names()) || unknown(is.names())) {
        followed = false;
        continue;
      }
      boolean moved =
          !was.bound().equals(is.bound()) && is.bound().stream().anyMatch(SecondReader::isModule);
      if (moved && !is.named()) {
        return Proof.disproven(is.helper() + " would name a socket or a site " + is.names());
      }
      if (moved && !was.named() && !renames && !was.names().containsAll(is.names())) {
        return Proof.disproven(
            "%s would change the name %s to %s".formatted(is.helper(), was.names(), is.names()));
      }
    }
    return followed
        ? Proof.proven()
        : Proof.notProven("an argument of DevStack's helpers could not be followed");
  }

  private static boolean unknown(Set<String> names) {
    return names.isEmpty() || names.stream().anyMatch(name -> name.indexOf('$') >= 0);
  }

  private static boolean isModule(String text) {
    return MODULE.matcher(text).matches();
  }

  /** The text with each continued line as one. */
  private static String joined(String text) {
    return text.contains("\\\n") || text.contains("\\\r\n")
        ? text.replaceAll("\\\\\\r?\\n", "  ")
        : text;
  }

  private void calls(String text) {
    for (int at = text.indexOf(HELPER); at >= 0; at = text.indexOf(HELPER, at)) {
      int start = text.lastIndexOf('\n', at) + 1;
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      Matcher matcher = CALL.matcher(text.substring(start, end));
      if (matcher.find()) {
        List<String> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(matcher.group(2));
        while (argument.find()) {
          arguments.add(bare(argument.group()));
        }
        calls.add(made(matcher.group(1), arguments));
      }
      at = end;
    }
  }

  private Made made(String helper, List<String> arguments) {
    int at = helper.equals("write_uwsgi_config") ? 4 : 3;
    Set<String> bound = arguments.size() > 1 ? resolved(arguments.get(1)) : Set.of();
    String name = helper.startsWith("write") && arguments.size() > at ? arguments.get(at) : "";
    Set<String> names = new HashSet<>();
    if (name.isEmpty()) {
      bound.forEach(path -> names.add(path.substring(path.lastIndexOf('/') + 1)));
    } else {
      names.add(name);
    }
    boolean http = helper.equals("write_uwsgi_config") && arguments.size() > 3;
    boolean port = http && !arguments.get(3).isEmpty();
    boolean plain = helper.startsWith("remove") && names.stream().noneMatch(SecondReader::isModule);
    return new Made(helper, names, bound, !name.isEmpty() || port || plain);
  }

  private Set<String> resolved(String argument) {
    Matcher variable = VARIABLE.matcher(argument);
    if (!variable.matches()) {
      return Set.of(argument);
    }
    Set<String> known = values.computeIfAbsent(variable.group(1), this::assigned);
    return known.isEmpty() ? Set.of(argument) : known;
  }

  /** Every value that some script gives to a variable of that name. */
  private Set<String> assigned(String name) {
    Set<String> found = new HashSet<>();
    for (String text : texts) {
      String left = name + "=";
      for (int at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
        boolean begins = at == 0 || " \t\n;".indexOf(text.charAt(at - 1)) >= 0;
        Matcher word = ARGUMENT.matcher(text).region(at + left.length(), text.length());
        if (begins && word.lookingAt()) {
          String value = bare(word.group());
          Matcher fallback = DEFAULT.matcher(value);
          found.add(fallback.matches() ? bare(fallback.group(1)) : value);
        }
      }
    }
    return found;
  }

  /** Without the quotes around it, or around a part of it. */
  private static String bare(String word) {
    return word.replaceAll("[\"']", "");
  }
}
