package dev.rebind.syntax.python;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code import} and {@code from ... import} statements. */
final class ImportReader {
  private ImportReader() {}

  /** One imported name: the token that is bound, and where it comes from. */
  record Import(PythonToken bound, PythonBinding.Imported from) {}

  static List<Import> read(String text, List<PythonToken> tokens) {
    return tokens.get(0).is(text, "from") ? from(text, tokens) : plain(text, tokens);
  }

  private static List<Import> plain(String text, List<PythonToken> tokens) {
    List<Import> imports = new ArrayList<>();
    for (List<PythonToken> part : Tokens.split(text, tokens.subList(1, tokens.size()), ",")) {
      int as = Tokens.indexOf(text, part, "as");
      int end = as < 0 ? part.size() : as;
      if (end > 0 && as + 1 < part.size()) {
        String module = dotted(text, part, 0, end);
        // "import a.b" binds a.
        PythonToken bound = as < 0 ? part.get(0) : part.get(as + 1);
        String given = as < 0 ? bound.of(text) : module;
        imports.add(new Import(bound, new PythonBinding.Imported(given, null)));
      }
    }
    return imports;
  }

  private static List<Import> from(String text, List<PythonToken> tokens) {
    int keyword = Tokens.indexOf(text, tokens, "import");
    if (keyword < 0) {
      return List.of();
    }
    String module = dotted(text, tokens, 1, keyword);
    List<PythonToken> list = tokens.subList(keyword + 1, tokens.size());
    boolean brackets = !list.isEmpty() && Tokens.closing(text, list, 0) == list.size() - 1;
    List<Import> imports = new ArrayList<>();
    for (List<PythonToken> part :
        Tokens.split(text, brackets ? list.subList(1, list.size() - 1) : list, ",")) {
      boolean alias = part.size() == 3 && part.get(1).is(text, "as");
      if ((part.size() == 1 || alias) && part.get(0).kind() == PythonToken.Kind.NAME) {
        PythonBinding.Imported source = new PythonBinding.Imported(module, part.get(0).of(text));
        imports.add(new Import(part.get(alias ? 2 : 0), source));
      }
    }
    return imports;
  }

  /** The tokens from {@code start} to {@code end} joined: a module's name with its points. */
  static String dotted(String text, List<PythonToken> tokens, int start, int end) {
    StringBuilder name = new StringBuilder();
    for (PythonToken token : tokens.subList(Math.min(start, end), end)) {
      name.append(token.of(text));
    }
    return name.toString();
  }
}
