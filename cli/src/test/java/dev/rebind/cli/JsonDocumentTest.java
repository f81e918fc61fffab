package dev.rebind.cli;

import static dev.rebind.cli.Rig.NOVA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document and the report have the same fields, and the document explains each. */
class JsonDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/json.md");

  @TempDir private Path temp;

  @Test
  void theExampleHasTheFieldsOfARealReport() throws IOException {
    String document = Files.readString(DOCUMENT);
    int start = document.indexOf("```json\n") + "```json\n".length();
    String example = document.substring(start, document.indexOf("```", start));
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    String report = rig.run("apply", "--release", "2025.2", "--format", "json").out();
    assertEquals(fields(example), fields(report));
  }

  @Test
  void theTableExplainsEveryField() throws IOException {
    String document = Files.readString(DOCUMENT);
    String table = document.substring(document.indexOf("| field | meaning |"));
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    String report = rig.run("check", "--release", "2025.2", "--format", "json").out();
    Set<String> told = new TreeSet<>(Set.of("schema", "bindings", "findings", "adapter", "binds"));
    told.addAll(
        Set.of("title", "code", "message", "source", "review", "action", "diff", "summary"));
    for (String field : fields(report)) {
      String name = field.substring(field.lastIndexOf('.') + 1);
      assertTrue(
          told.contains(name) || field.startsWith("summary.bindings.") || table.contains(name),
          field + " is not in the table");
    }
  }

  @Test
  void theCataloguesFieldsAreNamed() throws IOException {
    String document = Files.readString(DOCUMENT);
    String out =
        new Rig(temp).run("catalogue", "nova", "--release", "2025.2", "--format", "json").out();
    for (String field : fields(out)) {
      String name = field.substring(field.lastIndexOf('.') + 1);
      assertTrue(document.contains("`" + name + "`"), field);
    }
  }

  /** Every field's path, list indexes left out. */
  private static Set<String> fields(String json) throws IOException {
    Set<String> fields = new TreeSet<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
          fields.add(
              parser
                  .getParsingContext()
                  .pathAsPointer()
                  .toString()
                  .replaceAll("/\\d+", "")
                  .substring(1)
                  .replace('/', '.'));
        }
      }
    }
    return fields;
  }
}
