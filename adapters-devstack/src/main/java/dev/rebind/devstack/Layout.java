package dev.rebind.devstack;

import dev.rebind.spi.Head;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by path, and where that is not enough by its start, whether a file is DevStack shell. */
final class Layout {
  private static final Pattern SHEBANG = Pattern.compile("\\A\\uFEFF?#!.*\\b(?:ba|da|k|z)?sh\\b");
  private static final Pattern SHELL =
      Pattern.compile(
          "(?m)^(?:\\s*function \\w+|\\s*[\\w-]+\\(\\)\\s*\\{|set [+-]|_XTRACE|source |[A-Z_]+=)");
  private static final Pattern MOD_WSGI =
      Pattern.compile("(?im)^\\s*(?:WSGIScriptAlias|SetHandler\\s+wsgi-script)");
  private static final Pattern STEP = Pattern.compile("(?:upgrade|from)-[\\w.-]+");
  private static final Set<String> MINE =
      Set.of("stackrc", "stack.sh", "unstack.sh", "clean.sh", "openrc");
  private static final Set<String> SHELL_NAMES = Set.of("settings", "override-defaults");

  private Layout() {}

  /** The repository that the file belongs to, when it is one of DevStack's. */
  static Optional<String> repository(Head head) {
    if (!isConceivable(head.name(), head.extension())) {
      return Optional.empty();
    }
    List<String> folders = List.of(head.path().split("/"));
    for (int i = folders.size() - 2; i >= 0; i--) {
      String folder = folders.get(i);
      boolean plugin = folder.equals("devstack");
      boolean lib = folder.equals("lib") || folder.equals("inc") || folder.equals("extras.d");
      boolean grenade = folder.equals("projects") && folders.get(i + 1).matches("\\d+_[\\w-]+");
      boolean gate = folder.equals("gate") || folder.equals("files");
      if ((plugin || lib || grenade || gate) && isRead(head, folder)) {
        return Optional.of(root(folders, i));
      }
    }
    String name = head.name();
    boolean top = MINE.contains(name) || name.startsWith("functions") || isUpgrade(name);
    return top && isShell(head) ? Optional.of(root(folders, folders.size() - 1)) : Optional.empty();
  }

  /** A first look, which spares most names of a tree the work of taking the path apart. */
  private static boolean isConceivable(String name, String extension) {
    return switch (extension) {
      case "", "sh", "bash", "inc", "template" -> true;
      default ->
          name.startsWith("functions") || name.startsWith("upgrade-") || name.startsWith("from-");
    };
  }

  /** A step of grenade's, whose name ends in a release such as {@code 2025.1}. */
  private static boolean isStep(String name) {
    return STEP.matcher(name).matches();
  }

  /** Apache's template, which is shown and never edited. */
  static boolean isTemplate(String path) {
    return path.endsWith(".template");
  }

  private static boolean isRead(Head head, String folder) {
    return switch (folder) {
      case "files" -> head.name().startsWith("apache-") && isApache(head);
      case "gate" -> head.extension().equals("sh");
      case "devstack" -> isApache(head) || isShell(head);
      default -> isShell(head);
    };
  }

  private static boolean isUpgrade(String name) {
    return name.startsWith("upgrade") && name.endsWith(".sh");
  }

  private static boolean isApache(Head head) {
    return isTemplate(head.name()) && MOD_WSGI.matcher(head.start()).find();
  }

  private static boolean isShell(Head head) {
    String extension = head.extension();
    if (extension.equals("sh") || extension.equals("bash") || extension.equals("inc")) {
      return true;
    }
    String name = head.name();
    if (SHELL_NAMES.contains(name)) {
      return true;
    }
    boolean plain = extension.isEmpty() || isStep(name);
    return plain
        && !name.startsWith(".")
        && (SHEBANG.matcher(head.start()).find() || SHELL.matcher(head.start()).find());
  }

  /**
   * The folder above the nearest {@code devstack/}, else above the folder that was recognised; a
   * plugin's own {@code lib/} belongs to the plugin.
   */
  private static String root(List<String> folders, int at) {
    int last = folders.subList(0, at + 1).lastIndexOf("devstack");
    return String.join("/", folders.subList(0, last < 0 ? at : last));
  }
}
