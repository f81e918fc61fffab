package dev.rebind.command;

import dev.rebind.model.Value;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Configuration files that a command line names, as far as they lie in the same tree. */
final class ConfigFiles {
  /** Whatever binds an application, reads another file, or may do either. */
  private static final Pattern BINDS =
      Pattern.compile(
          "(?m)^[ \\t]*(?:wsgi-file|file|module|wsgi|mount|callable|paste|pecan|eval|web3|pump"
              + "|wsgi-lite|ini|xml|xmlconfig|yaml|yml|json|js|config|include|inherit|ini-paste"
              + "|ini-paste-logged|set|declare-option|if[\\w-]*|for[\\w-]*|pyargv)[ \\t]*(?:=|$)");

  private final Scope scope;
  private final String folder;

  ConfigFiles(Scope scope, String carrier) {
    this.scope = scope;
    int slash = carrier.lastIndexOf('/');
    this.folder = slash < 0 ? "" : carrier.substring(0, slash + 1);
  }

  /** Whether the file is there to be read, is an ini, and binds nothing. */
  boolean bindsNothing(Value name) {
    String path = name.asLiteral().orElse("");
    if (!path.endsWith(".ini")) {
      return false;
    }
    Optional<SourceText> text = find(path);
    return text.isPresent()
        && text.get().text().indexOf('%') < 0
        && !BINDS.matcher(text.get().text()).find();
  }

  /**
   * The file that gunicorn reads and that sets {@code wsgi_app} too.
   *
   * @param named what {@code --config} says; null where it is not given, for the file of the
   *     default name beside the carrier
   */
  Optional<String> alsoNamesAnApplication(@Nullable Value named) {
    String written = named == null ? "gunicorn.conf.py" : named.asLiteral().orElse("");
    String path = written.startsWith("file:") ? written.substring("file:".length()) : written;
    if (path.startsWith("python:")) {
      path = path.substring("python:".length()).replace('.', '/') + ".py";
    }
    if (path.isEmpty()) {
      return Optional.empty();
    }
    return (named == null ? scope.text(folder + path) : find(path))
        .filter(file -> file.text().contains("wsgi_app"))
        .filter(
            file ->
                PythonFile.parse(file.text()).bindings("wsgi_app").stream()
                    .anyMatch(binding -> binding.statement().isModuleLevel()))
        .map(SourceText::path);
  }

  private Optional<SourceText> find(String path) {
    String bare = path.startsWith("/") ? path.substring(1) : path;
    String name = bare.substring(bare.lastIndexOf('/') + 1);
    for (String candidate : List.of(bare, folder + bare, folder + name)) {
      Optional<SourceText> text = scope.text(candidate);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }
}
