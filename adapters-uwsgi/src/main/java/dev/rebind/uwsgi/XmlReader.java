package dev.rebind.uwsgi;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import dev.rebind.uwsgi.XmlToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads uWSGI's XML form as xmlconf.c does with libxml2: options are the children of {@code
 * <uwsgi>}, the root itself or a child of it; text is not trimmed; only an element's first child
 * counts; {@code <app mountpoint="/p">} is a mount.
 */
final class XmlReader {
  private static final int CDATA = "<![CDATA[".length();
  private static final int CDATA_END = "]]>".length();
  private static final String WHY_ENTITY =
      "its text holds an entity that only the file's DTD knows";

  private final SourceText source;
  private final Expanded expanded;
  private final List<XmlToken> tokens;
  private final @Nullable String doctype;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** The token that closes the element at an index, or the index itself. */
  private final Map<Integer, Integer> closes = new HashMap<>();

  private XmlReader(SourceText source) {
    this.source = source;
    this.expanded = Magic.expand(source);
    this.tokens = XmlLexer.lex(expanded.text());
    this.doctype =
        tokens.stream().anyMatch(token -> token.kind() == Kind.DOCTYPE)
            ? "the file has a DTD, which may change what it says"
            : null;
  }

  static Document read(SourceText source) {
    return new XmlReader(source).run();
  }

  private Document run() {
    Optional<Integer> root = pair();
    Doubt refused = null;
    if (root.isEmpty()) {
      refused = new Doubt(Span.at(0), Codes.REFUSED_BY_UWSGI, "the file is not well-formed XML");
      findings.add(
          Finding.of(
              Codes.REFUSED_BY_UWSGI,
              Severity.BROKEN,
              source.path(),
              Span.at(0),
              "This is not well-formed XML, and uWSGI does not start with it."));
    } else if (isPrefixed()) {
      // libxml2 compares names without their prefixes, so uWSGI reads what is not read here.
      String why = "its names have prefixes of a namespace";
      refused = new Doubt(Span.at(0), Codes.NOT_EDITABLE, why);
      findings.add(
          Finding.of(
              Codes.NOT_EDITABLE,
              Severity.WARNING,
              source.path(),
              Span.at(0),
              "What this file binds is left alone: " + why + "; write them without."));
    } else if (tokens.get(root.get()).name().equals("uwsgi")) {
      section(root.get());
    } else {
      children(root.get()).stream()
          .filter(child -> tokens.get(child).name().equals("uwsgi"))
          .forEach(this::section);
    }
    List<Span> comments =
        tokens.stream().filter(token -> token.kind() == Kind.COMMENT).map(this::span).toList();
    return new Document(source, entries, comments, findings, refused);
  }

  private boolean isPrefixed() {
    return closes.keySet().stream().anyMatch(at -> tokens.get(at).name().indexOf(':') > 0);
  }

