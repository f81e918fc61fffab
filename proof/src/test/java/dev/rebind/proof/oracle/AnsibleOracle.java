package dev.rebind.proof.oracle;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The real ansible-core, asked what it loads and renders of a tree ({@code render.py} says how).
 *
 * <p>Templates are evaluated, lookups included: trusted files only.
 */
public final class AnsibleOracle {
  private AnsibleOracle() {}

  /** For each tree its lines: {@code place = value}, or {@code place: Error}. */
  public static Map<Path, List<String>> lines(List<Path> trees) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-I", "-B", Programs.module().resolve("src/test/python/render.py").toString()));
    trees.forEach(tree -> arguments.add(tree.toString()));
    String out = Command.of(Programs.of("ansible", "python"), arguments).run().orFail().out();
    Map<Path, List<String>> all = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    String text = new String(out.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    for (String line : text.split("\n")) {
      if (line.startsWith("== ")) {
        current = new ArrayList<>();
        all.put(Path.of(line.substring("== ".length())), current);
      } else {
        current.add(line);
      }
    }
    return all;
  }
}
