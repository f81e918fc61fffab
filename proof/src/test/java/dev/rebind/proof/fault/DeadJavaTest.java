package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Ran;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Java that cannot start, or is killed, is never taken for an answer. */
class DeadJavaTest {
  @TempDir Path folder;
  private Deployment deployment;
  private Command apply;

  @BeforeEach
  void fill() {
    deployment = Deployment.in(folder.resolve("etc"), 2);
    apply = Archive.rebind(folder.resolve("state"), deployment.apply()).in(folder);
  }

  @Test
  void aJavaThatRefusesItsOptionsIsTwo() {
    assertTwo(apply.with(Map.of("_JAVA_OPTIONS", "-XX:+NoSuchOption")).run());
  }

  @Test
  void aJavaWithoutMemoryIsTwo() {
    assertTwo(apply.after(List.of("/bin/sh", "-c", "ulimit -v 60000; exec \"$@\"", "sh")).run());
  }

  @Test
  void aJavaThatIsKilledWhileItWorksIsTwo() {
    Ran ran =
        apply
            .after(
                List.of(
                    "/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "inject=fsync:signal=KILL"))
            .run();
    assertTwo(ran);
  }

  @Test
  void noJavaAtAllIsTwo() {
    assertTwo(apply.with(Map.of("JAVA_HOME", folder.toString())).run());
    assertTwo(apply.with(Map.of("JAVA_HOME", "", "PATH", folder.toString())).run());
  }

  private void assertTwo(Ran ran) {
    assertEquals(2, ran.exit(), ran.toString());
    assertTrue(ran.err().contains("rebind: "), ran.err());
    assertEquals(2, deployment.look().before());
  }
}
