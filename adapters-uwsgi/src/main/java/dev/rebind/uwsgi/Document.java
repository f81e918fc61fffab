package dev.rebind.uwsgi;

import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file of any of the four formats, read but not yet evaluated.
 *
 * @param entries every option in order, of every section
 * @param comments each comment with its marker
 * @param findings what is wrong with the file as a file
 * @param refused why nothing in the file may be edited, or null
 */
record Document(
    SourceText source,
    List<Entry> entries,
    List<Span> comments,
    List<Finding> findings,
    @Nullable Doubt refused) {
  Document {
    entries = List.copyOf(entries);
    comments = List.copyOf(comments);
    findings = List.copyOf(findings);
  }

  static Document empty(SourceText source) {
    return new Document(source, List.of(), List.of(), List.of(), null);
  }

  /** The same document with a reason to leave all of it alone. */
  Document refuse(Doubt why) {
    return new Document(source, entries, comments, findings, why);
  }

  /** The names of the sections that hold an option, in order. */
  List<String> sections() {
    return entries.stream().map(Entry::section).distinct().toList();
  }
}
