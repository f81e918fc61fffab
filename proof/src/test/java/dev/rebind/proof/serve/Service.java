package dev.rebind.proof.serve;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A real service that starts without any other, as {@code proof/services/NAME} describes it.
 *
 * <p>{@code service.properties} holds: {@code release}, the set of programs that has it; {@code
 * script} and {@code module}, the two bindings that are to serve the same; {@code absent}, a module
 * that this release does not have; {@code ready}, a page that answers 200; {@code pages}, those
 * that are compared; {@code copy}, files of the release that belong beside the configuration;
 * {@code prepare}, commands of the release that run once (more as {@code prepare.2}); and variables
 * and request headers as {@code environment.NAME} and {@code header.NAME}. {@code etc/} is its
 * configuration, {@code uwsgi.ini} what a deployer has. In all of them <code>{home}</code> is the
 * release's folder and <code>{state}</code> the folder of this run.
 */
public final class Service {
  private final Path source;
  private final Path state;
  private final Map<String, String> properties = new TreeMap<>();

  private Service(Path source, Path state) {
    this.source = source;
    this.state = state;
  }

  /** The names of all services that are described. */
  public static List<String> names() {
    try (Stream<Path> folders = Files.list(services())) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + services(), e);
    }
  }

  /** A service with its configuration written into an empty folder and its commands run. */
  public static Service prepared(String name, Path state) {
    try {
      Service service = described(name, state);
      service.writeConfiguration();
      service.prepare();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare " + name, e);
    }
  }

  /** A service that is not to be started. */
  public static Service described(String name, Path state) {
    Service service = new Service(services().resolve(name), state);
    Properties read = new Properties();
    try (var reader = Files.newBufferedReader(service.source.resolve("service.properties"))) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("no description of " + name, e);
    }
    for (String key : read.stringPropertyNames()) {
      service.properties.put(key, read.getProperty(key));
    }
    return service;
  }

  private void writeConfiguration() throws IOException {
    try (Stream<Path> files = Files.list(source.resolve("etc"))) {
      for (Path file : files.toList()) {
        Files.writeString(state.resolve(file.getFileName()), filled(Files.readString(file)));
      }
    }
    for (String file : words("copy")) {
      Path from = Path.of(file);
      Files.copy(from, state.resolve(from.getFileName()));
    }
    Files.writeString(ini(), filled(Files.readString(source.resolve("uwsgi.ini"))));
  }

  private void prepare() {
    for (Map.Entry<String, String> property : properties.entrySet()) {
      if (property.getKey().equals("prepare") || property.getKey().startsWith("prepare.")) {
        List<String> words = new ArrayList<>(List.of(filled(property.getValue()).split(" ")));
        Path program = Programs.of(release(), words.remove(0));
        Command.of(program, words).in(state).with(environment()).run().orFail();
      }
    }
  }

  /** The set of programs that holds the release. */
  public String release() {
    return property("release");
  }

  /** The folder of this run, which holds the ini. */
  public Path state() {
    return state;
  }

  /** The deployer's ini, which binds the script. */
  public Path ini() {
    return state.resolve("uwsgi.ini");
  }

  /** The script that serves, as the ini names it. */
  public String script() {
    return Programs.set(release()).resolve("bin").resolve(property("script")).toString();
  }

  /** The module that serves the same. */
  public String module() {
    return property("module");
  }

  /** A module that only later releases have. */
  public Optional<String> absent() {
    return Optional.ofNullable(properties.get("absent"));
  }

  /** A page that answers 200. */
  public String ready() {
    return property("ready");
  }

  /** The pages to compare: version documents and errors. */
  public List<String> pages() {
    return words("pages");
  }

  /** What the service needs in its environment. */
  public Map<String, String> environment() {
    return under("environment.");
  }

  /** What every request carries. */
  public Map<String, String> headers() {
    return under("header.");
  }

  private Map<String, String> under(String prefix) {
    Map<String, String> found = new TreeMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), filled(value));
          }
        });
    return found;
  }

  private List<String> words(String key) {
    String value = filled(properties.getOrDefault(key, ""));
    return value.isBlank() ? List.of() : List.of(value.split(" "));
  }

  private String property(String key) {
    String value = properties.get(key);
    if (value == null) {
      throw new AssertionError("no " + key + " in " + source);
    }
    return value;
  }

  private String filled(String text) {
    return text.replace("{home}", Programs.set(property("release")).toString())
        .replace("{state}", state.toString());
  }

  private static Path services() {
    return Programs.module().resolve("services");
  }
}
