package dev.rebind.uwsgi;

import dev.rebind.model.Value;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Opens configuration files of any format, and finds those that another one names. */
final class Documents {
  private static final Set<String> FORMS =
      Set.of("ini", "conf", "xml", "yaml", "yml", "json", "js");
  private static final int MOST_NAMES = 50;
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Scope scope;

  Documents(Scope scope) {
    this.scope = scope;
  }

  Optional<Document> open(String path) {
    return scope.text(path).flatMap(Documents::open);
  }

  private static Optional<Document> open(SourceText source) {
    boolean branches = source.opaque().isEmpty() && Templates.branches(source);
    return read(Templates.mark(source))
        .map(
            document ->
                branches && !document.entries().isEmpty()
                    ? document.refuse(
                        new Doubt(
                            Span.at(0),
                            Codes.TEMPLATE,
                            "a template's branches decide what is in the file"))
                    : document);
  }

  /** Reads a file by its extension, as uWSGI's {@code include} does. */
  static Optional<Document> read(SourceText source) {
    String name = source.path().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "ini", "conf" -> Optional.of(IniReader.read(source));
      case "xml" -> Optional.of(XmlReader.read(source));
      case "yaml", "yml" -> Optional.of(YamlReader.read(source));
      case "json", "js" -> Optional.of(JsonReader.read(source));
      default -> Optional.empty();
    };
  }

  /**
   * The file that {@code reference} names in {@code from}. uWSGI resolves it against the folder in
   * which it is started, which no file tells: the folder of {@code from} and those above are tried.
   */
  Optional<Document> follow(String from, Word reference) {
    for (String path : candidates(from, reference)) {
      Optional<Document> found = open(path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether there is such a file, of whatever form. */
  boolean exists(String from, Word reference) {
    return candidates(from, reference).stream().anyMatch(path -> scope.text(path).isPresent());
  }

  /**
   * The sources of a module that can be seen: in the tree, in a folder above the configuration that
   * a project's packages lie in, and in the installed environment that is known.
   *
   * @param script the path that was bound; it names the environment
   */
  List<SourceText> sources(String from, Value script, String module) {
    List<SourceText> found = new ArrayList<>();
    String file = module.replace('.', '/');
    for (int end = folderEnd(from); end >= 0; end = end == 0 ? -1 : folderEnd(from, end)) {
      for (String packages : List.of("", "src/", "lib/")) {
        String plain = from.substring(0, end) + packages + file;
        scope.text(plain + ".py").ifPresent(found::add);
        scope.text(plain + "/__init__.py").ifPresent(found::add);
      }
    }
    scope.installed(script, module).ifPresent(found::add);
    return found;
  }

  /** Every option of the files, other than {@code from}, that may be what the names mean. */
  List<Entry> hidden(String from, Set<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    Pattern pattern =
        names.size() > MOST_NAMES ? ANY : Names.pattern(names, from.substring(0, folderEnd(from)));
    List<Entry> found = new ArrayList<>();
    for (String path : scope.list("")) {
      if (isForm(path) && !path.equals(from) && pattern.matcher(path).matches()) {
        open(path).ifPresent(document -> found.addAll(document.entries()));
      }
    }
    return found;
  }

  private static int folderEnd(String path) {
    return path.lastIndexOf('/') + 1;
  }

  /** Where the folder above the one that ends here ends. */
  private static int folderEnd(String path, int end) {
    return path.lastIndexOf('/', end - 2) + 1;
  }

  private static boolean isForm(String path) {
    return FORMS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private static List<String> candidates(String from, Word reference) {
    String folder = from.substring(0, folderEnd(from));
    List<Word.Piece> pieces = reference.pieces();
    List<String> found = new ArrayList<>();
    if (pieces.size() == 2
        && pieces.get(0).written().equals("%d")
        && pieces.get(1) instanceof Word.Literal rest) {
      normalise(folder + rest.written()).ifPresent(found::add);
    }
    reference
        .literal()
        .filter(text -> !text.contains("://") && !text.matches(".*[$@%]\\(.*"))
        .ifPresent(
            text -> {
              int end = text.startsWith("/") ? folderEnd(from, folder.length()) : folder.length();
              for (; end > 0; end = folderEnd(from, end)) {
                normalise(folder.substring(0, end) + text).ifPresent(found::add);
              }
              normalise(text).ifPresent(found::add);
              if (text.startsWith("/")) {
                found.add(folder + text.substring(text.lastIndexOf('/') + 1));
              }
            });
    return found;
  }

  private static Optional<String> normalise(String path) {
    List<String> out = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        if (out.isEmpty()) {
          return Optional.empty();
        }
        out.remove(out.size() - 1);
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        out.add(segment);
      }
    }
    return out.isEmpty() ? Optional.empty() : Optional.of(String.join("/", out));
  }
}
