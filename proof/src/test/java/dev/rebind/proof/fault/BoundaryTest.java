package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Ran;
import dev.rebind.proof.program.Trace;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code kill -9} at each system call that changes the disk, one run a call. */
@Execution(ExecutionMode.CONCURRENT)
class BoundaryTest {
  private static final List<String> CALLS =
      List.of("write", "fsync", "rename", "unlink", "mkdir", "sendfile", "ftruncate");
  private static final int FILES = 2;
  private static final int KILLED = 128 + 9;
  private static final int MOST = 60;

  @TempDir Path folder;

  /** Which run is killed. */
  enum Victim {
    APPLY,
    UNDO,
    /** An undo that takes back an apply which died between its two renames. */
    ROLLBACK
  }

  @ParameterizedTest
  @EnumSource
  void killedAtAnySystemCallOneMoreRunSettlesIt(Victim victim) {
    Deployment deployment = Deployment.in(folder.resolve("etc"), FILES);
    int kills = 0;
    for (String call : CALLS) {
      for (int number = 1; ; number++) {
        assertTrue(number < MOST, call + " has no end");
        String where = victim + " killed at " + call + " " + number;
        prepare(victim, deployment);
        Command command = command(victim == Victim.APPLY ? deployment.apply() : List.of("undo"));
        Ran ran = Trace.killedAt(command, call, number).run();
        if (ran.exit() != KILLED) {
          assertEquals(0, ran.exit(), where + "\n" + ran);
          settle(deployment, false, where);
          break;
        }
        kills++;
        deployment.look();
        settle(deployment, number % 2 == 0, where);
      }
    }
    assertTrue(kills > 10, "only " + kills);
    Tally.add(Row.BOUNDARIES, kills);
  }

  private void prepare(Victim victim, Deployment deployment) {
    if (deployment.look().after() > 0) {
      command(List.of("undo")).run().orFail();
    }
    if (victim == Victim.UNDO) {
      command(deployment.apply()).run().orFail();
    } else if (victim == Victim.ROLLBACK) {
      Ran ran = Trace.killedAt(command(deployment.apply()), "rename", 2).run();
      assertEquals(KILLED, ran.exit(), ran.toString());
      assertEquals(new Deployment.Look(1, 1), deployment.look());
    }
  }

  private void settle(Deployment deployment, boolean forward, String where) {
    Ran ran = command(forward ? deployment.apply() : List.of("undo")).run();
    String told = where + "\n" + ran;
    assertEquals(forward ? FILES : 0, deployment.look().after(), told);
    assertEquals(List.of(), deployment.strangers(), told);
    Tally.add(Row.SETTLED, 1);
  }

  private Command command(List<String> words) {
    return Archive.java(folder.resolve("state"), words).in(folder);
  }
}
