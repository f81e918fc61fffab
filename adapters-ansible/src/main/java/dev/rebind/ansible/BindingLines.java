package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Flip;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which lines of a rendered text are about flipped bindings: those that name the script, or
 * the target, and the sections of Apache that let it read exactly that file or its folder.
 *
 * @param words what such a line holds
 * @param guarded the files and folders whose sections go with it
 */
record BindingLines(Set<String> words, Set<String> guarded) {
  private static final Pattern SECTION =
      Pattern.compile(
          "\\s*<(?:Directory|Files)(?:Match)?\\s+(?:~\\s*)?(.*)>\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGNS = Pattern.compile("[\\\\\"'^$]|/+$");

  /** The lines that bind the scripts; the text tells in which folders they lie. */
  static BindingLines ofScripts(List<Flip> flips, List<String> lines) {
    Set<String> words = new HashSet<>();
    Set<String> guarded = new HashSet<>();
    for (Flip flip : flips) {
      String name = flip.site().binding().toString();
      if (flip.site().binding() instanceof Binding.Script bound && !bound.path().tail().isEmpty()) {
        name = bound.path().tail().get(bound.path().tail().size() - 1);
        guarded.add(name);
        Pattern folder = Pattern.compile("([^\\s\"']+)/" + Pattern.quote(name) + "(?![\\w.-])");
        for (String line : lines) {
          Matcher found = folder.matcher(line);
          while (found.find()) {
            guarded.add(found.group(1));
          }
        }
      }
      words.add(name);
    }
    return new BindingLines(words, guarded);
  }

  /** The lines that bind the targets. */
  static BindingLines ofTargets(List<Flip> flips) {
    Set<String> words = new HashSet<>();
    Set<String> guarded = new HashSet<>();
    for (Flip flip : flips) {
      String target = flip.target().binding().toString();
      words.add(target);
      int slash = target.lastIndexOf('/');
      if (slash >= 0) {
        guarded.add(target.substring(0, slash));
        guarded.add(target.substring(slash + 1));
      }
    }
    return new BindingLines(words, guarded);
  }

  boolean has(String line) {
    Matcher section = SECTION.matcher(line);
    return words.stream().anyMatch(line::contains)
        || (section.matches()
            && guarded.contains(SIGNS.matcher(section.group(1).strip()).replaceAll("")));
  }
}
