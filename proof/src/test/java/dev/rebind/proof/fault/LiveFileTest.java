package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a host runs on are written only when that is asked for. */
class LiveFileTest {
  @TempDir Path folder;

  @Test
  void aFileBelowEtcIsWrittenOnlyWithLive() throws IOException {
    Path etc = Files.createTempDirectory(Path.of("/etc"), "rebind-proof");
    Deployment deployment = Deployment.in(etc, 2);
    try {
      refused(deployment, "The file is live: it lies under /etc of this host.");
      written(deployment);
    } finally {
      for (int i = 0; i < 2; i++) {
        Files.delete(deployment.file(i));
      }
      Files.delete(etc);
    }
  }

  @Test
  void aConffileOfARealPackageIsSaidToBeOne() throws IOException {
    Path tree = folder.resolve("tree");
    Path etc = Path.of("/etc/rebind-proof-conffile");
    Deployment packaged = Deployment.in(tree.resolve("etc").resolve(etc.getFileName()), 1);
    Path control = Files.createDirectories(tree.resolve("DEBIAN"));
    String file = etc.resolve(packaged.file(0).getFileName()).toString();
    Files.writeString(control.resolve("conffiles"), file + "\n");
    Files.writeString(
        control.resolve("control"),
        """
        Package: rebind-proof-conffile
        Version: 1
        Architecture: all
        Maintainer: nobody <nobody@example.test>
        Description: one configuration file
        """);
    Path deb = folder.resolve("proof.deb");
    dpkg("dpkg-deb", "--build", tree.toString(), deb.toString());
    dpkg("dpkg", "--install", deb.toString());
    try {
      Deployment deployment = new Deployment(etc, 1);
      refused(deployment, "The file is a conffile of rebind-proof-conffile");
      written(deployment);
    } finally {
      dpkg("dpkg", "--purge", "rebind-proof-conffile");
    }
  }

  @Test
  void aFileThatAToolManagesIsWrittenOnlyWithLive() throws IOException {
    Deployment deployment = Deployment.in(folder.resolve("srv"), 1);
    String managed = "# Ansible managed\n" + deployment.before(0);
    Files.writeString(deployment.file(0), managed);
    Ran ran = run(deployment.apply());
    assertEquals(2, ran.exit(), ran.toString());
    assertTrue(ran.err().contains("--live writes live files too"), ran.err());
    assertEquals(managed, Files.readString(deployment.file(0)));
  }

  private void refused(Deployment deployment, String why) {
    Ran ran = run(deployment.apply());
    assertEquals(2, ran.exit(), ran.toString());
    assertTrue(ran.err().contains(why), ran.err());
    assertTrue(ran.err().contains("nothing was written; --live writes live files too"), ran.err());
    assertEquals(deployment.files(), deployment.look().before());
  }

  private void written(Deployment deployment) {
    List<String> live = new ArrayList<>(deployment.apply());
    live.add("--live");
    run(live).orFail();
    assertEquals(deployment.files(), deployment.look().after());
    run(List.of("undo")).orFail();
    assertEquals(deployment.files(), deployment.look().before());
  }

  private Ran run(List<String> words) {
    return Archive.rebind(folder.resolve("state"), words).in(folder).run();
  }

  /** Another program may be at dpkg's database for a while. */
  private static void dpkg(String program, String... arguments) {
    Command command =
        Command.of(Programs.debian(program), List.of(arguments))
            .with(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"));
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    Ran ran = command.run();
    while (ran.err().contains("lock was locked") && System.nanoTime() < end) {
      ran = command.run();
    }
    ran.orFail();
  }
}
