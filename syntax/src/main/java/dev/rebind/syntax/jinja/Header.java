package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.TemplateToken.Fault;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import dev.rebind.text.Span;
import java.util.Locale;

/**
 * The first line {@code #jinja2: trim_blocks: False, lstrip_blocks: True} with which a file
 * overrides how Ansible's template module reads it; Ansible looks for it at offset 0 only.
 */
record Header(TemplateToken token, TrimRules rules) {
  private static final String MARK = "#jinja2:";

  static boolean opens(String text) {
    return text.startsWith(MARK);
  }

  static Header read(String text, TrimRules rules) {
    int feed = text.indexOf('\n');
    int end = feed < 0 ? text.length() : feed + 1;
    TrimRules found = rules;
    Fault fault = Fault.NONE;
    for (String pair : text.substring(MARK.length(), end).split(",", -1)) {
      int colon = pair.indexOf(':');
      String name = colon < 0 ? "" : pair.substring(0, colon).strip();
      String value = pair.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
      if (name.equals("trim_blocks")) {
        found = new TrimRules(value.equals("true"), found.lstripBlocks());
      } else if (name.equals("lstrip_blocks")) {
        found = new TrimRules(found.trimBlocks(), value.equals("true"));
      } else if (name.endsWith("_string") || name.endsWith("_prefix")) {
        fault = Fault.DELIMITERS;
      } else if (name.isEmpty() && fault == Fault.NONE) {
        fault = Fault.BAD_HEADER;
      }
    }
    return new Header(TemplateToken.plain(Kind.HEADER, new Span(0, end), fault), found);
  }
}
