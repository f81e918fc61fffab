package dev.rebind.proof.fuzz;

import dev.rebind.Rebind;
import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.SiteId;
import dev.rebind.resolve.Outcome;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Faults;
import dev.rebind.road.Plan;
import dev.rebind.road.PlannedFile;
import dev.rebind.road.SiteReport;
import dev.rebind.text.Edit;
import dev.rebind.tree.Needles;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The laws, looked at from outside: the files that come out are read again by a run that knows
 * nothing of the first one.
 */
public final class Laws {
  private final Rebind rebind;
  private final Settings settings;

  /** Laws for the adapters on the class path. */
  public Laws(Settings settings) {
    this(Rebind.standard(), settings);
  }

  /** Laws for these adapters. */
  public Laws(Adapters adapters, Settings settings) {
    this(Rebind.of(adapters), settings);
  }

  private Laws(Rebind rebind, Settings settings) {
    this.rebind = rebind;
    this.settings = settings.withThreads(1);
  }

  /**
   * What a run over some files came to.
   *
   * @param broken the law that does not hold, as a sentence
   * @param moved whether a file was rewritten
   * @param refuted whether the verifier had to refuse a change
   * @param later whether a second run moved what the first had refused for a reason that it lifted:
   *     a text that names the variable of another, say, and goes
   */
  public record Verdict(Optional<String> broken, boolean moved, boolean refuted, boolean later) {}

  /** Runs twice over files in memory. */
  public Verdict judge(SortedMap<String, byte[]> files) {
    Plan plan = rebind.plan(files, settings);
    boolean refuted = has(plan, Faults.REFUTED.id());
    SortedMap<String, byte[]> after = after(plan, files);
    Plan second = rebind.plan(after, settings);
    boolean later = !second.files().isEmpty() && onlyRefused(plan, second);
    Optional<String> broken =
        fault(plan)
            .or(() -> outside(plan, files))
            .or(
                () ->
                    later ? settled(rebind.plan(after(second, after), settings)) : settled(second))
            .or(() -> bound(plan, second));
    if (plan.patch().length == 0 && !plan.files().isEmpty()) {
      broken = broken.or(() -> Optional.of("a plan with files has an empty patch"));
    }
    return new Verdict(broken, !plan.files().isEmpty(), refuted, later);
  }

  private static boolean has(Plan plan, String code) {
    return plan.findings().stream().anyMatch(finding -> finding.code().id().equals(code));
  }

  private static Optional<String> fault(Plan plan) {
    for (Finding finding : plan.findings()) {
      if (finding.code().equals(Faults.CRASHED) || finding.code().equals(Faults.CONTRACT)) {
        return Optional.of(finding.code() + " " + finding.path() + ": " + finding.message());
      }
    }
    return Optional.empty();
  }

  /** The first law, in bytes: what lies between the edits is where it was. */
  private static Optional<String> outside(Plan plan, Map<String, byte[]> files) {
    for (PlannedFile file : plan.files().values()) {
      if (file.change() instanceof FileChange.Modify modify) {
        byte[] before = Objects.requireNonNull(files.get(file.path()));
        byte[] after = file.after().orElseThrow().bytes();
        String text = file.before().orElseThrow().text();
        Charset charset = file.charset();
        int read = 0;
        int was = 0;
        int is = 0;
        for (Edit edit : modify.edits().edits()) {
          int kept = text.substring(read, edit.span().start()).getBytes(charset).length;
          if (!same(before, was, after, is, kept)) {
            return Optional.of("bytes before " + edit.span() + " of " + file.path() + " changed");
          }
          was += kept + edit.span().of(text).getBytes(charset).length;
          is += kept + edit.replacement().getBytes(charset).length;
          read = edit.span().end();
        }
        int rest = before.length - was;
        if (after.length - is != rest || !same(before, was, after, is, rest)) {
          return Optional.of("bytes after the last edit of " + file.path() + " changed");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean same(byte[] a, int from, byte[] b, int at, int length) {
    return from + length <= a.length
        && at + length <= b.length
        && Arrays.equals(a, from, from + length, b, at, at + length);
  }

  /** Whether a run moves nothing but what the one before refused, which is no longer in the way. */
  private static boolean onlyRefused(Plan first, Plan second) {
    Set<SiteId> refused = new TreeSet<>();
    for (SiteReport report : first.sites()) {
      if (report.outcome() == Outcome.REFUSED) {
        refused.add(report.site().id());
      }
    }
    return second.changes().stream()
        .flatMap(change -> change.flips().stream())
        .filter(flip -> !flip.kept())
        .allMatch(flip -> refused.contains(flip.site().id()));
  }

  /** The second law: nothing is left to do. */
  private static Optional<String> settled(Plan plan) {
    return plan.files().isEmpty()
        ? Optional.empty()
        : Optional.of("another run changes " + plan.diff());
  }

  /** The third law: every site binds what it was told. */
  private Optional<String> bound(Plan first, Plan second) {
    Map<SiteId, Binding> found = new TreeMap<>();
    for (SiteReport report : second.sites()) {
      found.put(report.site().id(), report.site().binding());
    }
    Map<SiteId, Binding> wanted = new TreeMap<>();
    for (SiteReport report : first.sites()) {
      wanted.put(report.site().id(), report.site().binding());
    }
    for (Change change : first.changes()) {
      for (Flip flip : change.flips()) {
        wanted.put(flip.site().id(), flip.target().binding());
      }
    }
    for (Map.Entry<SiteId, Binding> want : wanted.entrySet()) {
      Binding got = found.remove(want.getKey());
      // A file in which nothing says wsgi any more is not opened again. The verifier has read it as
      // its owner's, and the first law has held its bytes.
      boolean silent = got == null && !isOpened(first, want.getKey().path());
      if (!silent && !want.getValue().equals(got)) {
        return Optional.of(want.getKey() + " binds " + got + ", not " + want.getValue());
      }
    }
    return found.keySet().stream().findFirst().map(id -> id + " is bound by nobody's wish");
  }

  private boolean isOpened(Plan plan, String path) {
    PlannedFile file = plan.files().get(path);
    return file == null
        || Needles.of(rebind.adapters().needles()).in(file.after().orElseThrow().bytes());
  }

  private static SortedMap<String, byte[]> after(Plan plan, SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> after = new TreeMap<>(files);
    plan.files()
        .forEach(
            (path, file) -> {
              after.remove(path);
              file.after().ifPresent(text -> after.put(path, text.bytes()));
            });
    return after;
  }
}
