package dev.rebind.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder in which the command runs, in this process. */
final class Rig {
  static final String NOVA = "bind nova = /srv/bin/nova-api-wsgi\n";
  static final String MOVED = "bind nova = nova.wsgi.osapi_compute:application\n";

  final Path folder;
  private final Path state;
  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = new byte[0];
  private boolean terminal;

  /** What one run gave. */
  record Answer(int code, byte[] bytes, String err) {
    String out() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    String all() {
      return "exit " + code + "\n" + out() + err;
    }
  }

  Rig(Path temp) {
    try {
      folder = Files.createDirectories(temp.toRealPath().resolve("deploy"));
      state = temp.toRealPath().resolve("state");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    environment.put("XDG_STATE_HOME", state.toString());
    // Searches for configuration end at the top of a repository.
    folder(".git");
  }

  Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Rig file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Rig file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  Rig input(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  Rig environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Rig onTerminal() {
    terminal = true;
    return this;
  }

  Answer run(String... args) {
    return runIn(folder, args);
  }

  Answer runIn(Path current, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Command.run(
            List.of(args),
            new Session(
                new ByteArrayInputStream(input),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                current,
                terminal,
                terminal));
    return new Answer(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }
}
