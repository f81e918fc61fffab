package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  @TempDir private Path temp;

  @Test
  void bashIsToldTheCommandsAndTheirOptions() {
    Rig.Answer answer = new Rig(temp).run("completion", "bash");
    assertEquals(0, answer.code());
    for (String word : new String[] {"check", "catalogue", "--release", "--fail-on", "broken"}) {
      assertTrue(answer.out().contains(word), word);
    }
  }

  @Test
  void zshGetsAScriptThatLoadsItsEmulation() {
    assertTrue(new Rig(temp).run("completion", "zsh").out().contains("bashcompinit"));
  }
}
