package dev.rebind.ansible;

import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from a path which role, chart or playbook folder a file belongs to: the folder above the
 * first one that has a meaning to Ansible or Helm, or the role that {@code roles/NAME} names.
 */
final class Roots {
  /** The folders of a role that hold what Ansible reads; files/ is copied as it is. */
  private static final Set<String> ROLE =
      Set.of("tasks", "defaults", "vars", "handlers", "meta", "templates");

  private static final Set<String> PLAYBOOK = Set.of("group_vars", "host_vars", "inventory");
  private static final Set<String> YAML = Set.of("yml", "yaml");
  private static final Set<String> TEMPLATE = Set.of("j2", "jinja", "jinja2", "tpl");

  /** What a template in a folder of that name may be called; web pages are none of ours. */
  private static final Set<String> INNER =
      Set.of("ini", "conf", "service", "json", "cfg", "wsgi", "py", "sh", "xml");

  private static final Pattern TELLTALE =
      Pattern.compile(
          "(?m)^(?:-[ \\t]+hosts:|\\s*(?:- )?[\"']?"
              + "(?:wsgi_path|wsgi_name|wsgi_file|wsgi-file|service_uwsgi_config_\\w+"
              + "|\\w*uwsgi_\\w*(?:overrides|vassals|services|apps?|config|default|env))[\"']?:"
              + "|[ \\t]+WSGIScriptAlias(?:Match)?[ \\t])");

  /** Names that deployments give to variables and values of their own; they may be long. */
  private static final Pattern OWN_NAME =
      Pattern.compile("(?:user_.*|globals|.*[-_]overrides.*|.*[-_]values)\\.ya?ml");

  /** uWSGI's own YAML, a compose file, a manifest of Kubernetes: others know those. */
  private static final Pattern OTHERS =
      Pattern.compile("(?m)^[\"']?(?:uwsgi|services|apiVersion)[\"']?:");

  private static final Pattern PATCHED = Pattern.compile("(?m)^[-+ ].*(?:wsgi-file|-wsgi\\b)");

  private Roots() {}

  static Optional<Claim> claim(Head head) {
    String extension = head.extension();
    if (!conceivable(head.path(), extension)) {
      return Optional.empty();
    }
    List<String> segments = List.of(head.path().split("/"));
    if (extension.equals("patch") || extension.equals("diff")) {
      return PATCHED.matcher(head.start()).find()
          ? Optional.of(Claim.file(head))
          : Optional.empty();
    }
    Optional<String> role = role(segments, extension);
    if (role.isPresent()) {
      return role.map(Claim::tree);
    }
    Optional<String> chart = chart(segments, extension);
    if (chart.isPresent()) {
      return chart.map(Claim::tree);
    }
    if (extension.equals("j2")) {
      return Optional.of(Claim.file(head));
    }
    String name = segments.get(segments.size() - 1);
    boolean ours =
        YAML.contains(extension)
            && (OWN_NAME.matcher(name).matches() || TELLTALE.matcher(head.start()).find())
            && !OTHERS.matcher(head.start()).find();
    return ours ? Optional.of(Claim.file(head)) : Optional.empty();
  }

  /** A first look, which spares most names of a tree the work of taking the path apart. */
  private static boolean conceivable(String path, String extension) {
    return switch (extension) {
      case "", "patch", "diff" -> true;
      default ->
          YAML.contains(extension) || TEMPLATE.contains(extension) || path.contains("templates/");
    };
  }

  private static Optional<String> role(List<String> segments, String extension) {
    for (int i = segments.size() - 3; i >= 0; i--) {
      if (segments.get(i).equals("roles") && ROLE.contains(segments.get(i + 2))) {
        boolean ours = i + 3 < segments.size() && fits(segments.get(i + 2), extension, true);
        return ours ? Optional.of(path(segments, i + 2)) : Optional.empty();
      }
    }
    for (int i = 0; i < segments.size() - 1; i++) {
      String folder = segments.get(i);
      if (folder.equals("roles") || folder.equals("files") || folder.equals("molecule")) {
        return Optional.empty();
      }
      if (ROLE.contains(folder) || PLAYBOOK.contains(folder)) {
        return fits(folder, extension, false) ? Optional.of(path(segments, i)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean fits(String folder, String extension, boolean inRole) {
    if (YAML.contains(extension) || TEMPLATE.contains(extension)) {
      return true;
    }
    boolean bare = PLAYBOOK.contains(folder) && extension.isEmpty();
    boolean inner = folder.equals("templates") && (inRole || INNER.contains(extension));
    return bare || inner;
  }

  /** {@code values.yaml} and its overlays, in the chart or in {@code values_overrides/CHART}. */
  private static Optional<String> chart(List<String> segments, String extension) {
    if (!YAML.contains(extension)) {
      return Optional.empty();
    }
    String name = segments.get(segments.size() - 1);
    int overrides = segments.indexOf("values_overrides");
    if (overrides >= 0 && overrides + 2 < segments.size()) {
      String above = path(segments, overrides);
      return Optional.of((above.isEmpty() ? "" : above + "/") + segments.get(overrides + 1));
    }
    if (overrides >= 0) {
      return Optional.of(path(segments, overrides));
    }
    return name.startsWith("values") || name.startsWith("Chart.")
        ? Optional.of(path(segments, segments.size() - 1))
        : Optional.empty();
  }

  private static String path(List<String> segments, int count) {
    return String.join("/", segments.subList(0, count));
  }
}
