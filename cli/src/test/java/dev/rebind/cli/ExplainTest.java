package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Code;
import dev.rebind.resolve.Codes;
import dev.rebind.road.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  @TempDir private Path temp;

  @Test
  void everyCodeOfCoreAndOfTheCommandHasAPageUnderItsTitle() {
    List<Code> codes = new ArrayList<>(Codes.all());
    codes.addAll(Faults.all());
    codes.add(LiveNotices.LIVE);
    Rig rig = new Rig(temp);
    String list = rig.run("explain").out();
    for (Code code : codes) {
      Rig.Answer answer = rig.run("explain", code.id());
      assertEquals(0, answer.code(), code.id());
      List<String> lines = answer.out().lines().toList();
      assertEquals("# " + code.id() + ": " + code.title(), lines.get(0));
      assertTrue(lines.size() >= 8 && lines.size() <= 24, code.id() + ": " + lines.size());
      assertTrue(list.contains(code.id() + ": " + code.title() + "\n"), list);
    }
  }

  @Test
  void aCodeMayBeWrittenInAnyCase() {
    assertEquals(0, new Rig(temp).run("explain", "rb101").code());
  }
}
