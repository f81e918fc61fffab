package dev.rebind.uwsgi;

import java.util.Map;

/**
 * One token of an XML text; offsets are of the text that was lexed, and the tokens joined are it.
 *
 * @param name the element's name of a tag, else empty
 * @param nameStart where that name begins, else {@code start}
 * @param attributes of an opening tag, values decoded
 */
record XmlToken(
    Kind kind, int start, int end, String name, int nameStart, Map<String, String> attributes) {
  /** What a token is. */
  enum Kind {
    TEXT,
    OPEN,
    CLOSE,
    /** An element without content, {@code <a/>}. */
    EMPTY,
    COMMENT,
    CDATA,
    INSTRUCTION,
    DOCTYPE,
    /** What no XML reader accepts; it runs to the end of the text. */
    BROKEN
  }

  XmlToken {
    attributes = Map.copyOf(attributes);
  }

  static XmlToken of(Kind kind, int start, int end) {
    return new XmlToken(kind, start, end, "", start, Map.of());
  }
}
