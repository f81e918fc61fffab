package dev.rebind.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The WSGI scripts of OpenStack's services, the modules that replace them, and what each release
 * has, as far as it was read on {@link #through()}.
 *
 * <p>Immutable and safe to share. Every fact was read in the services' trees at their tags; a later
 * release is unverified, never "no".
 */
public final class Catalogue {
  private final LocalDate through;
  private final List<Series> series;
  private final List<Service> services;
  private final List<Script> scripts;
  private final ReleaseWords words;
  private @Nullable PathIndex paths;

  Catalogue(LocalDate through, List<Series> series, List<Service> services, List<Script> scripts) {
    this.through = through;
    this.series = series;
    this.services = services;
    this.scripts = scripts;
    this.words = new ReleaseWords(series);
  }

  /** The catalogue that comes with the library; read once, when first asked for. */
  public static Catalogue bundled() {
    return BundledCatalogue.INSTANCE;
  }

  /**
   * Reads a catalogue from texts in the format of the bundled files.
   *
   * @param texts by file name, read in the order of the map: series, then services, then releases
   * @throws CatalogueSyntaxException for the first line that cannot be read; its message starts
   *     with the file and the line
   */
  public static Catalogue parse(Map<String, String> texts) {
    CatalogueReader reader = new CatalogueReader();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      reader.read(text.getKey(), text.getValue());
    }
    Catalogue catalogue = reader.catalogue();
    for (Script script : catalogue.scripts) {
      script.history();
    }
    return catalogue;
  }

  /** The date up to which releases are known. */
  public LocalDate through() {
    return through;
  }

  /** Every known series, oldest first. */
  public List<Series> series() {
    return series;
  }

  /** The newest series that was finished at the catalogue's date. */
  public Series latest() {
    for (int i = series.size() - 1; i >= 0; i--) {
      if (!series.get(i).development()) {
        return series.get(i);
      }
    }
    throw new IllegalArgumentException("a catalogue without a finished series has no latest");
  }

  public List<Service> services() {
    return services;
  }

  /** A service by the name of its project or its distribution, in any of pip's spellings. */
  public Optional<Service> service(String nameOrDistribution) {
    String wanted = normal(nameOrDistribution);
    return services.stream()
        .filter(s -> normal(s.name()).equals(wanted) || normal(s.distribution()).equals(wanted))
        .findFirst();
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
  }

  /** Every script and application, in the order of the text. */
  public List<Script> scripts() {
    return scripts;
  }

  public List<Script> scriptsOf(Service service) {
    return scripts.stream().filter(s -> s.service().equals(service)).toList();
  }

  /** A script or application by its exact name. */
  public Optional<Script> script(String name) {
    return scripts.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /**
   * What the end of a path names.
   *
   * <p>A file or a known copy is recognised by the longest run of last segments, a script by its
   * last segment alone and only by a name that a release installed. Names that many services use
   * ({@code app.wsgi}, {@code wsgi.py}, {@code main}) never decide alone, and likeness never
   * matches.
   *
   * @param trailing the last segments of the path that are literal, outermost first
   */
  public synchronized Match find(List<String> trailing) {
    if (paths == null) {
      paths = new PathIndex(scripts);
    }
    return paths.find(trailing);
  }

  /** What an importable path is to which scripts; empty when the catalogue does not know it. */
  public List<ModuleUse> module(String module, String attribute) {
    return new ModuleSearch(new ModulePath(module, attribute)).in(scripts);
  }

  /** Whether loading the path hands {@code sys.argv} to an option parser, for some script. */
  public boolean parsesArguments(String module, String attribute) {
    return module(module, attribute).stream()
        .anyMatch(use -> use.script().has(ServiceTrait.PARSES_ARGV));
  }

  /**
   * Reads what a user calls a release: {@code 2025.1}, {@code epoxy}, {@code stable/2025.1}, {@code
   * 31.0.0}, {@code latest}, {@code master}. Empty when it is none of these.
   */
  public Optional<Release> asked(String word) {
    return words.asked(word);
  }

  /**
   * Reads what a deployment gives as evidence; as {@link #asked}, but {@code latest} and {@code
   * master} prove nothing and are empty.
   */
  public Optional<Release> evidence(String word) {
    return words.evidence(word);
  }

  /** What a release has in place of a script. */
  public Answer answer(Script script, Release release) {
    return new Answers(script, release, latest()).answer();
  }

  /**
   * The function that makes the application at a release, for a server that can call it; empty when
   * the release has none or the catalogue cannot say.
   */
  public Optional<Factory> factory(Script script, Release release) {
    return Optional.ofNullable(new Answers(script, release, latest()).factory());
  }
}
