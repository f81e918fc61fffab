package dev.rebind.ansible;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Start scripts that copy WSGI scripts into a folder of their own before a server starts. */
final class StartScripts {
  private static final Pattern COPY =
      Pattern.compile(
          "(?:for\\s+\\w*WSGI\\w*\\s+in\\s+(\\S[^;\\n]*)|cp\\s+-\\w+\\s+\\$\\(\\s*(?:type\\s+-p|which|command\\s+-v)[^)]*wsgi[^)]*\\))",
          Pattern.CASE_INSENSITIVE);

  private StartScripts() {}

  static List<Finding> findings(ScopeFiles files) {
    List<Finding> found = new ArrayList<>();
    files.templates().forEach(file -> add(file, found));
    files.yaml().forEach(file -> add(file.source(), found));
    return found;
  }

  private static void add(SourceText file, List<Finding> found) {
    Matcher copy = COPY.matcher(file.text());
    if (copy.find()) {
      found.add(
          Finding.of(
              Codes.SCRIPT_TASK,
              Severity.NOTE,
              file.path(),
              new Span(copy.start(), copy.end()),
              "A start script copies WSGI scripts to where a server looks for them: what reads the"
                  + " copies, the copying and the directory must move together, by hand."));
    }
  }
}
