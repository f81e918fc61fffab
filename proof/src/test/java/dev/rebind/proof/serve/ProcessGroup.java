package dev.rebind.proof.serve;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program in a session of its own, so that it and all that it starts can be ended together. */
final class ProcessGroup {
  private static final Path KILL = Programs.debian("kill");
  private static final Set<ProcessGroup> LIVE = ConcurrentHashMap.newKeySet();

  static {
    // A test run that is interrupted leaves no server behind.
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> LIVE.forEach(group -> group.signal("KILL"))));
  }

  private final Process leader;

  private ProcessGroup(Process leader) {
    this.leader = leader;
  }

  static ProcessGroup start(Command command, Path log) {
    // A child of the JVM leads no group, so setsid does not fork: its process becomes the
    // program's.
    Command own = command.after(List.of(Programs.debian("setsid").toString()));
    try {
      Process process =
          own.builder().redirectErrorStream(true).redirectOutput(log.toFile()).start();
      process.getOutputStream().close();
      ProcessGroup group = new ProcessGroup(process);
      LIVE.add(group);
      return group;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command.words(), e);
    }
  }

  boolean alive() {
    return leader.isAlive();
  }

  int exit() {
    return leader.exitValue();
  }

  /** Waits for the leader to end by itself; false when it is still there after that long. */
  boolean ends(long seconds) throws InterruptedException {
    return leader.waitFor(seconds, TimeUnit.SECONDS);
  }

  /**
   * Asks with SIGINT, which stops uWSGI and gunicorn alike, and then insists: a uWSGI master loses
   * for good a signal that comes right after its first answer, so asking twice is no use.
   */
  void stop() throws InterruptedException {
    signal("INT");
    ends(2);
    signal("KILL");
    leader.waitFor();
    while (signal("0")) {
      // Killed workers are reaped by the system in their own time.
      Thread.sleep(5);
    }
    LIVE.remove(this);
  }

  /** False when no process of the group is left. */
  private boolean signal(String name) {
    return Command.of(KILL, List.of("-" + name, "--", "-" + leader.pid())).run().exit() == 0;
  }
}
