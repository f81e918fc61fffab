package dev.rebind.uwsgi;

import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Code;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.spi.Rewrite;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rewrites one section: its main slot as one change, each mount as one of its own. */
final class SectionRewrite {
  private final Documents documents;
  private final Document document;
  private final Section section;
  private final Places places;
  private final Map<SiteId, Flip> open;
  private final List<Change> changes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param open the flips to make, of this section and others
   */
  SectionRewrite(
      Documents documents,
      Document document,
      Section section,
      Places places,
      Map<SiteId, Flip> open) {
    this.documents = documents;
    this.document = document;
    this.section = section;
    this.places = places;
    this.open = open;
  }

  Rewrite run() {
    List<Place> main = flipped(Place.Kind.MAIN);
    if (!main.isEmpty()) {
      main(main);
    }
    flipped(Place.Kind.MOUNT).forEach(this::mount);
    return new Rewrite(changes, findings);
  }

  private List<Place> flipped(Place.Kind kind) {
    return places.all(kind).stream().filter(place -> open.containsKey(place.site().id())).toList();
  }

  private void main(List<Place> flipped) {
    if (doubted(flipped)) {
      return;
    }
    List<Place> unfit = flipped.stream().filter(place -> unfit(place).isPresent()).toList();
    for (Place place : unfit) {
      refuse(place, Codes.CALLABLE, unfit(place).orElseThrow());
    }
    List<Place> silent =
        flipped.stream().filter(place -> !unfit.contains(place) && losesArguments(place)).toList();
    for (Place place : silent) {
      refuse(
          place,
          Codes.PYARGV,
          "the script reads sys.argv and the module does not, so pyargv would be lost; put what it"
              + " says into the service's own configuration first");
    }
    List<Place> rest = new ArrayList<>(flipped);
    rest.removeAll(unfit);
    rest.removeAll(silent);
    rest.removeIf(this::hijacked);
    if (!rest.isEmpty()) {
      slots(rest);
    }
  }

  private void slots(List<Place> flipped) {
    Map<Setting, String> modules = new LinkedHashMap<>();
    flipped.forEach(place -> modules.put(place.setting(), module(place)));
    List<Setting> dead = List.of();
    if (!places.chains().keepsItsWord(modules, dead)) {
      dead = dead();
      if (!places.chains().keepsItsWord(modules, dead)) {
        contradiction(flipped);
        return;
      }
    }
    List<EditSet> edits = new ArrayList<>();
    for (Place place : flipped) {
      Writer.Written written = Writer.bind(place.setting(), module(place));
      if (!written.refused().isEmpty()) {
        flipped.forEach(each -> refuse(each, Codes.NOT_EDITABLE, written.refused()));
        return;
      }
      edits.add(written.edits());
    }
    for (Setting setting : dead) {
      Optional<EditSet> gone = Writer.remove(setting.entry());
      if (gone.isEmpty()) {
        String why = "an earlier binding would become a fallback and cannot be taken out here";
        flipped.forEach(each -> refuse(each, Codes.FALLBACK, why));
        return;
      }
      edits.add(gone.get());
    }
    List<Finding> notes = new ArrayList<>();
    flipped.forEach(place -> notes.addAll(Aside.notes(section, place, target(place))));
    findings.addAll(Aside.stale(section, flipped));
    boolean review = !dead.isEmpty() || section.unknownKeys() || Aside.otherLoader(section);
    change(flipped, edits, review, notes);
  }

  /** Files that a later file overrides in every world: a module would turn them into fallbacks. */
  private List<Setting> dead() {
    List<Setting> used = new ArrayList<>(places.chains().live());
    used.addAll(places.chains().fallbacks());
    return places.chains().slots().stream()
        .filter(setting -> setting.isFile() && section.own(setting) && !used.contains(setting))
        .toList();
  }

  private void contradiction(List<Place> flipped) {
    boolean partial = flipped.size() < places.all(Place.Kind.MAIN).size();
    boolean foreign = places.chains().slots().stream().anyMatch(setting -> !section.own(setting));
    for (Place place : flipped) {
      if (foreign) {
        refuse(
            place,
            Codes.OVERRIDDEN,
            "a file that this one reads binds an application too, and a module here would change"
                + " which of them is loaded");
      } else if (partial) {
        refuse(
            place,
            Codes.NOT_ALL,
            "another binding of this section has no answer, and a module is loaded before any file,"
                + " whatever the conditions say");
      } else {
        refuse(
            place,
            Codes.RIVALS,
            "a module here would change which of this section's bindings is loaded");
      }
    }
  }

