package dev.rebind.resolve;

import dev.rebind.catalogue.Script;
import dev.rebind.model.Value;
import dev.rebind.text.SourceText;
import dev.rebind.tree.WalkOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at installed Python environments on this machine: at the one that the user names, or at the
 * one that a script's absolute path is in ({@code /opt/venv/bin/nova-api-wsgi}, {@code
 * /usr/bin/nova-api-wsgi}).
 */
public final class PythonEnvironment implements Environment {
  private static final List<String> LIBRARIES =
      List.of("lib", "lib64", "local/lib", "lib/python3/dist-packages");
  private static final Pattern METADATA =
      Pattern.compile("(.+?)-([^-]+)(?:-py[\\d.]+)?\\.(?:dist-info|egg-info)");
  private static final Pattern MARKS = Pattern.compile("[-_.]+");
  private static final Pattern MODULE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*");
  private final @Nullable Path named;

  /** What was found, by prefix: the same few environments are asked about for every site. */
  private final Map<Path, List<Packages>> listed = new ConcurrentHashMap<>();

  private final Map<Path, Boolean> folders = new ConcurrentHashMap<>();
  private final Map<Source, Optional<SourceText>> sources = new ConcurrentHashMap<>();

  private record Source(Path prefix, String module) {
    // Written out, since the first use of a generated one costs a start several milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source
          && prefix.equals(source.prefix)
          && module.equals(source.module);
    }

    @Override
    public int hashCode() {
      return 31 * prefix.hashCode() + module.hashCode();
    }
  }

  /**
   * @param versions of the distributions in the folder, by their names in one spelling
   */
  private record Packages(Path folder, Map<String, String> versions) {}

  /**
   * @param named the environment that answers for every script; null to go by the scripts' paths
   */
  public PythonEnvironment(@Nullable Path named) {
    this.named = named;
  }

  @Override
  public Optional<Installed> look(Value path, Script script) {
    Path prefix = named != null ? named : prefix(path);
    if (prefix == null) {
      return Optional.empty();
    }
    try {
      String wanted = normal(script.service().distribution());
      for (Packages packages : packages(prefix)) {
        String version = packages.versions().get(wanted);
        if (version != null) {
          Path folder = packages.folder();
          boolean module =
              script.moduleFile().map(folder::resolve).filter(Files::isRegularFile).isPresent();
          return Optional.of(new Installed(prefix.toString(), version, module, folder.toString()));
        }
      }
    } catch (IOException e) {
      if (named == null) {
        // Nobody asked for this one: a place that may not be looked into says nothing.
        return Optional.empty();
      }
      throw new UncheckedIOException("cannot look into " + prefix, e);
    }
    return Optional.empty();
  }

  @Override
  public Optional<SourceText> source(Value path, String module) {
    Path prefix = named != null ? named : prefix(path);
    if (prefix == null || !MODULE.matcher(module).matches()) {
      return Optional.empty();
    }
    return sources.computeIfAbsent(new Source(prefix, module), this::read);
  }

  private Optional<SourceText> read(Source wanted) {
    String file = wanted.module().replace('.', '/');
    try {
      for (Packages packages : packages(wanted.prefix())) {
        for (String name : List.of(file + ".py", file + "/__init__.py")) {
          Path source = packages.folder().resolve(name);
          if (Files.isRegularFile(source) && Files.size(source) <= WalkOptions.SIZE_CAP) {
            return Optional.of(SourceText.of(source.toString(), Files.readAllBytes(source)));
          }
        }
      }
    } catch (IOException closed) {
      // What may not be looked into says nothing; look() has told of an environment that was named.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** The folder above {@code bin} of an absolute literal path. */
  private @Nullable Path prefix(Value path) {
    String literal = path.asLiteral().orElse("");
    List<String> tail = path.tail();
    if (!literal.startsWith("/") || tail.size() < 2 || !tail.get(tail.size() - 2).equals("bin")) {
      return null;
    }
    if (literal.indexOf('\0') >= 0) {
      return null;
    }
    Path bin = Path.of(literal).getParent();
    Path prefix = bin == null ? null : bin.getParent();
    return prefix != null && folders.computeIfAbsent(prefix, Files::isDirectory) ? prefix : null;
  }

  private static List<Path> sitePackages(Path prefix) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String library : LIBRARIES) {
      Path folder = prefix.resolve(library);
      if (library.endsWith("-packages")) {
        if (Files.isDirectory(folder)) {
          found.add(folder);
        }
        continue;
      }
      for (Path python : entries(folder, "python3*")) {
        for (String packages : List.of("site-packages", "dist-packages")) {
          if (Files.isDirectory(python.resolve(packages))) {
            found.add(python.resolve(packages));
          }
        }
      }
    }
    return found;
  }

  private List<Packages> packages(Path prefix) throws IOException {
    List<Packages> known = listed.get(prefix);
    if (known == null) {
      known = new ArrayList<>();
      for (Path folder : sitePackages(prefix)) {
        known.add(new Packages(folder, versions(folder)));
      }
      listed.put(prefix, known);
    }
    return known;
  }

  private static Map<String, String> versions(Path folder) throws IOException {
    Map<String, String> versions = new HashMap<>();
    for (Path entry : entries(folder, "*-info")) {
      Matcher matcher = METADATA.matcher(String.valueOf(entry.getFileName()));
      if (matcher.matches()) {
        versions.putIfAbsent(normal(matcher.group(1)), matcher.group(2));
      }
    }
    return versions;
  }

  /** One spelling for all that PyPI treats as one name. */
  private static String normal(String name) {
    return MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  private static List<Path> entries(Path folder, String glob) throws IOException {
    List<Path> entries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
        stream.forEach(entries::add);
      } catch (DirectoryIteratorException broken) {
        throw broken.getCause();
      }
    }
    entries.sort(null);
    return entries;
  }
}
