package dev.rebind.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks for. Immutable; start from {@link #standard} and say what differs.
 *
 * <p>Rules and mappings are asked in the order in which they were added; the first that fits
 * answers.
 */
public final class Settings {
  private static final Settings STANDARD = new Settings();

  private List<ReleaseRule> releases = List.of();
  private List<Mapping> mappings = List.of();
  private NamePolicy names = NamePolicy.KEEP;
  private Map<String, String> namesByScript = Map.of();
  private boolean factory;
  private @Nullable String sitePackages;
  private @Nullable String pythonEnv;
  private boolean review;
  private Map<String, Map<String, String>> options = Map.of();
  private int threads = Runtime.getRuntime().availableProcessors();

  private Settings() {}

  /** No release, no mapping, nothing that needs a person's eye, a thread for each processor. */
  public static Settings standard() {
    return STANDARD;
  }

  /** One release for every path and service, such as {@code 2025.2}. */
  public Settings withRelease(String word) {
    return withRelease(new ReleaseRule(null, null, word, "the caller"));
  }

  public Settings withRelease(ReleaseRule rule) {
    return with(next -> next.releases = added(releases, rule));
  }

  public Settings withMapping(Mapping mapping) {
    return with(next -> next.mappings = added(mappings, mapping));
  }

  /** Several mappings; the first that fits a script counts. */
  public Settings withMappings(List<Mapping> more) {
    List<Mapping> all = new ArrayList<>(mappings);
    all.addAll(more);
    return with(next -> next.mappings = List.copyOf(all));
  }

  /** What becomes of derived names, unless {@link #withName} says otherwise for a script. */
  public Settings withNames(NamePolicy policy) {
    return with(next -> next.names = policy);
  }

  /** A name for one script, whatever the policy. */
  public Settings withName(String script, String name) {
    return with(next -> next.namesByScript = put(namesByScript, script, name));
  }

  /** Names for several scripts, whatever the policy. */
  public Settings withNames(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(namesByScript);
    all.putAll(more);
    return with(next -> next.namesByScript = Map.copyOf(all));
  }

  /** Whether a factory call may bridge a release that has no module. */
  public Settings withFactory(boolean allowed) {
    return with(next -> next.factory = allowed);
  }

  /** The folder in which modules are installed, for places that take a file only. */
  public Settings withSitePackages(@Nullable String folder) {
    return with(next -> next.sitePackages = folder);
  }

  /** A virtual environment that has the last word on what is installed. */
  public Settings withPythonEnv(@Nullable String folder) {
    return with(next -> next.pythonEnv = folder);
  }

  /** Whether changes that need a person's eye are made too. */
  public Settings withReview(boolean asked) {
    return with(next -> next.review = asked);
  }

  /** The value of one adapter's own switch. */
  public Settings withOption(String adapter, String name, String value) {
    Map<String, String> mine = put(options.getOrDefault(adapter, Map.of()), name, value);
    return with(next -> next.options = put(options, adapter, mine));
  }

  /**
   * How many scopes are read at once; never changes the result.
   *
   * @throws IllegalArgumentException below one
   */
  public Settings withThreads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + count);
    }
    return with(next -> next.threads = count);
  }

  public List<ReleaseRule> releases() {
    return releases;
  }

  public List<Mapping> mappings() {
    return mappings;
  }

  public NamePolicy names() {
    return names;
  }

  public Map<String, String> namesByScript() {
    return namesByScript;
  }

  public boolean factory() {
    return factory;
  }

  public @Nullable String sitePackages() {
    return sitePackages;
  }

  public @Nullable String pythonEnv() {
    return pythonEnv;
  }

  public boolean review() {
    return review;
  }

  /** The adapters' own switches that were set, by adapter and name. */
  public Map<String, Map<String, String>> options() {
    return options;
  }

  public int threads() {
    return threads;
  }

  /** A copy in which one thing differs; nobody sees it before it is finished. */
  private Settings with(Consumer<Settings> change) {
    Settings next = new Settings();
    next.releases = releases;
    next.mappings = mappings;
    next.names = names;
    next.namesByScript = namesByScript;
    next.factory = factory;
    next.sitePackages = sitePackages;
    next.pythonEnv = pythonEnv;
    next.review = review;
    next.options = options;
    next.threads = threads;
    change.accept(next);
    return next;
  }

  private static <T> List<T> added(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return List.copyOf(more);
  }

  private static <T> Map<String, T> put(Map<String, T> all, String key, T value) {
    Map<String, T> more = new LinkedHashMap<>(all);
    more.put(key, value);
    return Map.copyOf(more);
  }
}