  /** Finds which tag closes which; the root's index, or nothing when they do not pair. */
  private Optional<Integer> pair() {
    List<Integer> open = new ArrayList<>();
    Optional<Integer> root = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      XmlToken token = tokens.get(i);
      switch (token.kind()) {
        case OPEN -> {
          root = root.isEmpty() ? Optional.of(i) : root;
          open.add(i);
        }
        case EMPTY -> {
          root = root.isEmpty() ? Optional.of(i) : root;
          closes.put(i, i);
        }
        case CLOSE -> {
          int last = open.size() - 1;
          if (last < 0 || !tokens.get(open.get(last)).name().equals(token.name())) {
            return Optional.empty();
          }
          closes.put(open.remove(last), i);
        }
        case BROKEN -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
    return open.isEmpty() ? root : Optional.empty();
  }

  private List<Integer> children(int parent) {
    List<Integer> found = new ArrayList<>();
    int end = closes.getOrDefault(parent, parent);
    for (int i = parent + 1; i < end; i++) {
      Integer close = closes.get(i);
      found.add(i);
      i = close == null ? i : close;
    }
    return found;
  }

  private void section(int root) {
    String id = tokens.get(root).attributes().getOrDefault("id", "uwsgi");
    for (int child : children(root)) {
      switch (tokens.get(child).kind()) {
        case CDATA -> add(id, child, "eval", child, null, null);
        case OPEN, EMPTY -> element(id, child);
        default -> {}
      }
    }
  }

  private void element(String section, int at) {
    XmlToken tag = tokens.get(at);
    List<Integer> content = children(at);
    String filter = filter(tag);
    if (tag.name().equals("app")) {
      // libxml2 looks at a single text, or at the element after the first child.
      int inner = content.size() == 1 ? at : content.size() > 1 ? content.get(1) : -1;
      int text = inner < 0 ? -1 : inner == at ? content.get(0) : firstText(inner);
      if (text >= 0) {
        add(section, at, "app", text, filter, doctype);
      }
      return;
    }
    String locked = doctype;
    if (content.size() > 1) {
      locked = "uWSGI takes only what stands before the comment or element inside";
    }
    int first = content.isEmpty() ? -1 : content.get(0);
    if (first >= 0 && tokens.get(first).kind() != Kind.TEXT) {
      locked = "its text is not plain text";
    }
    add(section, at, tag.name(), first, filter, locked);
  }

  private int firstText(int element) {
    List<Integer> inner = children(element);
    return inner.isEmpty() ? -1 : inner.get(0);
  }

  private static @Nullable String filter(XmlToken tag) {
    String mode = tag.attributes().get("mode");
    String id = tag.attributes().get("id");
    return mode != null ? "mode = " + mode : id != null ? "id = " + id : null;
  }

  /**
   * @param text the token that holds the value, or -1 where the element is empty
   */
  private void add(
      String section,
      int element,
      String key,
      int text,
      @Nullable String filter,
      @Nullable String locked) {
    XmlToken tag = tokens.get(element);
    XmlToken close = tokens.get(closes.getOrDefault(element, element));
    Span at = span(tag);
    Word value = Word.of("1");
    String lock = locked;
    if (text >= 0) {
      XmlToken content = tokens.get(text);
      at = content.kind() == Kind.CDATA ? inside(content) : span(content);
      value = word(content);
      if (value.why().filter(WHY_ENTITY::equals).isPresent()) {
        lock = WHY_ENTITY;
      }
    }
    boolean mount = key.equals("app");
    List<Span> keys =
        mount || tag.kind() != Kind.OPEN ? List.of() : List.of(name(tag), name(close));
    Span whole = line(expanded.source(tag.start(), close.end()));
    entries.add(
        new Entry(
            source.path(),
            section,
            Word.of(mount ? "mount" : key),
            value,
            keys,
            at,
            whole,
            Style.XML,
            filter,
            mount ? tag.attributes().get("mountpoint") : null,
            lock));
  }

  private Span inside(XmlToken cdata) {
    return expanded.source(cdata.start() + CDATA, cdata.end() - CDATA_END);
  }

  private Word word(XmlToken content) {
    if (content.kind() == Kind.CDATA) {
      return expanded.word(content.start() + CDATA, content.end() - CDATA_END);
    }
    Word written = expanded.word(content.start(), content.end());
    Word.Builder decoded = new Word.Builder();
    for (Word.Piece piece : written.pieces()) {
      if (piece instanceof Word.Literal literal && content.kind() == Kind.TEXT) {
        decoded.add(
            XmlLexer.decode(literal.written())
                .<Word.Piece>map(Word.Literal::new)
                .orElseGet(() -> new Word.Hole(literal.written(), WHY_ENTITY)));
      } else {
        decoded.add(piece);
      }
    }
    return decoded.build();
  }

  /** The element with its line, where it stands alone on one. */
  private Span line(Span element) {
    // Character by character: a file may be one long line, and each element would search it all.
    String text = source.text();
    int start = element.start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    int end = element.end();
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    boolean alone = start == 0 || text.charAt(start - 1) == '\n';
    boolean last = end < text.length() && text.charAt(end) == '\n';
    return alone && last ? new Span(start, end + 1) : element;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private Span name(XmlToken tag) {
    return expanded.source(tag.nameStart(), tag.nameStart() + tag.name().length());
  }

  private Span span(XmlToken token) {
    return expanded.source(token.start(), token.end());
  }
}
