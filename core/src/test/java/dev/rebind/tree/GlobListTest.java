package dev.rebind.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row was asked of git 2.39 ({@code git check-ignore}); {@code ~} ends a folder's path. */
class GlobListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '"',
      textBlock =
          """
          foo            | foo          | MATCHED
          foo            | a/b/foo      | MATCHED
          foo            | a/foo~       | MATCHED
          foo            | foobar       | SILENT
          /foo           | foo          | MATCHED
          /foo           | a/foo        | SILENT
          a/foo          | a/foo        | MATCHED
          a/foo          | b/a/foo      | SILENT
          foo/           | foo          | SILENT
          foo/           | a/foo~       | MATCHED
          /foo/          | foo~         | MATCHED
          *.ini          | a/b.ini      | MATCHED
          *.ini          | .ini         | MATCHED
          a/*.ini        | a/x.ini      | MATCHED
          a/*.ini        | a/b/x.ini    | SILENT
          **/x           | x            | MATCHED
          **/x           | a/b/x        | MATCHED
          a/**           | a/b/x        | MATCHED
          a/**           | a~           | SILENT
          a/**/x         | a/x          | MATCHED
          a/**/x         | a/b/c/x      | MATCHED
          a/**/x         | a/b/c/xx     | SILENT
          a**b           | axxb         | MATCHED
          /a**b          | a/b          | SILENT
          ?.ini          | a.ini        | MATCHED
          ?.ini          | ab.ini       | SILENT
          [a-c]x         | bx           | MATCHED
          [!a-c]x        | bx           | SILENT
          [^a-c]x        | dx           | MATCHED
          []a]x          | ]x           | MATCHED
          [b-a]          | b            | MATCHED
          [b-a]          | a            | SILENT
          [a-]           | -            | MATCHED
          [\\]a]         | ]            | MATCHED
          [[:digit:]]x   | 7x           | MATCHED
          [[:digit:]a]x  | ax           | MATCHED
          [[:bogus:]]*   | b            | SILENT
          [a             | [a           | SILENT
          \\#x           | #x           | MATCHED
          #x             | #x           | SILENT
          \\!x           | !x           | MATCHED
          !x             | x            | NEGATED
          x\\*           | x*           | MATCHED
          x\\*           | xy           | SILENT
          x\\            | x            | SILENT
          /              | x            | SILENT
          a*b*c          | aXbYbZc      | MATCHED
          a*b*c          | aXbYbZ       | SILENT
          """)
  void aPatternMatchesWhatGitSays(String pattern, String path, GlobList.Verdict expected) {
    assertEquals(expected, verdict(pattern, path));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"x  \",x,MATCHED",
        "\"x\\ \",\"x \",MATCHED",
        "\"x\\  \",\"x \",MATCHED",
        "\"x\r\",x,MATCHED",
        "\"x\n!x\",x,NEGATED",
        "\"!x\nx\",x,MATCHED",
        "\"\uFEFFx\",x,MATCHED",
        "\"\n\n# x\n\",x,SILENT",
      })
  void linesAreReadAsGitReadsThem(String text, String path, GlobList.Verdict expected) {
    assertEquals(expected, verdict(text, path));
  }

  private static GlobList.Verdict verdict(String text, String path) {
    boolean folder = path.endsWith("~");
    String whole = folder ? path.substring(0, path.length() - 1) : path;
    int slash = whole.lastIndexOf('/');
    String above = whole.substring(0, Math.max(0, slash));
    return GlobList.parse(text).verdict(above, whole.substring(slash + 1), folder);
  }
}
