package dev.rebind.cli;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Binding;
import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.NamePolicy;
import dev.rebind.resolve.ReleaseRule;
import dev.rebind.resolve.Settings;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Joins the command line and the configuration file; the command line comes first. */
final class Wishes {
  private final Request request;
  private final Config config;
  private final Catalogue catalogue;
  private final Session session;

  Wishes(Request request, Config config, Catalogue catalogue, Session session) {
    this.request = request;
    this.config = config;
    this.catalogue = catalogue;
    this.session = session;
  }

  /**
   * @param prefix the configuration file's folder in the tree, with a slash at the end, or empty
   */
  Settings settings(String prefix) {
    Settings settings =
        Settings.standard()
            .withFactory(request.factory() || config.factory())
            .withReview(request.review())
            .withSitePackages(
                request.sitePackages() != null ? request.sitePackages() : config.sitePackages())
            .withPythonEnv(pythonEnv());
    if (request.threads() > 0) {
      settings = settings.withThreads(request.threads());
    }
    settings = releases(settings, prefix);
    List<Mapping> mappings = new ArrayList<>(typedMappings());
    mappings.addAll(config.mappings());
    settings = settings.withMappings(mappings);
    NamePolicy names = config.names();
    if (request.names() != null) {
      names = request.names().equals("keep") ? NamePolicy.KEEP : NamePolicy.CONVENTION;
    }
    if (names != null) {
      settings = settings.withNames(names);
    }
    settings = settings.withNames(config.namesByScript());
    for (Map.Entry<String, Map<String, String>> adapter : config.options().entrySet()) {
      for (Map.Entry<String, String> option : adapter.getValue().entrySet()) {
        settings = settings.withOption(adapter.getKey(), option.getKey(), option.getValue());
      }
    }
    return settings;
  }

  /** A general release on the command line replaces the file's; one for a service, that one's. */
  private Settings releases(Settings settings, String prefix) {
    Settings all = settings;
    boolean general = false;
    Set<String> typed = new HashSet<>();
    Map<String, String> words = new HashMap<>();
    for (String written : request.releases()) {
      ReleaseRule rule = release(written);
      String subject = rule.service() == null ? "everything" : rule.service();
      String other = words.put(subject, rule.word());
      if (other != null && !other.equals(rule.word())) {
        throw new Failure("--release says %s and %s for %s".formatted(other, rule.word(), subject));
      }
      if (rule.service() == null) {
        general = true;
      } else {
        typed.add(rule.service());
      }
      all = all.withRelease(rule);
    }
    for (ReleaseRule rule : config.releases()) {
      boolean replaced = general || (rule.service() != null && typed.contains(rule.service()));
      if (!replaced) {
        all = all.withRelease(placed(rule, prefix));
      }
    }
    return all;
  }

  private static ReleaseRule placed(ReleaseRule rule, String prefix) {
    if (rule.glob() == null) {
      return rule;
    }
    String glob = Base.pathGlob(prefix, rule.glob());
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException bad) {
      throw new Failure(rule.origin() + ": bad glob " + rule.glob(), bad);
    }
    return new ReleaseRule(glob, rule.service(), rule.word(), rule.origin());
  }

  private ReleaseRule release(String written) {
    int equals = written.indexOf('=');
    String word = written.substring(equals + 1);
    String service = equals < 0 ? null : written.substring(0, equals);
    if (service != null) {
      String named = service;
      service =
          catalogue
              .service(named)
              .orElseThrow(
                  () -> new Failure("--release " + written + ": no service is called " + named))
              .name();
    }
    if (catalogue.asked(word).isEmpty()) {
      throw new Failure(
          "--release %s: no release is called '%s'; say a series (%s), a branch (stable/%s), a"
                  .formatted(written, word, catalogue.latest().id(), catalogue.latest().id())
              + " service's version (nova=32.0.0), latest or master");
    }
    return new ReleaseRule(null, service, word, "--release");
  }

  private List<Mapping> typedMappings() {
    Map<String, Mapping> all = new LinkedHashMap<>();
    for (String written : request.maps()) {
      Mapping mapping = mapping(written);
      Mapping other = all.put(mapping.script(), mapping);
      if (other != null && !other.equals(mapping)) {
        throw new Failure(
            "--map says %s and %s for %s"
                .formatted(other.module(), mapping.module(), mapping.script()));
      }
    }
    return List.copyOf(all.values());
  }

  private static Mapping mapping(String written) {
    int equals = written.indexOf('=');
    try {
      return new Mapping(
          written.substring(0, Math.max(equals, 0)),
          Binding.Module.parse(written.substring(equals + 1)));
    } catch (IllegalArgumentException bad) {
      throw new Failure("--map takes SCRIPT=module:attribute, not '" + written + "'", bad);
    }
  }

  private @Nullable String pythonEnv() {
    if (request.pythonEnv() != null) {
      return environment(session.path(request.pythonEnv()), "--python-env " + request.pythonEnv());
    }
    return config.pythonEnv() == null || config.folder() == null
        ? null
        : environment(
            config.folder().resolve(config.pythonEnv()).normalize(),
            Config.NAME + ": python-env " + config.pythonEnv());
  }

  private static String environment(Path folder, String written) {
    if (!Files.isDirectory(folder)) {
      throw new Failure(written + ": no such folder");
    }
    return folder.toString();
  }
}
