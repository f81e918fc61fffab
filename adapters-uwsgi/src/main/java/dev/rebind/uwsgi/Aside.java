package dev.rebind.uwsgi;

import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person should know beside a rewrite. */
final class Aside {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,=]+");
  private static final Set<String> NOT_CONSUMERS = Set.of("set", "set-placeholder", "set-ph");

  private Aside() {}

  /** Whether another loader would step in silently for a module that cannot be loaded. */
  static boolean otherLoader(Section section) {
    return section.settings().stream()
        .anyMatch(setting -> Options.OTHER_LOADERS.contains(setting.key()));
  }

  /** What a main slot's change announces. */
  static List<Finding> notes(Section section, Place place, Flip flip) {
    List<Finding> notes = new ArrayList<>(traits(section, place, flip));
    if (otherLoader(section)) {
      String loaders =
          section.settings().stream()
              .map(Setting::key)
              .filter(Options.OTHER_LOADERS::contains)
              .distinct()
              .collect(Collectors.joining(", "));
      notes.add(
          Finding.of(
              Codes.OTHER_LOADER,
              Severity.WARNING,
              place.site(),
              "'"
                  + loaders
                  + "' stands beside this binding: should "
                  + flip.target().binding()
                  + " fail to load, it serves in its place without a word."));
    }
    return notes;
  }

  /** What the target's traits ask of the section. */
  static List<Finding> traits(Section section, Place place, Flip flip) {
    boolean needed =
        flip.target().traits().contains(ServiceTrait.START_TIME)
            && section.all("start-time").isEmpty();
    return needed
        ? List.of(
            Finding.of(
                Codes.START_TIME,
                Severity.WARNING,
                place.site(),
                "This service needs 'start-time = %t' in its uWSGI configuration, by script and by"
                    + " module alike, and the section has none."))
        : List.of();
  }

  /** Options that still name a script that the section no longer loads. */
  static List<Finding> stale(Section section, List<Place> flipped) {
    List<Finding> found = new ArrayList<>();
    for (Place place : flipped) {
      String path = place.setting().value().literal().orElse("");
      if (!place.setting().isFile() || path.isEmpty()) {
        continue;
      }
      for (Setting other : section.settings()) {
        boolean consumer =
            !Options.binds(other.key())
                && !NOT_CONSUMERS.contains(other.key())
                && !other.viaSet()
                && section.own(other);
        if (consumer && names(other, path)) {
          found.add(
              Finding.of(
                  Codes.STALE_PATH,
                  Severity.WARNING,
                  section.path(),
                  other.entry().valueSpan(),
                  "'"
                      + other.key()
                      + "' still names "
                      + path
                      + ", which this section no longer loads; change it by hand."));
        }
      }
    }
    return found;
  }

  private static boolean names(Setting setting, String path) {
    return List.of(BETWEEN.split(setting.value().written())).contains(path);
  }
}
