package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for one script and one release, from the script's rows. */
final class Answers {
  private final Script script;
  private final Release release;
  private final Series latest;
  private final List<Row> rows;

  Answers(Script script, Release release, Series latest) {
    this.script = script;
    this.release = release;
    this.latest = latest;
    this.rows = script.history();
  }

  Answer answer() {
    NeverReason never = script.never().orElse(null);
    if (never != null) {
      Row row = found().row();
      ScriptState state = row == null ? ScriptState.UNVERIFIED : row.script();
      if (row == null && release instanceof Release.Master) {
        state = script.scriptOnMaster() ? ScriptState.PBR : ScriptState.NONE;
      }
      return new Answer.Never(script, release, never, state, factory());
    }
    if (release instanceof Release.Master) {
      return master();
    }
    if (release instanceof Release.Head head) {
      List<String> there = script.heads().get(head.series().id());
      if (there != null && there.contains(ScriptDraft.MODULE)) {
        return onBranch(head.word(), there.contains(ScriptDraft.SCRIPT));
      }
    }
    Found found = found();
    Row row = found.row();
    return row == null ? unverified(found.why(), found.below()) : at(row);
  }

  /** The factory that can be called at the release, with the last release that has it. */
  @Nullable Factory factory() {
    if (release instanceof Release.Master || rows.isEmpty()) {
      ModulePath own = script.ownFactory();
      return own == null ? null : new Factory(own, null, false);
    }
    Row row = found().row();
    return row == null ? null : factory(row);
  }

  private @Nullable Factory factory(Row row) {
    ModulePath path = row.factory();
    if (path == null) {
      return null;
    }
    int index = index(row);
    while (index + 1 < rows.size() && path.equals(rows.get(index + 1).factory())) {
      index++;
    }
    boolean ends = false;
    for (Row later : rows.subList(index + 1, rows.size())) {
      ends |= !later.unverified();
    }
    return new Factory(path, rows.get(index).version(), ends);
  }

  private Answer master() {
    if (script.moduleOnMaster()) {
      return onBranch("master", script.scriptOnMaster());
    }
    return unverified(Answer.Why.RETIRED, rows.isEmpty() ? null : rows.get(rows.size() - 1));
  }

  private Answer onBranch(String branch, boolean withScript) {
    ModulePath target = target();
    Requirement first = release instanceof Release.Master ? since(script, 0) : null;
    return new Answer.Available(
        script,
        release,
        target,
        null,
        null,
        true,
        withScript ? ScriptState.PBR : ScriptState.NONE,
        null,
        List.of(target),
        first == null ? Requirement.branch(distribution(), branch) : first);
  }

  private Answer at(Row row) {
    if (row.module()) {
      return available(row);
    }
    return row.also().isEmpty() ? notYet(row) : moved(row);
  }

  private Answer available(Row row) {
    Row first = null;
    Row from = null;
    Row scripted = null;
    for (Row one : rows) {
      if (!sameSeries(one, row)) {
        continue;
      }
      first = first == null ? one : first;
      from = one.module() && from == null ? one : one.module() || one.unverified() ? from : null;
      scripted = one.script().present() ? one : scripted;
    }
    List<ModulePath> modules = new ArrayList<>(List.of(target()));
    modules.addAll(row.also());
    return new Answer.Available(
        script,
        release,
        target(),
        row.version(),
        from == null ? row.version() : from.version(),
        from != null && first != null && from.version().equals(first.version()),
        row.script(),
        scripted == null ? null : scripted.version(),
        modules,
        requirement(row, null));
  }

  private Answer moved(Row row) {
    ModulePath here = row.also().get(0);
    return new Answer.ModuleMoved(
        script,
        release,
        here,
        target(),
        row.version(),
        row.script(),
        row.also(),
        requirement(row, here),
        since(script, index(row)));
  }

  private Answer notYet(Row row) {
    return new Answer.NotYet(
        script,
        release,
        target(),
        row.version(),
        row.script(),
        factory(row),
        since(script, index(row)));
  }

  private Answer unverified(Answer.Why why, @Nullable Row below) {
    int index = below == null ? -1 : index(below);
    while (index >= 0 && rows.get(index).unverified()) {
      index--;
    }
    if (index < 0) {
      return new Answer.Unverified(script, release, why, null, null);
    }
    Row known = rows.get(index);
    Answer then = new Answers(script, new Release.Exact(known.version()), latest).at(known);
    return new Answer.Unverified(script, release, why, known, then);
  }

  /** The releases around {@code row} that have it without a gap; unread ones are no gap. */
  private Requirement requirement(Row row, @Nullable ModulePath also) {
    int index = index(row);
    int first = index;
    for (int i = index; i >= 0 && (has(rows.get(i), also) || rows.get(i).unverified()); i--) {
      first = has(rows.get(i), also) ? i : first;
    }
    int last = index;
    while (last + 1 < rows.size()
        && (has(rows.get(last + 1), also) || rows.get(last + 1).unverified())) {
      last++;
    }
    Row from = rows.get(first);
    Version until = last == rows.size() - 1 ? null : rows.get(last).version();
    return new Requirement(distribution(), from.version(), from.series(), until, null);
  }

  private static boolean has(Row row, @Nullable ModulePath also) {
    return also == null ? row.module() : row.also().contains(also);
  }

  private int index(Row row) {
    int index = 0;
    while (!rows.get(index).version().equals(row.version())) {
      index++;
    }
    return index;
  }

  /** The first release from {@code index} on that has the module. */
  static @Nullable Requirement since(Script script, int index) {
    for (Row row : script.history().subList(index, script.history().size())) {
      if (row.module()) {
        String distribution = script.service().distribution();
        return new Requirement(distribution, row.version(), row.series(), null, null);
      }
    }
    return script.moduleOnMaster()
        ? Requirement.branch(script.service().distribution(), "master")
        : null;
  }

  private Found found() {
    return new RowSearch(rows, script.partial(), latest).find(release);
  }

  private static boolean sameSeries(Row one, Row other) {
    Series series = other.series();
    return series == null ? one.series() == null : one.in(series);
  }

  private ModulePath target() {
    return script.target().orElseThrow();
  }

  private String distribution() {
    return script.service().distribution();
  }
}
