package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rebind.model.Binding;
import dev.rebind.model.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void whatLooksLikeAPathButLoadsNothingIsNamed() {
    Map.of(
            "", Codes.EMPTY,
            "/x # old", Codes.COMMENT_IN_VALUE,
            "/x ; old", Codes.COMMENT_IN_VALUE,
            "'/x'", Codes.QUOTES_IN_VALUE,
            "/x\\", Codes.NO_CONTINUATION,
            "/x:application", Codes.COLON_IN_PATH,
            "/x:factory()", Codes.COLON_IN_PATH,
            " /x", Codes.NOT_EDITABLE)
        .forEach((path, code) -> assertEquals(code, Values.file(Word.of(path), "").code(), path));
  }

  @Test
  void aRelativePathStandsBelowChdir() {
    assertEquals(
        new Binding.Script(Value.literal("/srv/app/wsgi.py")),
        Values.file(Word.of("wsgi.py"), "/srv/app/").binding());
    assertEquals(
        new Binding.Script(Value.literal("/x/wsgi.py")),
        Values.file(Word.of("/x/wsgi.py"), "/srv/app").binding());
  }

  @Test
  void aHoleBeforeWholeSegmentsLeavesTheScriptKnown() {
    Word.Hole hole = new Word.Hole("$(BIN)", "the environment decides it");
    Values.Reading known = Values.file(Word.of(hole, new Word.Literal("/nova-api-wsgi")), "");
    assertEquals("$(BIN)/nova-api-wsgi", known.binding().toString());
    assertEquals(Binding.Script.class, known.binding().getClass());
    Values.Reading unknown = Values.file(Word.of(hole, new Word.Literal("-wsgi")), "");
    assertEquals(Binding.Unresolved.class, unknown.binding().getClass());
  }

  @Test
  void moduleTakesOneNameAfterItsFirstColon() {
    for (String good : new String[] {"a", "a.b", "a-b.c:d", "a.b:c()", "a.b"}) {
      assertNull(Values.module(Word.of(good), Optional.of("application")).code(), good);
    }
    for (String bad : new String[] {"a:", ":a", "a : b", "a:b.c", "a:b(x)", "a.b:c:d", "/x:y"}) {
      assertEquals(
          Codes.NOT_LOADABLE, Values.module(Word.of(bad), Optional.of("application")).code(), bad);
    }
  }

  @Test
  void aModuleWithoutColonIsAskedForTheCallable() {
    assertEquals(
        new Binding.Module("a.b", "app", false),
        Values.module(Word.of("a.b"), Optional.of("app")).binding());
    assertEquals(
        Binding.Unresolved.class,
        Values.module(Word.of("a.b"), Optional.empty()).binding().getClass());
  }
}
