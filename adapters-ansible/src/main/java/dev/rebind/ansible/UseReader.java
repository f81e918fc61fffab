package dev.rebind.ansible;

import dev.rebind.model.Value;
import dev.rebind.syntax.jinja.Expression;
import dev.rebind.syntax.jinja.Expression.Attribute;
import dev.rebind.syntax.jinja.Expression.Subscript;
import dev.rebind.syntax.jinja.TemplateToken;
import dev.rebind.syntax.jinja.TemplateToken.Fault;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlQuote;
import dev.rebind.syntax.yaml.YamlStyle;
import dev.rebind.text.Edit;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text reads of service dicts under one script key. */
final class UseReader {
  private static final Pattern OPTION = Pattern.compile("[ \\t]*(wsgi-file|file)[ \\t]*=[ \\t]*");
  private static final Pattern SERVICE =
      Pattern.compile(
          "\\{\\{-?\\s*\\w+(?:\\[\\s*['\"]([^'\"]+)['\"]\\s*\\]|\\.(\\w+))\\s*-?\\}\\}");

  private final JinjaText text;
  private final Slot slot;
  private final List<Expression> expressions;

  private UseReader(JinjaText text, Slot slot) {
    this.text = text;
    this.slot = slot;
    this.expressions = Jinja.expressions(text.template());
  }

  static List<Use> read(JinjaText text, Slot slot) {
    if (!text.text().contains(slot.script())) {
      return List.of();
    }
    UseReader reader = new UseReader(text, slot);
    List<Use> uses = new ArrayList<>();
    for (Expression whole : reader.expressions) {
      whole
          .all()
          .filter(one -> names(one, slot.script()))
          .forEach(one -> uses.add(reader.use(whole, one)));
    }
    uses.addAll(new OtherUses(text, slot, reader.expressions).find());
    return uses;
  }

  static boolean names(Expression one, String key) {
    return (one instanceof Attribute attribute && attribute.name().equals(key))
        || (one instanceof Subscript subscript
            && subscript.index() instanceof Expression.Text index
            && index.value().equals(key));
  }

  private Use use(Expression whole, Expression read) {
    boolean both =
        expressions.stream()
            .flatMap(Expression::all)
            .anyMatch(one -> names(one, slot.module()) && base(one).equals(base(read)));
    if (both) {
      return made(Use.Kind.GENERIC, read, List.of(), List.of(), List.of());
    }
    return inDict(whole, read)
        .or(() -> inEntry(read))
        .or(() -> inLine(read))
        .orElseGet(() -> made(Use.Kind.OTHER, read, List.of(), List.of(), List.of()));
  }