  private boolean doubted(List<Place> flipped) {
    List<Doubt> doubts = new ArrayList<>(section.doubts());
    if (!section.macros().isEmpty() && usesMacro()) {
      doubts.add(
          new Doubt(
              flipped.get(0).site().at(),
              Codes.GENERATED,
              "a declare-option in use takes part in what this section loads"));
    }
    if (places.chains().tooMany()) {
      doubts.add(
          new Doubt(
              flipped.get(0).site().at(),
              Codes.CONDITIONAL,
              "it has too many conditions or bindings"));
    }
    return refused(flipped, doubts);
  }

  private boolean usesMacro() {
    return section.macros().stream().anyMatch(macro -> !section.all(macro.name()).isEmpty());
  }

  private boolean refused(List<Place> flipped, List<Doubt> doubts) {
    Doubt whole = document.refused();
    if (whole != null) {
      flipped.forEach(place -> refuse(place, whole.code(), whole.why()));
      return true;
    }
    if (!doubts.isEmpty()) {
      Doubt first = doubts.get(0);
      flipped.forEach(place -> refuse(place, first.code(), first.why()));
      return true;
    }
    return false;
  }

  /** Why the module cannot take the place of this file, going by its callable. */
  private Optional<String> unfit(Place place) {
    if (!(place.site().binding() instanceof Binding.Script)
        || !(target(place).target().binding() instanceof Binding.Module m)) {
      return Optional.empty();
    }
    Optional<String> callable = places.callable();
    if (callable.isEmpty()) {
      return Optional.of("its callable is decided under a condition or outside this file");
    }
    boolean fits = callable.get().equals("application") || callable.get().equals(m.attribute());
    return fits
        ? Optional.empty()
        : Optional.of(
            "'callable = "
                + callable.get()
                + "' asks the script for another name than the module has ("
                + m.attribute()
                + ")");
  }

  /** Whether uWSGI would load something else of the module; says so. */
  private boolean hijacked(Place place) {
    if (!(target(place).target().binding() instanceof Binding.Module m)) {
      return false;
    }
    Value script =
        place.site().binding() instanceof Binding.Script bound ? bound.path() : Value.literal("");
    for (SourceText source : documents.sources(section.path(), script, m.module())) {
      if (Multiapp.may(source.text())) {
        refuse(
            place,
            Codes.MULTIAPP,
            source.path()
                + " has an attribute 'applications', and if that is a dict uWSGI loads it in place"
                + " of "
                + m.attribute());
        return true;
      }
    }
    return false;
  }

  private boolean losesArguments(Place place) {
    return target(place).target().traits().contains(ServiceTrait.IGNORES_ARGV)
        && section.all("pyargv").stream().anyMatch(setting -> !setting.value().isEmpty());
  }

  private void mount(Place place) {
    boolean script = place.site().binding() instanceof Binding.Script;
    if (script ? doubted(List.of(place)) : refused(List.of(place), List.of())) {
      return;
    }
    Optional<String> unfit = script ? unfit(place) : Optional.empty();
    if (unfit.isPresent()) {
      refuse(place, Codes.CALLABLE, unfit.get());
      return;
    }
    if (hijacked(place)) {
      return;
    }
    Writer.Written written = Writer.mount(place.setting(), module(place), document.source().text());
    if (!written.refused().isEmpty()) {
      refuse(place, Codes.NOT_EDITABLE, written.refused());
      return;
    }
    List<Place> one = List.of(place);
    findings.addAll(Aside.stale(section, one));
    List<Finding> notes = Aside.traits(section, place, target(place));
    change(one, List.of(written.edits()), section.unknownKeys(), notes);
  }

  private void change(
      List<Place> flipped, List<EditSet> edits, boolean review, List<Finding> notes) {
    EditSet all = edits.stream().reduce(EditSet.none(), EditSet::and);
    List<Flip> flips = flipped.stream().map(this::target).toList();
    boolean look = review || flips.stream().anyMatch(flip -> flip.target().review());
    String title =
        flipped.stream()
            .map(place -> "load " + module(place) + " instead of " + place.site().binding())
            .collect(Collectors.joining(", "));
    TreeMap<String, FileChange> files = new TreeMap<>();
    files.put(section.path(), new FileChange.Modify(all));
    changes.add(new Change(title, files, flips, look, notes));
  }

  private void refuse(Place place, Code code, String why) {
    findings.add(
        Finding.of(
            code,
            Severity.WARNING,
            place.site(),
            "Not changed to " + target(place).target().binding() + ": " + why + "."));
  }

  private Flip target(Place place) {
    Flip flip = open.get(place.site().id());
    if (flip == null) {
      throw new IllegalArgumentException("no answer for " + place.site().id());
    }
    return flip;
  }

  private String module(Place place) {
    return target(place).target().binding().toString();
  }
}
