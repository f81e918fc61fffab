package dev.rebind.uwsgi;

import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The places of one section that bind an application, and what is odd about them. */
final class Places {
  private static final Pattern PYTHON_FILE = Pattern.compile(".*\\.(?:py|wsgi)");
  private static final Pattern PYTHON_LIKE =
      Pattern.compile("/(?:[^/]*/)*[^./]+|.*wsgi.*|\\w+(?:\\.\\w+){2,}");

  private final Section section;
  private final boolean editable;
  private final Chains chains;
  private final List<Place> places = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> keys = new HashMap<>();

  /**
   * @param editable whether the section's file may be edited at all
   */
  Places(Section section, boolean editable) {
    this.section = section;
    this.editable = editable;
    this.chains = new Chains(section);
    slots();
    section.all("mount").stream().filter(section::own).forEach(this::mount);
    section.all("worker-mount").stream().filter(section::own).forEach(this::workerMount);
    macros();
    mistaken();
  }

  /**
   * Loaded in one worker, or in all of them after they are made: its value has a form of its own.
   */
  private void workerMount(Setting setting) {
    String text = setting.value().written();
    if (PYTHON_FILE.matcher(text).matches()) {
      report(
          setting.entry(),
          Codes.NOT_EDITABLE,
          Severity.WARNING,
          "worker-mount is not rewritten; write its module (pkg.mod:application) by hand.");
    }
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
      } else if (fallbacks.contains(setting)
          && setting.isFile()
          && live.stream().allMatch(section::own)) {
        fallback(setting, live);
      }
    }
    SortedSet<String> pinned = Reach.pinned(section);
    if (chains.slots().stream().anyMatch(setting -> !section.own(setting)) || !pinned.isEmpty()) {
      readHere(live, pinned);
    }
  }

  /** Other files take part: their rewrite must not change which of them this section loads. */
  private void readHere(List<Setting> live, SortedSet<String> pinned) {
    SortedSet<String> origins = chains.origins(callable().filter("application"::equals).isEmpty());
    String fixed = pinned.isEmpty() ? "" : " with " + pinned;
    SiteId part = new SiteId(section.path(), section.prefix() + "wsgi from " + origins + fixed);
    Span at =
        section.settings().stream()
            .filter(section::own)
            .filter(setting -> Options.reads(setting.key()))
            .findFirst()
            .map(setting -> setting.entry().valueSpan())
            .orElse(Span.at(0));
    String others =
        chains.slots().stream()
            .filter(setting -> !section.own(setting))
            .map(setting -> setting.entry().path())
            .distinct()
            .collect(Collectors.joining(", "));
    findings.add(
        new Finding(
            Codes.READ_HERE,
            Severity.NOTE,
            section.path(),
            at,
            "Other files take part in what this section loads, which is, first choice first: "
                + String.join("; or ", origins)
                + "."
                + (pinned.isEmpty()
                    ? ""
                    : " An option outside them takes part as well, so this must stay: "
                        + String.join("; ", pinned)
                        + "."),
            part,
            null));
    List<Setting> own = chains.slots().stream().filter(section::own).toList();
    if (!own.isEmpty() && own.stream().noneMatch(live::contains)) {
      report(
          own.get(own.size() - 1).entry(),
          Codes.OVERRIDDEN,
          Severity.WARNING,
          "This is not what uWSGI loads: "
              + others
              + " sets another binding over it; change that file, or take this line out.");
    }
  }

  /** A file behind a module: dead weight when both are one application, else a contradiction. */
  private void fallback(Setting file, List<Setting> live) {
    Binding script = read(file).binding();
    boolean same =
        live.stream()
            .allMatch(
                module ->
                    module.isModule() && SameApplication.test(script, read(module).binding()));
    String path = file.value().written();
    if (!same) {
      report(
          file.entry(),
          Codes.RIVALS,
          Severity.WARNING,
          "'"
              + live.get(0).key()
              + " = "
              + live.get(0).value().written()
              + "' is loaded before any file, so "
              + path
              + " serves only if that fails, and the two are not known to be one application; take"
              + " one of them out.");
      return;
    }
    Optional<EditSet> gone =
        Writer.remove(file.entry())
            .filter(edits -> editable && section.doubts().isEmpty() && chains.closesBehind(file));
    Finding finding =
        Finding.of(
            Codes.FALLBACK,
            Severity.WARNING,
            section.path(),
            file.entry().valueSpan(),
            "The module is what uWSGI loads, but should it fail to load, "
                + path
                + " serves in its place without a word; take this line out once the module is known"
                + " to load"
                + (gone.isPresent() ? ", or let --review do it." : "."));
    findings.add(gone.map(edits -> finding.withFix(removal(path, edits))).orElse(finding));
  }

  private Change removal(String path, EditSet gone) {
    String title = "take out the fallback " + path;
    return Change.edit(title, section.path(), gone, List.of()).withReview();
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
    } else if (!section.prefix().isEmpty()) {
      report(
          setting.entry(),
          Codes.CONDITIONAL,
          Severity.NOTE,
          "This binding counts only where uWSGI is told to read the section '"
              + section.name()
              + "', as in FILE:"
              + section.name()
              + ".");
    }
  }

  private void mount(Setting setting) {
    String point = setting.entry().mountPoint();
    Word right = setting.value();
    if (point == null) {
      Optional<Word.Split> split = setting.value().splitAtFirst('=');
      if (split.isEmpty()) {
        Block block = setting.block();
        if (block != null && block.loop() && setting.value().literal().isEmpty()) {
          report(
              setting.entry(),
              Codes.GENERATED,
              Severity.WARNING,
              "A loop makes the mounts here; write their modules by hand.");
        } else if (setting.value().literal().filter(PYTHON_LIKE.asMatchPredicate()).isPresent()) {
          nothing(setting, "there is no '=' between its mountpoint and what is mounted there");
        }
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
        if (macro.binds() && section.own(use)) {
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
    if (reading.code() != null) {
      boolean odd = reading.code().equals(Codes.ODD_PATH);
      report(
          setting.entry(),
          reading.code(),
          odd ? Severity.WARNING : Severity.BROKEN,
          odd
              ? "'"
                  + setting.value().written()
                  + "' is left alone: "
                  + reading.problem()
                  + "; write the plain path."
              : setting.value().isEmpty()
                  ? "'" + setting.key() + "' has no value and loads nothing."
                  : "'"
                      + setting.value().written()
                      + "' loads nothing: "
                      + reading.problem()
                      + ".");
      return;
    }
    SiteId id = new SiteId(section.path(), number == 1 ? base : base + "#" + number);
    Site site = Site.of(id, setting.entry().valueSpan(), reading.binding());
    places.add(new Place(site, setting, kind));
  }

  private void report(Entry entry, Code code, Severity severity, String message) {
    findings.add(Finding.of(code, severity, section.path(), entry.valueSpan(), message));
  }
}
