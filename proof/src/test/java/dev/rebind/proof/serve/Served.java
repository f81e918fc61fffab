package dev.rebind.proof.serve;

import dev.rebind.proof.program.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A real server on the loopback address that has answered.
 *
 * <p>Ready means an answer 200 from a page that it is known to have: uWSGI and gunicorn listen
 * before they load the application, and a uWSGI that could load none answers 500 for ever.
 */
public final class Served implements AutoCloseable {
  /** All servers are asked as this host, for version documents repeat it. */
  private static final String HOST = "api.example.test";

  private static final Duration READY = Duration.ofSeconds(180);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final ProcessGroup group;
  private final int port;
  private final Path log;

  private Served(ProcessGroup group, int port, Path log) {
    this.group = group;
    this.port = port;
    this.log = log;
  }

  /** Starts the command for a free port and waits for a 200 from {@code ready}. */
  public static Served start(IntFunction<Command> command, String ready, Path log) {
    Served served = launch(command, log);
    long end = System.nanoTime() + READY.toNanos();
    try {
      while (served.group.alive() && System.nanoTime() < end) {
        Optional<Page> page = served.ask(ready, Map.of());
        if (page.isPresent() && page.get().status() == 200) {
          return served;
        }
        Thread.sleep(25);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String state =
        served.group.alive() ? "no 200 from " + ready : "exit code " + served.group.exit();
    served.close();
    throw new AssertionError(state + "; the log:\n" + tail(log));
  }

  /** Starts a server that is expected to give up by itself and returns what it wrote. */
  public static String failing(IntFunction<Command> command, Path log) {
    Served served = launch(command, log);
    try (served) {
      if (!served.group.ends(READY.toSeconds())) {
        throw new AssertionError("still running; the log:\n" + tail(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return text(log);
  }

  private static Served launch(IntFunction<Command> command, Path log) {
    int port = free();
    return new Served(ProcessGroup.start(command.apply(port), log), port, log);
  }

  /** One page; fails when there is no answer. */
  public Page get(String path, Map<String, String> headers) {
    return ask(path, headers)
        .orElseThrow(() -> new AssertionError("no answer from " + path + "\n" + tail(log)));
  }

  private Optional<Page> ask(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30))
            .header("Host", HOST);
    headers.forEach(request::header);
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
      return Optional.of(Page.of(answer.statusCode(), answer.headers().map(), body));
    } catch (IOException e) {
      // Not listening yet, or a worker that died: the caller asks again or fails.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** What the server wrote so far. */
  public String log() {
    return text(log);
  }

  @Override
  public void close() {
    try {
      group.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  private static String tail(Path log) {
    String text = text(log);
    return text.substring(Math.max(0, text.length() - 4000));
  }

  private static String text(Path log) {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("no log at " + log, e);
    }
  }
}
