package dev.rebind.uwsgi;

import dev.rebind.model.Code;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a section's final option list as uWSGI does (add_exported_option in config.c): blocks,
 * {@code set}, files read in place, and {@code inherit} at the end.
 */
final class Evaluation {
  private static final int DEEPEST = 8;
  private static final int MOST_READS = 500;
  private static final Pattern PLACEHOLDER = Pattern.compile("[%$@]\\([^)]*\\)");
  private static final Set<String> SETTERS = Set.of("set", "set-placeholder", "set-ph");

  private final Documents documents;
  private final Document main;
  private final String name;
  private final List<Setting> settings = new ArrayList<>();
  private final List<Heir> inherited = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<Section.Macro> macros = new ArrayList<>();

  /** What the names of files that cannot be followed look like. */
  private final Set<String> unseen = new LinkedHashSet<>();

  private final Set<String> open = new HashSet<>();

  /** The files that inherited one another down to the one that is read. */
  private Set<String> line;

  private int unseenReads;
  private int walks;
  private @Nullable Block block;
  private int blocks;
  private boolean unknownKeys;

  private Evaluation(Documents documents, Document main, String name) {
    this.documents = documents;
    this.main = main;
    this.name = name;
    this.line = Set.of(id(main, name));
  }

  /** An option that inherits a file, and the files that inherited one another down to its own. */
  private record Heir(Setting setting, Set<String> line) {}

  static Section of(Documents documents, Document main, String name) {
    return new Evaluation(documents, main, name).run();
  }

  private Section run() {
    walk(main, name, 0);
    for (int i = 0; i < inherited.size(); i++) {
      Heir heir = inherited.get(i);
      line = heir.line();
      // uWSGI reads all of them; what is not followed here must not pass for read.
      follow(heir.setting(), heir.setting().value(), i < DEEPEST ? 1 : DEEPEST + 1);
    }
    List<Setting> resolved = Placeholders.resolve(settings);
    Strictness.fatal(settings)
        .ifPresent(entry -> doubt(entry, Codes.REFUSED_BY_UWSGI, Strictness.WHY));
    Dependence.of(settings).forEach(entry -> doubt(entry, Codes.READ_ELSEWHERE, Dependence.WHY));
    return new Section(
        main.source().path(),
        name,
        resolved,
        doubts,
        macros,
        documents.hidden(main.source().path(), unseen),
        unseenReads,
        unknownKeys);
  }

  private void walk(Document document, String section, int depth) {
    String id = id(document, section);
    open.add(id);
    read(document, section, depth);
    open.remove(id);
  }

  private void read(Document document, String section, int depth) {
    Doubt refused = document.refused();
    if (refused != null && !document.source().path().equals(main.source().path())) {
      String why = document.source().path() + " takes part, and " + refused.why();
      doubts.add(new Doubt(Span.at(0), Codes.UNSEEN, why));
    }
    document.entries(section).forEach(entry -> add(entry, depth));
  }

  private void add(Entry entry, int depth) {
    Optional<String> key = entry.name();
    if (key.isEmpty()) {
      unknownKeys = true;
    } else if (Options.BLOCK_ENDS.contains(key.get())) {
      block = null;
    } else if (key.get().equals("else")) {
      // Only 2.1 knows it; for 2.0 what follows is still under the same condition.
      String of = block == null ? "" : " of " + block.text();
      block = new Block(blocks++, "else" + of, false);
    } else if (Options.opensBlock(key.get())) {
      if (block != null) {
        doubt(
            entry,
            Codes.REFUSED_BY_UWSGI,
            "a condition or loop inside another one stops uWSGI at start");
      }
      String text = key.get() + " = " + entry.value().written();
      block = new Block(blocks++, text, Options.isLoop(key.get()));
    } else {
      Block around = block;
      if (entry.filter() != null && around == null) {
        around = new Block(blocks++, entry.filter(), false);
      }
      put(
          new Setting(key.get(), entry.value(), entry, false, SETTERS.contains(key.get()), around),
          depth);
    }
  }

