package dev.rebind.bench;

import dev.rebind.tree.Needles;
import dev.rebind.tree.SourceTree;
import dev.rebind.tree.WalkOptions;
import java.nio.file.Path;
import java.util.Set;

/**
 * The walk and nothing after it, as a process of its own, for {@code bench/run --walk-only --rebind
 * "java -cp ... dev.rebind.bench.WalkOnly"}. Wants about the names that the adapters want.
 */
public final class WalkOnly {
  private static final Set<String> EXTENSIONS =
      Set.of(
          "bash", "cfg", "conf", "d", "env", "erb", "in", "ini", "j2", "json", "local", "service",
          "sh", "socket", "toml", "tpl", "wsgi", "xml", "yaml", "yml");

  private WalkOnly() {}

  /** The arguments are a word that is passed over ({@code check}) and the folder. */
  public static void main(String[] args) {
    WalkOptions options =
        WalkOptions.of(Path.of(args[args.length - 1]))
            .withNeedles(Needles.of("wsgi", "gunicorn"))
            .withNames(WalkOnly::isWanted);
    SourceTree tree = SourceTree.walk(options);
    System.out.println(tree.candidates().size());
  }

  private static boolean isWanted(String name) {
    int dot = name.lastIndexOf('.');
    if (name.endsWith(".py")) {
      return name.startsWith("gunicorn") || name.endsWith("conf.py");
    }
    return dot <= 0 || EXTENSIONS.contains(name.substring(dot + 1));
  }
}
