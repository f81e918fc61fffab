package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher of an unpacked archive, with a script in the place of Java. */
class LauncherTest {
  @TempDir private Path temp;
  private Path launcher;
  private Path java;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void unpack() throws IOException {
    Path home = Files.createDirectories(temp.resolve("a place/with blanks"));
    launcher = home.resolve("rebind");
    Files.copy(Path.of("../rebind"), launcher);
    executable(launcher);
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("lib/rebind.jar"), "");
    java = temp.resolve("java home/bin/java");
    Files.createDirectories(java.getParent());
    java("for arg; do echo \"<$arg>\"; done; exit 64");
  }

  private void java(String script) throws IOException {
    String version = "[ \"$1\" = -version ] && { echo 'openjdk version \"17.0.1\"' >&2; exit; }\n";
    Files.writeString(java, "#!/bin/sh\n" + version + script + "\n");
    executable(java);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ended run(Path program, String input, String... args) throws Exception {
    List<String> line = new ArrayList<>(List.of(program.toString()));
    line.addAll(List.of(args));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(temp.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", java.getParent().getParent().toString());
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    int code = process.waitFor();
    return new Ended(code, Files.readString(out), Files.readString(err));
  }

  @Test
  void argumentsAndPathsArriveAsTheyAre() throws Exception {
    Ended ended = run(launcher, "", "check", "a b", "", "*", "$HOME");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().endsWith("<check>\n<a b>\n<>\n<*>\n<$HOME>\n"), ended.out());
    assertTrue(ended.out().contains("/a place/with blanks/lib/rebind.jar>\n"), ended.out());
    assertTrue(ended.out().contains("<-Drebind.out=file>\n"), ended.out());
  }

  @Test
  void linksThatLeadToItAreFollowed() throws Exception {
    Path inner = Files.createSymbolicLink(temp.resolve("inner link"), launcher);
    Path folder = Files.createDirectories(temp.resolve("bin"));
    Path outer = Files.createSymbolicLink(folder.resolve("rebind"), Path.of("../inner link"));
    assertTrue(Files.isSymbolicLink(inner));
    Ended ended = run(outer, "", "check");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("/a place/with blanks/lib/rebind.jar>\n"), ended.out());
  }

  @Test
  void standardInputReachesTheCommand() throws Exception {
    java("cat; exit 64");
    assertEquals("one\ntwo\n", run(launcher, "one\ntwo\n").out());
  }

  @ParameterizedTest
  @CsvSource({"64,0", "65,1", "66,2", "0,2", "1,2", "3,2", "134,2", "137,2", "255,2"})
  void onlyTheCommandItselfCanExitWithZeroOrOne(int java, int code) throws Exception {
    java("exit " + java);
    Ended ended = run(launcher, "");
    assertEquals(code, ended.code(), ended.err());
    if (java < 64 || java > 66) {
      assertEquals("rebind: Java ended early (status " + java + ")\n", ended.err());
    }
  }

  @Test
  void aJavaThatIsKilledIsTwo() throws Exception {
    java("kill -9 $$");
    Ended ended = run(launcher, "");
    assertEquals(2, ended.code());
    assertTrue(ended.err().endsWith("rebind: Java ended early (status 137)\n"), ended.err());
  }

  @Test
  void anInterruptIsNoFaultOfJava() throws Exception {
    java("case $* in *cli.Main*) sleep 1; kill -TERM $PPID; exec sleep 60 ;; esac; exit 1");
    Ended ended = run(launcher, "");
    assertEquals(2, ended.code());
    assertTrue(ended.err().endsWith("rebind: interrupted\n"), ended.err());
    assertFalse(ended.err().contains("Java ended"), ended.err());
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    java("echo 'Unrecognized option' >&2; exit 1");
    String old =
        Files.readString(java).replace("openjdk version \"17.0.1\"", "java version \"1.8.0_402\"");
    Files.writeString(java, old);
    Ended ended = run(launcher, "");
    assertEquals(2, ended.code());
    assertTrue(
        ended
            .err()
            .endsWith(" is Java 8; rebind needs Java 17 or later (JAVA_HOME can name another)\n"),
        ended.err());
  }

  @Test
  void aWrongJavaHomeIsNamed() throws Exception {
    Files.delete(java);
    Ended ended = run(launcher, "");
    assertEquals(2, ended.code());
    assertTrue(ended.err().endsWith("/java home, but there is no bin/java in it\n"), ended.err());
  }

  @Test
  void theArchiveOfClassesIsMadeOnceAndUsed() throws Exception {
    java(
        """
        echo "$@" >>"%s"
        for arg; do
          case $arg in
            -XX:AOTCacheOutput=*) echo "Unrecognized VM option" >&2; exit 1 ;;
            -XX:DumpLoadedClassList=*) : >"${arg#*=}"; exit 0 ;;
            -Xshare:dump) dump=yes ;;
            -XX:SharedArchiveFile=*) file=${arg#*=} ;;
          esac
        done
        [ -z "$dump" ] || { echo classes >"$file"; exit 0; }
        exit 64
        """
            .formatted(temp.resolve("calls")));
    for (int i = 0; i < 3; i++) {
      assertEquals(0, run(launcher, "").code());
    }
    List<String> calls = Files.readAllLines(temp.resolve("calls"));
    assertEquals(6, calls.size(), calls.toString());
    assertTrue(calls.get(5).contains("-XX:SharedArchiveFile="), calls.get(5));
  }

  /** Java takes no archive of a jar that lies elsewhere, or has another time, and says nothing. */
  @Test
  void anArchiveIsMadeAnewWhereTheInstallationWasMovedOrCopied() throws Exception {
    java(
        """
        for arg; do
          case $arg in
            -XX:AOTCacheOutput=*) echo made >>"%s"; echo linked >"${arg#*=}"; exit 0 ;;
          esac
        done
        exit 64
        """
            .formatted(temp.resolve("archives")));
    run(launcher, "");
    run(launcher, "");
    assertEquals(1, Files.readAllLines(temp.resolve("archives")).size());
    Path moved = Files.move(launcher.getParent(), temp.resolve("moved"));
    run(moved.resolve("rebind"), "");
    run(moved.resolve("rebind"), "");
    assertEquals(2, Files.readAllLines(temp.resolve("archives")).size());
    Path jar = moved.resolve("lib/rebind.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    run(moved.resolve("rebind"), "");
    run(moved.resolve("rebind"), "");
    assertEquals(3, Files.readAllLines(temp.resolve("archives")).size());
  }

  @Test
  void aJavaThatArchivesLinkedClassesIsLetDoSo() throws Exception {
    java(
        """
        echo "$@" >>"%s"
        for arg; do
          case $arg in
            -XX:AOTCacheOutput=*) echo linked >"${arg#*=}"; exit 0 ;;
          esac
        done
        exit 64
        """
            .formatted(temp.resolve("calls")));
    for (int i = 0; i < 3; i++) {
      assertEquals(0, run(launcher, "").code());
    }
    List<String> calls = Files.readAllLines(temp.resolve("calls"));
    assertEquals(4, calls.size(), calls.toString());
    assertTrue(calls.get(3).contains("-XX:AOTCache="), calls.get(3));
    assertFalse(calls.get(3).contains("-XX:SharedArchiveFile="), calls.get(3));
  }

  @Test
  void withoutAPlaceForTheArchiveEveryStartDoesWithout() throws Exception {
    Files.writeString(launcher.resolveSibling("lib/cache"), "in the way");
    Ended ended = run(launcher, "");
    assertEquals(0, ended.code());
    assertEquals("", ended.err());
    assertTrue(ended.out().contains("<-Xshare:auto>\n"), ended.out());
  }

  @ParameterizedTest
  @CsvSource({"C,C.UTF-8", "POSIX,C.UTF-8", "'',C.UTF-8", "xx_XX,xx_XX"})
  void namesOfFilesAreUtf8WhereTheLocaleSaysNothing(String locale, String expected)
      throws Exception {
    java("echo \"$LC_ALL\"; exit 64");
    assertEquals(
        expected + "\n",
        run(
                Path.of("/usr/bin/env"),
                "",
                "LC_ALL=" + locale,
                "LC_CTYPE=",
                "LANG=",
                launcher.toString())
            .out());
  }

  @Test
  void aDeletedCurrentFolderIsOneLineAndTwo() throws Exception {
    String script = "mkdir gone && cd gone && rmdir ../gone && exec '" + launcher + "' check";
    Ended ended = run(Path.of("/bin/sh"), "", "-c", script);
    assertEquals(2, ended.code());
    assertTrue(
        ended.err().endsWith("rebind: the current folder does not exist any more\n"), ended.err());
  }
}
