package dev.rebind.resolve;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Release;
import dev.rebind.catalogue.Row;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.Series;
import dev.rebind.catalogue.Service;
import dev.rebind.catalogue.Version;
import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.Value;
import dev.rebind.tree.SourceTree;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the release that a path is for. First evidence wins: the installed environment, the user's
 * word, the nearest {@code .gitreview}, what the carrier names. Nothing is ever guessed.
 */
final class ReleaseFinder {
  private static final Pattern BRANCH = Pattern.compile("(?m)^\\s*defaultbranch\\s*=\\s*(\\S+)");

  private record Word(Release release, String words) {}

  private final SourceTree tree;
  private final List<Fact> facts;
  private final Settings settings;
  private final Catalogue catalogue;
  private final Environment environment;
  private final Map<String, Optional<Word>> reviews = new HashMap<>();

  ReleaseFinder(
      SourceTree tree,
      List<Fact> facts,
      Settings settings,
      Catalogue catalogue,
      Environment environment) {
    this.tree = tree;
    this.facts = facts;
    this.settings = settings;
    this.catalogue = catalogue;
    this.environment = environment;
  }

  Evidence find(Site site, Script script) {
    List<Finding> findings = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    Environment.Installed installed = installed(site, script);
    if (installed != null) {
      Version.parse(installed.version())
          .ifPresent(
              version ->
                  words.add(
                      new Word(
                          new Release.Exact(version),
                          "%s %s, installed in %s"
                              .formatted(
                                  script.service().distribution(), version, installed.prefix()))));
    }
    Word asked = asked(site, script.service(), findings);
    if (asked != null) {
      words.add(asked);
    }
    review(site.path()).ifPresent(words::add);
    Word named = named(site.path());
    if (named != null) {
      words.add(named);
    }
    if (words.isEmpty()) {
      return new Evidence(null, "", installed, findings);
    }
    Word first = words.get(0);
    for (Word other : words.subList(1, words.size())) {
      if (conflict(first.release(), other.release(), script)) {
        findings.add(
            Finding.of(
                Codes.CONFLICT,
                Severity.WARNING,
                site,
                "This is for %s, but there is also %s. The first decides."
                    .formatted(first.words(), other.words())));
      }
    }
    return new Evidence(first.release(), first.words(), installed, findings);
  }

  private Environment.@Nullable Installed installed(Site site, Script script) {
    return site.binding()
        .match(
            path -> environment.look(path.path(), script),
            module -> environment.look(Value.literal(""), script),
            unresolved -> Optional.<Environment.Installed>empty())
        .orElse(null);
  }

  private @Nullable Word asked(Site site, Service service, List<Finding> findings) {
    Optional<ReleaseRule> rule =
        settings.releases().stream()
            .filter(one -> speaksOf(one, service) && covers(one, site.path()))
            .min((one, other) -> Integer.compare(one.distance(), other.distance()));
    if (rule.isEmpty()) {
      return null;
    }
    Optional<Release> release = catalogue.asked(rule.get().word());
    if (release.isEmpty()) {
      findings.add(
          Finding.of(
              Codes.BAD_RELEASE,
              Severity.BROKEN,
              site,
              "No release is called %s (%s).".formatted(rule.get().word(), rule.get().origin())));
      return null;
    }
    return new Word(release.get(), "release " + release.get() + ", from " + rule.get().origin());
  }

  private static boolean speaksOf(ReleaseRule rule, Service service) {
    String word = rule.service();
    return word == null || word.equals(service.name()) || word.equals(service.distribution());
  }

  private static boolean covers(ReleaseRule rule, String path) {
    String glob = rule.glob();
    return glob == null
        || FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path));
  }

  /** The branch that the nearest {@code .gitreview} above a file names. */
  private Optional<Word> review(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    Optional<Word> known = reviews.get(folder);
    if (known == null) {
      String file = folder.isEmpty() ? ".gitreview" : folder + "/.gitreview";
      Optional<String> text =
          tree.exists(file) ? tree.text(file).map(t -> t.text()) : Optional.empty();
      known = text.isPresent() ? branch(text.get(), file) : above(folder);
      reviews.put(folder, known);
    }
    return known;
  }

  private Optional<Word> above(String folder) {
    return folder.isEmpty() ? Optional.empty() : review(folder);
  }

  private Optional<Word> branch(String text, String file) {
    Matcher matcher = BRANCH.matcher(text);
    return matcher.find()
        ? catalogue
            .evidence(matcher.group(1))
            .map(release -> new Word(release, "branch " + matcher.group(1) + ", from " + file))
        : Optional.empty();
  }

  private @Nullable Word named(String path) {
    Fact.ReleaseNamed best = null;
    for (Fact fact : facts) {
      if (fact instanceof Fact.ReleaseNamed named
          && path.startsWith(named.covers())
          && catalogue.evidence(named.word()).isPresent()
          && (best == null || named.covers().length() > best.covers().length())) {
        best = named;
      }
    }
    if (best == null) {
      return null;
    }
    String words = "release " + best.word() + ", from " + best.path();
    return catalogue.evidence(best.word()).map(release -> new Word(release, words)).orElse(null);
  }

  /** Whether two words cannot both be meant. */
  private boolean conflict(Release one, Release other, Script script) {
    Series first = meant(one, script);
    Series second = meant(other, script);
    boolean master = one instanceof Release.Master || other instanceof Release.Master;
    return master
        ? first != null || second != null
        : first != null && second != null && !first.equals(second);
  }

  private @Nullable Series meant(Release release, Script script) {
    return release instanceof Release.Latest ? catalogue.latest() : series(release, script);
  }

  /** The series that a site's path is for, whatever it binds. */
  Optional<Series> series(Site site) {
    Optional<Release> asked =
        settings.releases().stream()
            .filter(rule -> rule.service() == null && covers(rule, site.path()))
            .min((one, other) -> Integer.compare(one.distance(), other.distance()))
            .flatMap(rule -> catalogue.asked(rule.word()));
    return asked
        .or(() -> review(site.path()).map(Word::release))
        .or(() -> Optional.ofNullable(named(site.path())).map(Word::release))
        .flatMap(ReleaseFinder::series);
  }

  /** The series of a release that is not one version of a service. */
  static Optional<Series> series(Release release) {
    if (release instanceof Release.Tags tags) {
      return Optional.of(tags.series());
    }
    return release instanceof Release.Head head ? Optional.of(head.series()) : Optional.empty();
  }

  static @Nullable Series series(Release release, Script script) {
    Optional<Series> whole = series(release);
    if (whole.isPresent()) {
      return whole.get();
    }
    if (release instanceof Release.Exact exact) {
      return script.history().stream()
          .filter(row -> row.version().equals(exact.version()))
          .findFirst()
          .map(Row::series)
          .orElse(null);
    }
    return null;
  }

  /** The version that is meant: the exact one, or the newest of the series. */
  static @Nullable Version version(Release release, Script script) {
    if (release instanceof Release.Exact exact) {
      return exact.version();
    }
    Series series = series(release, script);
    Version newest = null;
    for (Row row : script.history()) {
      if (series != null && series.equals(row.series())) {
        newest = row.version();
      }
    }
    return newest;
  }
}
