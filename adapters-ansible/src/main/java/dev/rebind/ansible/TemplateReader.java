package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.model.Form;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.jinja.TemplateProblem;
import dev.rebind.syntax.jinja.TemplateWorlds;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens what templates and block scalars make, for whoever claims it. */
final class TemplateReader {
  private static final Pattern BINDS =
      Pattern.compile(
          "(?m)^\\s*(?:wsgi-file|module|file|mount|wsgi)\\s*=|uwsgi|gunicorn|WSGIScriptAlias"
              + "|wsgi_app|-wsgi\\b");
  private static final Pattern INI = Pattern.compile("(?m)^[ \\t]*\\[uwsgi\\]");
  private static final Pattern APACHE =
      Pattern.compile("(?m)^[ \\t]*(?:WSGI[A-Z]\\w+|<VirtualHost)\\b");

  /** Values for a chart may stand in any file, and what is in their scalars is the chart's. */
  private static final Pattern GO =
      Pattern.compile(
          "\\{\\{-?\\s*(?:(?:if|else|end|range|with|include|tuple|template|printf)\\b"
              + "|\\$\\w+\\s*:=|\\.(?:Values|Release|Chart)\\b)");

  private static final Pattern UNIT = Pattern.compile("(?m)^[ \\t]*\\[Service\\]");
  private static final Pattern FILE_NAME =
      Pattern.compile("[\\w.@-]+\\.(?:ini|conf|service|py|json|cfg)");

  private final ScopeFiles files;
  private final List<Finding> findings;
  private final Decider decider;

  /**
   * @param findings takes what cannot be read
   */
  TemplateReader(ScopeFiles files, List<Finding> findings) {
    this.files = files;
    this.findings = findings;
    this.decider = new Decider(files);
  }

  /** The templates of the scope, read. */
  List<Worlds> files(List<Use> uses) {
    List<Worlds> all = new ArrayList<>();
    for (SourceText file : files.templates()) {
      if (BINDS.matcher(file.text()).find()) {
        open(file).ifPresent(worlds -> all.add(settled(worlds, file, uses)));
      }
    }
    for (YamlFile file : files.yaml()) {
      for (Owner owner : files.owners(file)) {
        for (Entry entry : owner.mapping().entries()) {
          scalar(file, owner, entry)
              .ifPresent(worlds -> all.add(settled(worlds, file.source(), uses)));
        }
      }
    }
    return all;
  }

  private Optional<Worlds> open(SourceText file) {
    Template template = Template.read(file.text(), flavour(file));
    TemplateProblem problem = TemplateWorlds.of(template).problem();
    if (problem != null) {
      findings.add(
          Finding.of(
              Codes.UNREAD_TEMPLATE,
              Severity.NOTE,
              file.path(),
              problem.at().span(),
              "This template cannot be read ("
                  + problem.reason()
                  + "), so what it binds is unknown."));
      return Optional.empty();
    }
    return Worlds.open(
        files.scope(), template, null, file.path(), Kinds.rendered(file.path()), "template");
  }

  /** What stands in a scalar of several lines: an ini, a unit, a vhost. */
  private Optional<Worlds> scalar(YamlFile file, Owner owner, Entry entry) {
    if (!(entry.value() instanceof Scalar scalar)
        || scalar.value().indexOf('\n') < 0
        || !YamlFile.plainText(scalar)
        || !BINDS.matcher(scalar.value()).find()) {
      return Optional.empty();
    }
    Optional<String> name = name(owner, entry, scalar.value());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String key =
        owner.way().isEmpty()
            ? entry.name().orElse("?")
            : owner.way() + "." + entry.name().orElse("?");
    Optional<Excerpt> carrier = file.excerpt(scalar, name.get(), key);
    if (carrier.isEmpty()) {
      return Optional.empty();
    }
    boolean go = files.chart() || GO.matcher(scalar.value()).find();
    Flavour flavour = go ? Flavour.GO : Flavour.JINJA;
    Template template = Template.read(carrier.get().text(), flavour);
    Optional<Worlds> worlds =
        Worlds.open(files.scope(), template, carrier.get(), file.path(), name.get(), "text");
    if (file.shared(scalar.span())) {
      worlds.map(Worlds::sites).stream()
          .flatMap(List::stream)
          .filter(site -> site.binding() instanceof Binding.Script)
          .forEach(site -> findings.add(shared(site)));
      return Optional.empty();
    }
    return worlds;
  }

  private static Finding shared(Site site) {
    return Finding.of(
        Codes.SHARED_NODE,
        Severity.NOTE,
        site.path(),
        site.at(),
        "An anchor makes the text around this part of another place of the file, which would change"
            + " with it, so %s is left alone.".formatted(site.binding()));
  }

  private static Optional<String> name(Owner owner, Entry entry, String text) {
    String key = entry.name().orElse("text");
    String dest = owner.text("dest").orElse("");
    String last = dest.substring(dest.lastIndexOf('/') + 1);
    for (String known : List.of(last, key)) {
      if (FILE_NAME.matcher(known).matches()) {
        return Optional.of(known);
      }
    }
    if (INI.matcher(text).find()) {
      return Optional.of(key + ".ini");
    }
    if (APACHE.matcher(text).find()) {
      return Optional.of(key + ".conf");
    }
    return UNIT.matcher(text).find() ? Optional.of(key + ".service") : Optional.empty();
  }

  private Flavour flavour(SourceText file) {
    boolean go = file.path().endsWith(".tpl") || (files.chart() && !file.path().endsWith(".j2"));
    return go ? Flavour.GO : Flavour.JINJA;
  }

  private Worlds settled(Worlds worlds, SourceText file, List<Use> uses) {
    List<Span> others = new ArrayList<>();
    uses.stream()
        .filter(use -> use.text().path().equals(file.path()) && use.kind() != Use.Kind.OTHER)
        .forEach(use -> others.add(use.at()));
    worlds.sites().stream()
        .filter(site -> Worlds.generic(site, file.slice(site.at())))
        .filter(site -> !script(site) || worlds.takesEither(site))
        .forEach(site -> others.add(site.at()));
    worlds.leave(others);
    worlds.explain(site -> script(site) ? decider.byDefault(site.binding()) : Optional.empty());
    return worlds;
  }

  private static boolean script(Site site) {
    return site.binding() instanceof Binding.Unresolved unresolved
        && unresolved.form() == Form.FILE;
  }
}
