package dev.rebind.uwsgi;

import dev.rebind.uwsgi.XmlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits XML into tokens, enough of it for a configuration file; it never fails. */
final class XmlLexer {
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([A-Za-z_:][\\w:.-]*)((?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\\s*(/?)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|#x([0-9A-Fa-f]+)|(\\w+));|&");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private final String in;
  private final List<XmlToken> out = new ArrayList<>();

  private XmlLexer(String in) {
    this.in = in;
  }

  static List<XmlToken> lex(String text) {
    XmlLexer lexer = new XmlLexer(text);
    int at = 0;
    while (at < text.length()) {
      at = lexer.token(at);
    }
    return List.copyOf(lexer.out);
  }

  private int token(int at) {
    if (in.charAt(at) != '<') {
      int next = in.indexOf('<', at);
      return add(Kind.TEXT, at, next < 0 ? in.length() : next);
    }
    if (in.startsWith("<!--", at)) {
      return until(Kind.COMMENT, at, 4, "-->");
    }
    if (in.startsWith("<![CDATA[", at)) {
      return until(Kind.CDATA, at, 9, "]]>");
    }
    if (in.startsWith("<?", at)) {
      return until(Kind.INSTRUCTION, at, 2, "?>");
    }
    if (in.startsWith("<!", at)) {
      int subset = in.indexOf('[', at);
      int end = in.indexOf('>', at);
      return subset >= 0 && subset < end
          ? until(Kind.DOCTYPE, at, subset - at, "]>")
          : until(Kind.DOCTYPE, at, 2, ">");
    }
    Matcher tag = TAG.matcher(in).region(at, in.length());
    return tag.lookingAt() ? tag(tag) : add(Kind.BROKEN, at, in.length());
  }

  private int tag(Matcher tag) {
    boolean close = !tag.group(1).isEmpty();
    boolean empty = !tag.group(4).isEmpty();
    if (close && (empty || !tag.group(3).isEmpty())) {
      return add(Kind.BROKEN, tag.start(), in.length());
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
    while (attribute.find()) {
      String written = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
      attributes.put(attribute.group(1), decode(written).orElse(written));
    }
    Kind kind = close ? Kind.CLOSE : empty ? Kind.EMPTY : Kind.OPEN;
    out.add(new XmlToken(kind, tag.start(), tag.end(), tag.group(2), tag.start(2), attributes));
    return tag.end();
  }

  private int until(Kind kind, int at, int skip, String mark) {
    int end = in.indexOf(mark, at + skip);
    return end < 0 ? add(Kind.BROKEN, at, in.length()) : add(kind, at, end + mark.length());
  }

  private int add(Kind kind, int start, int end) {
    out.add(XmlToken.of(kind, start, end));
    return end;
  }

  /** Character data with its references resolved, or empty when one of them is unknown. */
  static Optional<String> decode(String text) {
    if (text.indexOf('&') < 0) {
      return Optional.of(text);
    }
    StringBuilder out = new StringBuilder();
    Matcher entity = ENTITY.matcher(text);
    int from = 0;
    while (entity.find()) {
      Optional<String> meant = meant(entity);
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      out.append(text, from, entity.start()).append(meant.get());
      from = entity.end();
    }
    return Optional.of(out.append(text, from, text.length()).toString());
  }

  private static Optional<String> meant(Matcher entity) {
    if (entity.group(3) != null) {
      return Optional.ofNullable(NAMED.get(entity.group(3)));
    }
    String digits = entity.group(1) != null ? entity.group(1) : entity.group(2);
    if (digits == null || digits.length() > 7) {
      return Optional.empty();
    }
    int point = Integer.parseInt(digits, entity.group(1) != null ? 10 : 16);
    return Character.isValidCodePoint(point)
        ? Optional.of(Character.toString(point))
        : Optional.empty();
  }
}
