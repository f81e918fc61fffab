package dev.rebind.uwsgi;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a uWSGI ini: blocks of the same section are one section, in order. */
final class IniReader {
  private static final Pattern BINDING =
      Pattern.compile("^[ \\t\\r]*(wsgi-file|file|module|wsgi|mount)[ \\t\\r]*=");
  private static final String LATIN_1_MARK = "\u00ef\u00bb\u00bf";

  private final SourceText source;
  private final Expanded expanded;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Doubt refused;

  private IniReader(SourceText source) {
    this.source = source;
    this.expanded = Magic.expand(source);
  }

  static Document read(SourceText source) {
    return new IniReader(source).run();
  }

  private Document run() {
    String section = "";
    boolean afterMark = false;
    for (IniLine line : IniLexer.lines(expanded)) {
      if (line instanceof IniLine.Header header) {
        section = header.name().written();
      } else if (line instanceof IniLine.Comment comment) {
        comments.add(comment.text());
      } else if (line instanceof IniLine.Option option) {
        boolean marked = line.whole().start() == 0 && markedHeader(option);
        afterMark |= marked;
        if (!marked && afterMark && section.isEmpty()) {
          // What stands here was meant for the section that the mark hides; nothing reads it.
          continue;
        }
        add(section, option);
      }
    }
    expanded.eatenLineFeeds().forEach(this::swallowed);
    List<Entry> read = entries.stream().filter(entry -> isRead(entry.section())).toList();
    return new Document(source, read, comments, findings, refused);
  }

  private void add(String section, IniLine.Option option) {
    List<Span> keys = option.equals() < 0 ? List.of() : List.of(option.keySpan());
    entries.add(
        new Entry(
            source.path(),
            section,
            option.key(),
            option.value(),
            keys,
            option.valueSpan().isEmpty() ? option.keySpan() : option.valueSpan(),
            option.whole(),
            Style.RAW,
            null,
            null,
            null));
    if (!isRead(section)) {
      option.key().literal().filter(Options::binds).ifPresent(key -> notRead(section, option));
    }
  }

  /** Whether uWSGI would ever be asked for this section; a misspelt {@code uwsgi} is not one. */
  private static boolean isRead(String section) {
    if (section.equals("uwsgi")) {
      return true;
    }
    String plain = section.replaceFirst("[\\]#;].*$", "").strip().toLowerCase(Locale.ROOT);
    return !section.isEmpty() && !plain.equals("uwsgi") && !section.equals("uwsg");
  }

  private void notRead(String section, IniLine.Option option) {
    String message =
        section.isEmpty()
            ? "This stands before any section, where uWSGI reads nothing; put it below [uwsgi]."
            : "uWSGI takes this section's name to be '"
                + section
                + "', not 'uwsgi', and does not read it; write the header as [uwsgi], alone on its"
                + " line.";
    findings.add(
        Finding.of(
            Codes.SECTION_NOT_READ, Severity.BROKEN, source.path(), option.keySpan(), message));
  }

  private boolean markedHeader(IniLine.Option option) {
    String key = option.key().written();
    boolean marked =
        (source.hasByteOrderMark() && key.startsWith("\ufeff["))
            || key.startsWith(LATIN_1_MARK + "[");
    if (marked) {
      findings.add(
          Finding.of(
              Codes.BYTE_ORDER_MARK,
              Severity.BROKEN,
              source.path(),
              option.keySpan(),
              "The byte order mark before this header makes it an option to uWSGI, so the section"
                  + " is not read at all; save the file without the mark."));
      refused =
          new Doubt(
              option.keySpan(),
              Codes.BYTE_ORDER_MARK,
              "the byte order mark hides its first section");
    }
    return marked;
  }

  private void swallowed(int lineFeed) {
    Span next = source.lineAt(lineFeed + 1);
    Matcher binding = BINDING.matcher(source.slice(next));
    boolean binds = binding.find();
    Span percent = new Span(lineFeed - 1, lineFeed);
    findings.add(
        Finding.of(
            Codes.SWALLOWED,
            binds ? Severity.BROKEN : Severity.WARNING,
            source.path(),
            percent,
            "uWSGI expands % before it splits lines, so this % takes the end of its line away and"
                + " the next line becomes part of this one"
                + (binds ? ", the option '" + binding.group(1) + "' with it" : "")
                + "; write %% for a percent sign."));
    if (binds) {
      refused =
          new Doubt(percent, Codes.SWALLOWED, "a % swallows a line that binds an application");
    }
  }
}
