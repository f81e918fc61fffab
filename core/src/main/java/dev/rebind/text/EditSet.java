package dev.rebind.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Edits of one text, sorted, none overlapping another. Its {@link #applyTo} is the only code in
 * Rebind that makes new text out of old.
 */
public record EditSet(List<Edit> edits) {
  private static final Comparator<Edit> ORDER =
      (one, other) -> {
        int bySpan = one.span().compareTo(other.span());
        return bySpan != 0 ? bySpan : one.replacement().compareTo(other.replacement());
      };
  private static final EditSet NONE = new EditSet(List.of());

  /**
   * Sorts the edits; the same edit given twice counts once.
   *
   * @throws IllegalArgumentException when two edits overlap, or insert at the same offset
   */
  public EditSet {
    TreeSet<Edit> sorted = new TreeSet<>(ORDER);
    sorted.addAll(edits);
    edits = List.copyOf(sorted);
    for (int i = 1; i < edits.size(); i++) {
      Span before = edits.get(i - 1).span();
      Span after = edits.get(i).span();
      if (before.end() > after.start() || before.equals(after)) {
        throw new IllegalArgumentException("edits overlap at " + before + " and " + after);
      }
    }
  }

  public static EditSet none() {
    return NONE;
  }

  public static EditSet of(Edit... edits) {
    return new EditSet(List.of(edits));
  }

  public static EditSet of(Collection<Edit> edits) {
    return new EditSet(List.copyOf(edits));
  }

  /** Both sets as one. */
  public EditSet and(EditSet other) {
    return new EditSet(Stream.concat(edits.stream(), other.edits.stream()).toList());
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** The text with every edit made; what lies outside the spans is copied as it stands. */
  public String applyTo(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int from = 0;
    for (Edit edit : edits) {
      out.append(text, from, edit.span().start()).append(edit.replacement());
      from = edit.span().end();
    }
    return out.append(text, from, text.length()).toString();
  }

  /**
   * The source with every edit made, in the same charset, so that each untouched byte survives.
   *
   * @throws IllegalArgumentException when the charset cannot write a replacement, or an edit cuts a
   *     character in two
   */
  public SourceText applyTo(SourceText source) {
    for (Edit edit : edits) {
      boolean cuts =
          cuts(source.text(), edit.span().start()) || cuts(source.text(), edit.span().end());
      if (cuts || !source.canWrite(edit.replacement())) {
        throw new IllegalArgumentException(
            source.path() + ": " + source.charset() + " cannot write the new text");
      }
    }
    return source.withText(applyTo(source.text()));
  }

  private static boolean cuts(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  /** Where a span of the old text lies in the new one; empty edits at its borders stay outside. */
  public Span moved(Span old) {
    int shift = 0;
    List<Edit> inside = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit.span().end() <= old.start()) {
        shift += growth(edit);
      } else if (edit.span().start() < old.end()) {
        inside.add(edit);
      }
    }
    int grown = inside.stream().mapToInt(EditSet::growth).sum();
    return new Span(old.start() + shift, Math.max(old.start(), old.end() + grown) + shift);
  }

  private static int growth(Edit edit) {
    return edit.replacement().length() - edit.span().length();
  }
}
