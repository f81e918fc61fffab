package dev.rebind.ansible;

import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.syntax.jinja.GoReference;
import dev.rebind.syntax.jinja.TemplateToken;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.text.Edit;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what Helm templates read of the values as a script: {@code wsgi-file = {{
 * .Values.uwsgi.wsgi_file }}} in a template, {@code wsgi_file: FILE} under {@code uwsgi:} in every
 * values file. Line and keys change together.
 */
final class HelmReader {
  private static final Pattern OPTION = Pattern.compile("[ \\t]*(wsgi-file)[ \\t]*=[ \\t]*");
  private static final String MODULE = "module";

  private final Map<String, List<Use>> uses = new LinkedHashMap<>();
  private final List<DictPlace> places = new ArrayList<>();

  static HelmReader of(ScopeFiles files) {
    HelmReader reader = new HelmReader();
    if (files.chart()) {
      List<JinjaText> texts = new ArrayList<>();
      for (SourceText template : files.templates()) {
        if (template.text().contains("wsgi-file") && template.text().contains(".Values.")) {
          texts.add(JinjaText.helm(template));
        }
      }
      texts.forEach(reader::lines);
      if (!reader.uses.isEmpty()) {
        files.templates().forEach(template -> reader.others(JinjaText.helm(template)));
        files.owners().forEach(reader::values);
      }
    }
    return reader;
  }

  List<DictPlace> places() {
    return places;
  }

  List<Use> uses() {
    return uses.values().stream().flatMap(List::stream).toList();
  }

  private static List<TemplateToken> expressions(JinjaText text) {
    return text.template().tokens().stream().filter(one -> !one.text()).toList();
  }

  private void lines(JinjaText text) {
    for (TemplateToken token : expressions(text)) {
      List<GoReference> all = GoReference.all(text.text(), token.code());
      if (token.kind() == Kind.EXPRESSION && all.size() == 1 && values(all.get(0))) {
        line(text, token, all.get(0));
      }
    }
  }

  private static boolean values(GoReference reference) {
    boolean root = reference.variable().isEmpty() || reference.variable().equals("$");
    return root && reference.fields().size() > 1 && reference.fields().get(0).equals("Values");
  }

  private static String way(GoReference reference) {
    return String.join(".", reference.fields().subList(1, reference.fields().size()));
  }

  private void line(JinjaText text, TemplateToken token, GoReference reference) {
    String all = text.text();
    int start = all.lastIndexOf('\n', token.span().start() - 1) + 1;
    int end = all.indexOf('\n', token.span().end());
    end = end < 0 ? all.length() : end;
    Matcher option = OPTION.matcher(all).region(start, token.span().start());
    boolean bare = token.code().equals(reference.span());
    if (!bare || !option.matches() || !all.substring(token.span().end(), end).isBlank()) {
      return;
    }
    String last = reference.fields().get(reference.fields().size() - 1);
    Span field = new Span(reference.span().end() - last.length(), reference.span().end());
    List<Edit> edits =
        List.of(
            Edit.replace(new Span(option.start(1), option.end(1)), MODULE),
            Edit.replace(field, MODULE));
    add(text, reference, Use.Kind.HANDS_ON, edits);
  }

  /** Any other place that reads the same value keeps it from being renamed. */
  private void others(JinjaText text) {
    for (TemplateToken token : expressions(text)) {
      for (GoReference reference : GoReference.all(text.text(), token.code())) {
        boolean known =
            uses.getOrDefault(way(reference), List.of()).stream()
                .anyMatch(
                    use ->
                        use.text().path().equals(text.path())
                            && use.read().equals(reference.span()));
        if (values(reference) && uses.containsKey(way(reference)) && !known) {
          add(text, reference, Use.Kind.OTHER, List.of());
        }
      }
    }
  }

  private void add(JinjaText text, GoReference reference, Use.Kind kind, List<Edit> edits) {
    Use use =
        new Use(kind, text, reference.span(), List.of(), List.of(), Optional.empty(), edits, null);
    uses.computeIfAbsent(way(reference), key -> new ArrayList<>()).add(use);
  }

  private void values(Owner owner) {
    if (!Kinds.values(owner.file().path())) {
      return;
    }
    uses.forEach(
        (way, readers) -> {
          int dot = way.lastIndexOf('.');
          String key = way.substring(dot + 1);
          boolean here = owner.way().equals(dot < 0 ? "" : way.substring(0, dot));
          Optional<Entry> script = owner.entry(key).filter(one -> !Values.empty(one.value()));
          if (here && script.isPresent() && !owner.has(MODULE)) {
            place(owner, key, script.get(), readers);
          }
        });
  }

  private void place(Owner owner, String key, Entry script, List<Use> readers) {
    Optional<Decider.Decided> decided =
        Values.value(script.value()).map(value -> new Decider.Decided(value, null));
    String way = owner.way().isEmpty() ? MODULE : owner.way();
    Site site =
        Site.of(
            new SiteId(owner.file().path(), way),
            script.value().span(),
            Decider.binding(decided, script.value()));
    Slot slot = new Slot(key, MODULE, false, MODULE);
    places.add(new DictPlace(site, owner, slot, script, null, readers, null));
  }
}
