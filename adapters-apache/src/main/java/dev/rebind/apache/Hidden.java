package dev.rebind.apache;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that a template fills in: what the carrier calls opaque, and tags that stand in a file
 * which nobody renders.
 *
 * @param tags whether tags are left that may choose between lines
 */
record Hidden(BitSet offsets, boolean tags) {
  private static final Pattern TAG =
      Pattern.compile("\\{\\{[^\\r\\n]*?\\}\\}|\\{%[^\\r\\n]*?%\\}|<%[^\\r\\n]*?%>");
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\{%|<%[^=]|\\{\\{-?\\s*(?:if|else|range|with|end|block|define|template)\\b");

  static Hidden in(SourceText source) {
    BitSet offsets = new BitSet();
    for (Span span : source.opaque()) {
      offsets.set(span.start(), span.end());
    }
    boolean tags = false;
    Matcher matcher = TAG.matcher(source.text());
    while (matcher.find()) {
      if (!offsets.get(matcher.start())) {
        tags |= CHOICE.matcher(matcher.group()).lookingAt();
        offsets.set(matcher.start(), matcher.end());
      }
    }
    return new Hidden(offsets, tags);
  }

  boolean at(int offset) {
    return offsets.get(offset);
  }
}
