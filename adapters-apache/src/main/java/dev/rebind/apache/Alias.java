package dev.rebind.apache;

import dev.rebind.model.Binding;
import dev.rebind.model.Form;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One {@code WSGIScriptAlias} or {@code WSGIScriptAliasMatch}: a URL and the file behind it. */
record Alias(Site site, Directive directive, Word path) {

  static List<Alias> of(ConfFile file) {
    List<Directive> found = new ArrayList<>();
    List<Directive> hosts = new ArrayList<>();
    for (Directive directive : file.directives()) {
      if (directive.is("wsgiscriptalias", "wsgiscriptaliasmatch")
          && !directive.section()
          && directive.words().size() > 1) {
        found.add(directive);
      } else if (directive.is("virtualhost")) {
        hosts.add(directive);
      }
    }
    Map<String, Integer> taken = new HashMap<>();
    List<Alias> aliases = new ArrayList<>();
    for (Directive directive : found) {
      String key = key(file, directive, hosts);
      int count = taken.merge(key, 1, Integer::sum);
      SiteId id = new SiteId(file.source().path(), count == 1 ? key : key + "#" + count);
      Word path = directive.words().get(1);
      Site site = new Site(id, path.at(), binding(directive, path), Set.of(Form.FILE), null);
      aliases.add(new Alias(site, directive, path));
    }
    return List.copyOf(aliases);
  }

  private static String key(ConfFile file, Directive directive, List<Directive> hosts) {
    String name = directive.is("wsgiscriptalias") ? "WSGIScriptAlias" : "WSGIScriptAliasMatch";
    String own = name + ":" + directive.argument(0);
    Optional<Directive> host = directive.within("virtualhost");
    if (hosts.size() < 2 || host.isEmpty()) {
      return own;
    }
    String label = label(host.get());
    boolean twice = hosts.stream().filter(one -> label(one).equals(label)).count() > 1;
    return label + (twice ? serverName(file, host.get()) : "") + "/" + own;
  }

  private static String label(Directive host) {
    return "VirtualHost " + String.join(" ", host.words().stream().map(Word::text).toList());
  }

  private static String serverName(ConfFile file, Directive host) {
    return file.directives().stream()
        .filter(one -> one.is("servername") && one.isIn(host))
        .map(one -> " " + one.argument(0))
        .findFirst()
        .orElse("");
  }

  private static Binding binding(Directive directive, Word path) {
    if (path.escaped()) {
      return unresolved(path, "it is written with a backslash");
    }
    if (directive.within("macro").isPresent()) {
      return unresolved(path, "it stands in a macro, which is used elsewhere");
    }
    boolean captured =
        path.value().parts().stream()
            .anyMatch(part -> part instanceof Value.Reference && part.text().matches("\\$\\d"));
    if (captured) {
      return unresolved(path, "a part of the URL becomes a part of it");
    }
    return path.value().tail().isEmpty() && path.value().asLiteral().isEmpty()
        ? unresolved(path, "it ends in a name that is filled in later")
        : new Binding.Script(path.value());
  }

  private static Binding unresolved(Word path, String why) {
    return new Binding.Unresolved(Form.FILE, path.value(), why);
  }

  Value value() {
    return path.value();
  }

  String text() {
    return path.text();
  }

  String fileName() {
    return nameOf(text());
  }

  String folder() {
    return Reach.folderOf(text());
  }

  boolean resolved() {
    return site.binding() instanceof Binding.Script;
  }

  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a section of the same file speaks of this alias, unless its path says otherwise. */
  boolean sees(Directive guard) {
    Optional<Directive> host = guard.within("virtualhost");
    return host.isEmpty() || host.equals(directive.within("virtualhost"));
  }
}