  /** {@code 'wsgi_path': nova_bin ~ '/' ~ value.wsgi_name} in a dict literal. */
  private Optional<Use> inDict(Expression whole, Expression read) {
    for (Expression one : whole.all().toList()) {
      if (one instanceof Expression.Dict dict) {
        for (int i = 0; i < dict.entries().size(); i++) {
          Expression.Entry entry = dict.entries().get(i);
          if (entry.key() instanceof Expression.Text key
              && Slot.ofScript(key.value()).isPresent()
              && Jinja.pieces(entry.value()).contains(read)) {
            return Optional.of(inDict(whole, dict, i, key, read));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Use inDict(
      Expression whole, Expression.Dict dict, int index, Expression.Text key, Expression read) {
    Expression.Entry entry = dict.entries().get(index);
    List<Expression> pieces = Jinja.pieces(entry.value());
    int at = pieces.indexOf(read);
    List<Value.Part> before = parts(pieces.subList(0, at));
    List<Value.Part> after = parts(pieces.subList(at + 1, pieces.size()));
    if (updates(whole, dict, base(read))) {
      Span gone = DictEntries.removal(text.text(), dict, index);
      return made(Use.Kind.INJECTS, read, before, after, List.of(Edit.delete(gone)));
    }
    Slot taker = Slot.ofScript(key.value()).orElseThrow();
    if (!Takers.take(taker, dict, text)) {
      return made(Use.Kind.OTHER, read, List.of(), List.of(), List.of());
    }
    String module = taker.module();
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.replace(key.content(), module));
    edits.addAll(only(read, entry.value().span()));
    return made(Use.Kind.HANDS_ON, read, before, after, edits);
  }

  /** Whether the dict is what {@code value.update(...)} lays over the very dict that is read. */
  private boolean updates(Expression whole, Expression.Dict dict, String base) {
    return whole
        .all()
        .anyMatch(
            one ->
                one instanceof Expression.Call call
                    && call.callee() instanceof Attribute update
                    && update.name().equals("update")
                    && update.base().span().of(text.text()).equals(base)
                    && call.arguments().stream()
                        .anyMatch(argument -> argument.value().bare() == dict));
  }

  /** The value of a YAML key that takes a script. */
  private Optional<Use> inEntry(Expression read) {
    if (text.entry() == null || text.owner() == null) {
      return Optional.empty();
    }
    Owner owner = text.owner();
    Optional<Slot> taker =
        text.entry().name().flatMap(Slot::ofScript).filter(one -> Takers.take(one, owner));
    Optional<TemplateToken> token = token(read);
    boolean statements =
        text.template().tokens().stream().anyMatch(one -> one.kind() == Kind.STATEMENT);
    if (taker.isEmpty() || token.isEmpty() || statements) {
      return Optional.empty();
    }
    Scalar key = (Scalar) text.entry().key();
    YamlStyle quotes = owner.file().documents().quotes();
    String module = YamlQuote.replacement(taker.get().module(), key.style(), quotes);
    return handsOn(token.get(), read, new Span(0, text.text().length()))
        .map(use -> use.under(Edit.replace(key.span(), module)));
  }

  /** {@code wsgi-file = {{ nova_bin }}/{{ item.wsgi_name }}} in an ini template. */
  private Optional<Use> inLine(Expression read) {
    Optional<TemplateToken> token = token(read);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    String all = text.text();
    int start = all.lastIndexOf('\n', token.get().span().start() - 1) + 1;
    int end = all.indexOf('\n', token.get().span().end());
    end = end < 0 ? all.length() : end;
    end = end > start && all.charAt(end - 1) == '\r' ? end - 1 : end;
    Matcher option = OPTION.matcher(all).region(start, end);
    if (!option.lookingAt()) {
      return Optional.empty();
    }
    Span key = new Span(option.start(1), option.end(1));
    return handsOn(token.get(), read, new Span(option.end(), end))
        .map(
            use -> {
              List<Edit> edits = new ArrayList<>(use.edits());
              edits.add(Edit.replace(key, Slot.OPTION.module()));
              return made(use.kind(), read, use.before(), use.after(), edits);
            });
  }

  /** The one expression of a value hands the script on; what stands around it goes away. */
  private Optional<Use> handsOn(TemplateToken token, Expression read, Span value) {
    List<Expression> pieces = Jinja.pieces(Expression.read(text.text(), token.code()));
    int at = pieces.indexOf(read);
    Optional<Value> left =
        Jinja.value(new Span(value.start(), token.span().start()).of(text.text()));
    Optional<Value> right = Jinja.value(new Span(token.span().end(), value.end()).of(text.text()));
    if (at < 0 || left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<Value.Part> before = new ArrayList<>(left.get().parts());
    before.addAll(parts(pieces.subList(0, at)));
    List<Value.Part> after = new ArrayList<>(parts(pieces.subList(at + 1, pieces.size())));
    after.addAll(right.get().parts());
    List<Edit> edits = new ArrayList<>(only(read, token.code()));
    edits.add(Edit.delete(new Span(value.start(), token.span().start())));
    edits.add(Edit.delete(new Span(token.span().end(), value.end())));
    edits.removeIf(edit -> edit.span().isEmpty() && edit.replacement().isEmpty());
    return Optional.of(made(Use.Kind.HANDS_ON, read, before, after, edits));
  }

  /** Leaves of {@code around} nothing but the read, which reads the module's key then. */
  private List<Edit> only(Expression read, Span around) {
    List<Edit> edits = new ArrayList<>();
    Span name =
        read instanceof Attribute attribute
            ? attribute.at()
            : ((Expression.Text) ((Subscript) read).index()).content();
    edits.add(Edit.replace(name, slot.module()));
    edits.add(Edit.delete(new Span(around.start(), read.span().start())));
    edits.add(Edit.delete(new Span(read.span().end(), around.end())));
    edits.removeIf(edit -> edit.span().isEmpty());
    return edits;
  }

  private Optional<TemplateToken> token(Expression read) {
    return text.template().tokens().stream()
        .filter(one -> one.kind() == Kind.EXPRESSION && one.fault() == Fault.NONE)
        .filter(one -> one.span().contains(read.span()))
        .findFirst();
  }

  private List<Value.Part> parts(List<Expression> pieces) {
    List<Value.Part> parts = new ArrayList<>();
    pieces.forEach(piece -> parts.addAll(Jinja.parts(piece, text.text())));
    return parts;
  }

  private String base(Expression read) {
    Expression base =
        read instanceof Attribute attribute ? attribute.base() : ((Subscript) read).base();
    return base.span().of(text.text());
  }

  private Use made(
      Use.Kind kind,
      Expression read,
      List<Value.Part> before,
      List<Value.Part> after,
      List<Edit> edits) {
    return new Use(kind, text, read.span(), before, after, service(read), edits, null);
  }

  /** Kolla's tasks say in a variable of their own which service they are about. */
  private Optional<String> service(Expression read) {
    Owner owner = text.owner();
    if (owner == null) {
      return Optional.empty();
    }
    Matcher matcher = SERVICE.matcher(owner.text(base(read)).orElse(""));
    return matcher.matches()
        ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : Optional.empty();
  }
}
