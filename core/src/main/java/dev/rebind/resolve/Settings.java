package dev.rebind.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks for. Immutable; start from {@link #standard} and say what differs.
 *
 * @param releases rules in the order in which they are asked; the first that fits answers
 * @param mappings the user's own scripts and modules
 * @param names what becomes of derived names, unless {@code namesByScript} says otherwise
 * @param namesByScript a name for one script
 * @param factory whether a factory call may bridge a release that has no module
 * @param sitePackages the folder in which modules are installed, for places that take a file only
 * @param pythonEnv a virtual environment that has the last word on what is installed
 * @param review whether changes that need a person's eye are made too
 * @param options adapters' own switches, by adapter and name
 * @param threads how many scopes are read at once
 */
public record Settings(
    List<ReleaseRule> releases,
    List<Mapping> mappings,
    NamePolicy names,
    Map<String, String> namesByScript,
    boolean factory,
    @Nullable String sitePackages,
    @Nullable String pythonEnv,
    boolean review,
    Map<String, Map<String, String>> options,
    int threads) {
  private static final Settings STANDARD =
      new Settings(
          List.of(),
          List.of(),
          NamePolicy.KEEP,
          Map.of(),
          false,
          null,
          null,
          false,
          Map.of(),
          Runtime.getRuntime().availableProcessors());

  public Settings {
    releases = List.copyOf(releases);
    mappings = List.copyOf(mappings);
    namesByScript = Map.copyOf(namesByScript);
    Map<String, Map<String, String>> copy = new TreeMap<>();
    options.forEach((adapter, values) -> copy.put(adapter, Map.copyOf(values)));
    options = Map.copyOf(copy);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /** No release, no mapping, nothing that needs a person's eye. */
  public static Settings standard() {
    return STANDARD;
  }

  /** One release for every path and service, such as {@code 2025.2}. */
  public Settings withRelease(String word) {
    return withRelease(new ReleaseRule(null, null, word, "the caller"));
  }

  /** One more rule, asked after those that are there. */
  public Settings withRelease(ReleaseRule rule) {
    return change(rule, null, null, null);
  }

  /** One more mapping, asked after those that are there. */
  public Settings withMapping(Mapping mapping) {
    return change(null, mapping, null, null);
  }

  public Settings withReview(boolean asked) {
    return change(null, null, null, asked);
  }

  public Settings withThreads(int count) {
    return new Settings(
        releases,
        mappings,
        names,
        namesByScript,
        factory,
        sitePackages,
        pythonEnv,
        review,
        options,
        count);
  }

  public Settings withFactory(boolean allowed) {
    return new Settings(
        releases,
        mappings,
        names,
        namesByScript,
        allowed,
        sitePackages,
        pythonEnv,
        review,
        options,
        threads);
  }

  public Settings withSitePackages(@Nullable String folder) {
    return new Settings(
        releases,
        mappings,
        names,
        namesByScript,
        factory,
        folder,
        pythonEnv,
        review,
        options,
        threads);
  }

  public Settings withPythonEnv(@Nullable String folder) {
    return new Settings(
        releases,
        mappings,
        names,
        namesByScript,
        factory,
        sitePackages,
        folder,
        review,
        options,
        threads);
  }

  public Settings withNames(NamePolicy policy) {
    return change(null, null, policy, null);
  }

  /** A name for one script, whatever the policy. */
  public Settings withName(String script, String name) {
    Map<String, String> all = new LinkedHashMap<>(namesByScript);
    all.put(script, name);
    return new Settings(
        releases, mappings, names, all, factory, sitePackages, pythonEnv, review, options, threads);
  }

  /** The value of one adapter's own switch. */
  public Settings withOption(String adapter, String name, String value) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>(options);
    Map<String, String> mine = new LinkedHashMap<>(all.getOrDefault(adapter, Map.of()));
    mine.put(name, value);
    all.put(adapter, mine);
    return new Settings(
        releases,
        mappings,
        names,
        namesByScript,
        factory,
        sitePackages,
        pythonEnv,
        review,
        all,
        threads);
  }

  private Settings change(
      @Nullable ReleaseRule rule,
      @Nullable Mapping mapping,
      @Nullable NamePolicy policy,
      @Nullable Boolean asked) {
    List<ReleaseRule> rules = new ArrayList<>(releases);
    if (rule != null) {
      rules.add(rule);
    }
    List<Mapping> maps = new ArrayList<>(mappings);
    if (mapping != null) {
      maps.add(mapping);
    }
    return new Settings(
        rules,
        maps,
        policy == null ? names : policy,
        namesByScript,
        factory,
        sitePackages,
        pythonEnv,
        asked == null ? review : asked,
        options,
        threads);
  }
}
