package dev.rebind.uwsgi;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The places of one section that bind an application, and what is odd about them. */
final class Places {
  private static final Pattern PYTHON_FILE = Pattern.compile(".*\\.(?:py|wsgi)");
  private static final Pattern PYTHON_LIKE =
      Pattern.compile("/(?:[^/]*/)*[^./]+|.*wsgi.*|\\w+(?:\\.\\w+){2,}");

  private final Section section;
  private final Chains chains;
  private final List<Place> places = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> keys = new HashMap<>();

  Places(Section section) {
    this.section = section;
    this.chains = new Chains(section);
    slots();
    section.all("mount").stream().filter(section::own).forEach(this::mount);
    macros();
    mistaken();
  }

  Chains chains() {
    return chains;
  }

  List<Place> all() {
    return List.copyOf(places);
  }

  List<Place> all(Place.Kind kind) {
    return places.stream().filter(place -> place.kind() == kind).toList();
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void slots() {
    List<Setting> live = chains.live();
    List<Setting> fallbacks = chains.fallbacks();
    for (Setting setting : chains.slots()) {
      if (!section.own(setting)) {
        continue;
      }
      if (live.contains(setting)) {
        add("wsgi", setting, Place.Kind.MAIN, read(setting));
        conditional(setting);
      } else if (fallbacks.contains(setting) && setting.isFile()) {
        add("fallback", setting, Place.Kind.FALLBACK, read(setting));
      }
    }
    List<Setting> own = chains.slots().stream().filter(section::own).toList();
    List<Setting> foreign = live.stream().filter(setting -> !section.own(setting)).toList();
    if (!own.isEmpty() && !foreign.isEmpty() && own.stream().noneMatch(live::contains)) {
      Entry last = own.get(own.size() - 1).entry();
      report(
          last,
          Codes.OVERRIDDEN,
          Severity.WARNING,
          "This is not what uWSGI loads: "
              + foreign.get(0).entry().path()
              + ", which this file reads, sets another binding over it; change that file, or take"
              + " this line out.");
    }
  }

  /** The name that a file, or a module without a colon, is asked for; empty when unknown. */
  Optional<String> callable() {
    List<Setting> all = section.all("callable");
    if (all.stream().anyMatch(setting -> !setting.unconditional())) {
      return Optional.empty();
    }
    return all.isEmpty()
        ? Optional.of("application")
        : all.get(all.size() - 1).value().literal().filter(name -> !name.isEmpty());
  }

  private Values.Reading read(Setting setting) {
    if (setting.isModule()) {
      return Values.module(setting.value(), callable());
    }
    String folder =
        section
            .last("chdir")
            .filter(Setting::unconditional)
            .flatMap(chdir -> chdir.value().literal())
            .orElse("");
    return Values.file(setting.value(), folder);
  }

  private void conditional(Setting setting) {
    Block block = setting.block();
    if (block != null) {
      report(
          setting.entry(),
          Codes.CONDITIONAL,
          Severity.NOTE,
          "This binding counts only under '"
              + block.text()
              + "'"
              + (block.text().startsWith("else")
                  ? "; uWSGI 2.0 knows no else and takes it for part of the block before it."
                  : "."));
    }
  }

  private void mount(Setting setting) {
    String point = setting.entry().mountPoint();
    Word right = setting.value();
    if (point == null) {
      Optional<Word.Split> split = setting.value().splitAtFirst('=');
      if (split.isEmpty()) {
        return;
      }
      point = split.get().left();
      right = split.get().right();
    }
    String text = right.written();
    boolean literal = right.literal().isPresent();
    if (text.startsWith("config:") || text.endsWith(".ini")) {
      return;
    }
    if (!point.equals(point.strip()) || !text.equals(text.strip())) {
      nothing(setting, "the blanks around its second '=' are part of the prefix and of the path");
    } else if (PYTHON_FILE.matcher(text).matches()) {
      add("mount:" + point, setting, Place.Kind.MOUNT, Values.file(right, ""));
    } else if (text.indexOf(':') >= 0 || !literal) {
      add("mount:" + point, setting, Place.Kind.MOUNT, Values.module(right, callable()));
    } else if (PYTHON_LIKE.matcher(text).matches()) {
      nothing(
          setting,
          "a mount takes a module with a colon (pkg.mod:application), or a file that ends in .py or"
              + " .wsgi");
    }
  }

  private void nothing(Setting setting, String why) {
    report(
        setting.entry(),
        Codes.MOUNT_BINDS_NOTHING,
        Severity.BROKEN,
        "This mount binds nothing today: " + why + ".");
  }

  private void macros() {
    for (Section.Macro macro : section.macros()) {
      for (Setting use : section.all(macro.name())) {
        if (section.own(use)) {
          report(
              use.entry(),
              Codes.GENERATED,
              Severity.WARNING,
              "declare-option makes a binding of this ('"
                  + macro.template()
                  + "'); write the module in the declaration by hand.");
        }
      }
    }
  }

  private void mistaken() {
    Set<Entry> seen = new HashSet<>();
    for (Setting setting : section.settings()) {
      Optional<String> meant = Options.meant(setting.key());
      if (meant.isPresent() && section.own(setting) && seen.add(setting.entry())) {
        report(
            setting.entry(),
            Codes.NOT_AN_OPTION,
            Severity.WARNING,
            "uWSGI has no option '"
                + setting.key()
                + "' and ignores it without a word (under strict it stops); the option is '"
                + meant.get()
                + " = ...'.");
      }
    }
  }

  private void add(String word, Setting setting, Place.Kind kind, Values.Reading reading) {
    Block block = setting.block();
    String base = section.prefix() + word + (block == null ? "" : "[" + block.text() + "]");
    int number = keys.merge(base, 1, Integer::sum);
    SiteId id = new SiteId(section.path(), number == 1 ? base : base + "#" + number);
    Site site = Site.of(id, setting.entry().valueSpan(), reading.binding());
    places.add(new Place(site, setting, kind, reading));
    if (reading.code() != null) {
      findings.add(
          Finding.of(
              reading.code(),
              Severity.BROKEN,
              site,
              "'" + setting.value().written() + "' loads nothing: " + reading.problem() + "."));
    }
  }

  private void report(Entry entry, dev.rebind.model.Code code, Severity severity, String message) {
    findings.add(Finding.of(code, severity, section.path(), entry.valueSpan(), message));
  }
}
