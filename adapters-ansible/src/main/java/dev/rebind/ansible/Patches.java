package dev.rebind.ansible;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patches that a tree carries: they must fit the text that they patch, so they are told alone. */
final class Patches {
  private static final Pattern BINDING =
      Pattern.compile("(?m)^[-+ ].*?\\bwsgi-file[ \\t]*[:=][ \\t]*(\\S.*)$");

  private Patches() {}

  static List<Finding> findings(ScopeFiles files) {
    Scope scope = files.scope();
    List<Finding> found = new ArrayList<>();
    for (String path : scope.paths()) {
      if (Kinds.patch(path)) {
        Optional<SourceText> text = scope.text(path);
        Matcher matcher = BINDING.matcher(text.map(SourceText::text).orElse(""));
        if (matcher.find()) {
          found.add(
              Finding.of(
                  Codes.PATCH,
                  Severity.NOTE,
                  path,
                  new Span(matcher.start(1), matcher.end(1)),
                  "This patch carries a binding of a script; make it anew once what it patches has"
                      + " moved."));
        }
      }
    }
    return found;
  }
}
