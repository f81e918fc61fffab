package dev.rebind.proof.oracle;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real Python, asked for its tokens, whether a file compiles, and what a module holds. */
public final class PythonOracle {
  private final Path python;

  private PythonOracle(Path python) {
    this.python = python;
  }

  /** Debian's Python, and the packages of no set. */
  public static PythonOracle debian() {
    return new PythonOracle(Programs.debian("python3"));
  }

  /** The Python of one set of programs, with its packages. */
  public static PythonOracle of(String set) {
    return new PythonOracle(Programs.of(set, "python"));
  }

  /**
   * A token of Python's own {@code tokenize}: its type's name and UTF-16 offsets in the file's
   * text.
   */
  public record Token(String type, int start, int end) {}

  /**
   * The tokens of each file that are of one of these types, such as {@code STRING}; a file that
   * {@code tokenize} cannot read has no entry.
   */
  public Map<Path, List<Token>> tokens(List<Path> files, List<String> types) {
    List<String> arguments = new ArrayList<>(List.of(script("tokens.py"), String.join(",", types)));
    files.forEach(file -> arguments.add(file.toAbsolutePath().toString()));
    Ran ran = isolated(arguments).run().orFail();
    Map<Path, List<Token>> tokens = new LinkedHashMap<>();
    List<Token> current = new ArrayList<>();
    for (String line : ran.out().split("\n")) {
      String[] parts = line.split(" ");
      if (parts[0].equals("file")) {
        current = new ArrayList<>();
        tokens.put(files.get(Integer.parseInt(parts[1])), current);
      } else if (parts.length == 3) {
        current.add(new Token(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
      }
    }
    return tokens;
  }

  /** Python's error for a file that does not compile; nothing of it is executed. */
  public Optional<String> refusal(Path file) {
    Ran ran =
        isolated(
                List.of(
                    "-c",
                    "import sys; compile(open(sys.argv[1], 'rb').read(), sys.argv[1], 'exec')",
                    file.toAbsolutePath().toString()))
            .run();
    return ran.exit() == 0 ? Optional.empty() : Optional.of(ran.err());
  }

  /** Imports {@code module} from a folder and tells whether it has a callable of this name. */
  public boolean hasCallable(Path folder, String module, String attribute) {
    return isolated(List.of(script("callable.py"), folder.toString(), module, attribute))
        .run()
        .orFail()
        .out()
        .strip()
        .equals("callable");
  }

  /**
   * What Python's readers find in {@code wsgi_scripts} of each file: {@code error}, or the entries
   * with a tab between, {@code ?} for one that is none.
   *
   * @param kind {@code pbr}, {@code setuptools}, {@code txt} or {@code toml}
   */
  public List<String> declared(String kind, List<Path> files) {
    List<String> arguments = new ArrayList<>(List.of(script("declared.py")));
    files.forEach(file -> arguments.add(kind + ":" + file.toAbsolutePath()));
    return List.of(isolated(arguments).run().orFail().out().split("\n", -1))
        .subList(0, files.size());
  }

  private Command isolated(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-I", "-B"));
    all.addAll(arguments);
    return Command.of(python, all);
  }

  private static String script(String name) {
    return Programs.module().resolve("src/test/python").resolve(name).toString();
  }
}
