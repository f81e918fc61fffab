package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.TemplateToken.Fault;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A template as tokens, which joined are its text. Nothing is evaluated.
 *
 * @param rules the trim rules that hold for it, a {@code #jinja2:} header already heard
 */
public record Template(String text, Flavour flavour, TrimRules rules, List<TemplateToken> tokens) {
  public Template {
    tokens = List.copyOf(tokens);
  }

  /** Reads any text; Jinja follows Ansible's settings unless its header says otherwise. */
  public static Template read(String text, Flavour flavour) {
    return flavour == Flavour.GO
        ? read(text, flavour, TrimRules.MARKS_ONLY)
        : read(text, flavour, TrimRules.ANSIBLE);
  }

  /** Reads any text under the given rules; a {@code #jinja2:} header beats them. */
  public static Template read(String text, Flavour flavour, TrimRules rules) {
    List<TemplateToken> tokens = new ArrayList<>();
    TrimRules found = rules;
    int from = 0;
    if (flavour == Flavour.JINJA && Header.opens(text)) {
      Header header = Header.read(text, rules);
      found = header.rules();
      tokens.add(header.token());
      from = header.token().span().end();
      if (header.token().fault() == Fault.DELIMITERS) {
        if (from < text.length()) {
          tokens.add(
              TemplateToken.plain(Kind.TEXT, new Span(from, text.length()), Fault.DELIMITERS));
        }
        return new Template(text, flavour, found, tokens);
      }
    }
    tokens.addAll(new TemplateLexer(text, flavour).tokens(from));
    return new Template(text, flavour, found, tokens);
  }

  /** The tokens that are wrong somehow; the engine would refuse the template because of them. */
  public List<TemplateToken> faults() {
    return tokens.stream().filter(token -> token.fault() != Fault.NONE).toList();
  }

  /** Whether there is anything but text. */
  public boolean dynamic() {
    return tokens.stream().anyMatch(token -> token.kind() != Kind.TEXT);
  }
}
