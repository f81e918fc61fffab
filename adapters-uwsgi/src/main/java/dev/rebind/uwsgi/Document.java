package dev.rebind.uwsgi;

import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file of any of the four formats, read but not yet evaluated.
 *
 * @param entries every option in order, of every section
 * @param comments each comment with its marker
 * @param findings what is wrong with the file as a file
 * @param refused why nothing in the file may be edited, or null
 * @param bySection the options of each section, in order
 */
record Document(
    SourceText source,
    List<Entry> entries,
    List<Span> comments,
    List<Finding> findings,
    @Nullable Doubt refused,
    Map<String, List<Entry>> bySection) {
  Document {
    entries = List.copyOf(entries);
    comments = List.copyOf(comments);
    findings = List.copyOf(findings);
  }

  Document(
      SourceText source,
      List<Entry> entries,
      List<Span> comments,
      List<Finding> findings,
      @Nullable Doubt refused) {
    this(source, entries, comments, findings, refused, index(entries));
  }

  private static Map<String, List<Entry>> index(List<Entry> entries) {
    Map<String, List<Entry>> index = new LinkedHashMap<>();
    for (Entry entry : entries) {
      index.computeIfAbsent(entry.section(), name -> new ArrayList<>()).add(entry);
    }
    return index;
  }

  static Document empty(SourceText source) {
    return new Document(source, List.of(), List.of(), List.of(), null);
  }

  /** The same document with a reason to leave all of it alone. */
  Document refuse(Doubt why) {
    return new Document(source, entries, comments, findings, why);
  }

  /** The options of one section, in order. */
  List<Entry> entries(String section) {
    return bySection.getOrDefault(section, List.of());
  }

  /** The names of the sections that hold an option, in order. */
  List<String> sections() {
    return List.copyOf(bySection.keySet());
  }
}