  private void put(Setting setting, int depth) {
    settings.add(setting);
    String key = setting.key();
    if (Options.isMade(key)) {
      doubt(setting.entry(), Codes.GENERATED, "the option '" + key + "' is named by a placeholder");
    }
    if (SETTERS.contains(key)) {
      setting
          .value()
          .splitAtFirst('=')
          .ifPresent(
              pair -> {
                Entry entry = setting.entry();
                boolean placeholder = !key.equals("set");
                put(
                    new Setting(
                        pair.left(), pair.right(), entry, true, placeholder, setting.block()),
                    depth);
              });
    } else if (key.startsWith("declare-option")) {
      setting
          .value()
          .splitAtFirst('=')
          .ifPresent(pair -> macro(pair.left(), pair.right().written()));
    } else if (Options.READ_IN_PLACE.contains(key)) {
      follow(setting, setting.value(), depth + 1);
    } else if (key.equals("inherit")) {
      inherited.add(new Heir(setting, line));
    } else if (Options.READ_UNSEEN.contains(key)) {
      unseen(setting, setting.value());
      doubt(setting.entry(), Codes.UNSEEN, key + " adds text that cannot be seen here");
    } else if (Options.FORBIDS.contains(key)) {
      doubt(setting.entry(), Codes.READ_ELSEWHERE, key + " may forbid the new option");
    }
  }

  private void macro(String option, String template) {
    boolean binds = false;
    boolean sways = false;
    for (String part : template.split(";", -1)) {
      String key = part.substring(0, Math.max(0, part.indexOf('='))).strip();
      binds |= Options.binds(key);
      sways |= binds || Options.sways(key) || key.indexOf('$') >= 0;
    }
    if (sways) {
      macros.add(new Section.Macro(option, template, binds));
    }
  }

  private void follow(Setting setting, Word value, int depth) {
    String written = value.written();
    if (!setting.key().equals("inherit") && staysLiteral(setting, value)) {
      String why =
          "' is read before placeholders are filled in, so uWSGI looks for a file of that very name"
              + " and stops";
      doubt(setting.entry(), Codes.REFUSED_BY_UWSGI, "'" + setting.key() + " = " + written + why);
      return;
    }
    int colon = written.lastIndexOf(':');
    boolean url = colon >= 0 && written.startsWith("//", colon + 1);
    String section =
        colon < 0 || url || colon + 1 == written.length() ? "uwsgi" : written.substring(colon + 1);
    String from = setting.entry().path();
    Word file = colon < 0 || url ? value : cut(value, section);
    Optional<Document> found =
        depth > DEEPEST || ++walks > MOST_READS
            ? Optional.empty()
            : colon == 0 ? documents.open(from) : documents.follow(from, file);
    // An inherited file is read behind the end of the one that names it, so none is open then.
    Set<String> around = setting.key().equals("inherit") ? line : open;
    boolean circle = found.filter(each -> around.contains(id(each, section))).isPresent();
    if (found.isPresent() && !circle) {
      if (setting.key().equals("inherit")) {
        line = new HashSet<>(line);
        line.add(id(found.get(), section));
      }
      walk(found.get(), section, depth);
      return;
    }
    unseen(setting, file);
    String why =
        circle || depth > DEEPEST
            ? "' is read from within itself, or too deep"
            : walks > MOST_READS
                ? "' is one file too many"
                : documents.exists(from, file)
                    ? "' names a file whose ending tells of no form that uWSGI reads"
                    : "' names a file that cannot be read here";
    doubt(setting.entry(), Codes.UNSEEN, "'" + setting.key() + " = " + written + why);
  }

  /**
   * Whether a placeholder is still one when uWSGI opens the file: only {@code %(_)} can be told.
   */
  private static boolean staysLiteral(Setting setting, Word value) {
    Block around = setting.block();
    String filled = around != null && around.fills() ? "%(_)" : "";
    return value.pieces().stream()
        .filter(Word.Literal.class::isInstance)
        .anyMatch(piece -> PLACEHOLDER.matcher(piece.written().replace(filled, "")).find());
  }

  private static String id(Document document, String section) {
    return document.source().path() + "\n" + section;
  }

  private void unseen(Setting setting, Word file) {
    unseenReads++;
    unseen.addAll(Names.of(file, setting.block()));
  }

  /** The value without its last {@code :section}. */
  private static Word cut(Word value, String section) {
    List<Word.Piece> pieces = new ArrayList<>(value.pieces());
    int last = pieces.size() - 1;
    String text = pieces.get(last).written();
    int keep = text.length() - section.length() - 1;
    if (keep < 0 || pieces.get(last) instanceof Word.Hole) {
      return value;
    }
    pieces.set(last, new Word.Literal(text.substring(0, keep)));
    return new Word(pieces);
  }

  private void doubt(Entry entry, Code code, String why) {
    boolean own = entry.path().equals(main.source().path());
    doubts.add(new Doubt(own ? entry.keySpan() : Span.at(0), code, why));
  }
}
