package dev.rebind.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit's page in a real browser: what it shows, what it asks for, how it fits. */
class AuditPageTest {
  private static final String DECLARED =
      "[metadata]\nname = %s\n[entry_points]\nwsgi_scripts =\n    %s = %s.app:make\n";
  private static final String FRAME =
      """
      <!DOCTYPE html><link rel="icon" href="data:,"><body style="margin:0">
      <iframe src="/" width="%d" height="900" style="border:0"></iframe><pre id="told"></pre>
      <script>
      onload = () => {
        const frame = document.querySelector('iframe');
        const page = frame.contentDocument;
        const root = page.documentElement;
        const style = frame.contentWindow.getComputedStyle(page.body);
        const chip = page.querySelector('.tiles b');
        document.getElementById('told').textContent = 'width=' + root.scrollWidth
          + ' background=' + style.backgroundColor + ' title=' + page.title
          + ' tile=' + frame.contentWindow.getComputedStyle(chip).color + ' end';
      };
      </script>
      """;

  /** What the browser asks its maker, whatever page it shows. */
  private static final Pattern OWN =
      Pattern.compile("^(https?://)?[\\w.-]+\\.(google|googleapis|gvt1)\\.com[:/]");

  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String page;
  private int width = 1200;

  @BeforeEach
  void anAuditOfFourServices() throws IOException {
    project("spam", "spam-wsgi", "spam/wsgi/api.py", "application = 1\n");
    project("eggs", "eggs-wsgi", "eggs/wsgi/api.py", "application = None\n");
    project("ham", "ham-api-wsgi", "ham/__init__.py", "");
    project("nova", "nova-api-wsgi", "nova/wsgi/metadata.py", "application = 1\n");
    Ran ran =
        Archive.rebind(folder.resolve("state"), "audit", "--html", "page.html", "checkouts")
            .in(folder)
            .run();
    assertEquals(1, ran.exit(), ran.err());
    page = Files.readString(folder.resolve("page.html"));
    // A browser asks a proxy for everything that is not on this machine.
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void project(String name, String script, String file, String text) throws IOException {
    Path project = folder.resolve("checkouts").resolve(name);
    Files.createDirectories(project.resolve(file).getParent());
    Files.writeString(project.resolve("setup.cfg"), DECLARED.formatted(name, script, name));
    Files.writeString(project.resolve(file), text);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String uri = exchange.getRequestURI().toString();
    if (!OWN.matcher(uri).find()) {
      asked.add(exchange.getRequestMethod() + " " + uri);
    }
    String text = uri.equals("/") ? page : uri.equals("/frame") ? FRAME.formatted(width) : "";
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(text.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void theMatrixIsRightAndNothingElseIsAskedFor() {
    Ran ran = chromium("--dump-dom", address("/"));
    // A program's output is kept byte for byte.
    String dom = new String(ran.out().getBytes(ISO_8859_1), UTF_8);
    assertEquals(List.of("GET /"), asked);
    assertFalse(page.contains("google"), "what is left out of the list above is not the page's");
    assertFalse(ran.err().contains("CONSOLE"), ran.err());
    String matrix = dom.substring(dom.indexOf("id=\"matrix\""), dom.indexOf("</table>"));
    Matcher rows = Pattern.compile("<tr><th scope=\"row\">.*?</tr>").matcher(matrix);
    List<String> told = new ArrayList<>();
    while (rows.find()) {
      told.add(
          rows.group()
              .replaceAll("<td class=\"wide\">.*", "")
              .replaceAll("<td></td>", ".")
              .replaceAll("<[^>]+>", " ")
              .replaceAll("\\s+", " ")
              .strip());
    }
    assertEquals(
        List.of(
            "eggs eggs-wsgi .. ● module without application ..",
            "ham ham-api-wsgi ... ● script only .",
            "nova nova-api-wsgi ... ● script only .",
            "nova nova-metadata-wsgi ● module only ....",
            "spam spam-wsgi . ● module and script ...",
            "Total 1 1 1 2 0"),
        told);
    assertTrue(dom.contains("2 of 5"), dom);
  }

  @Test
  void itFitsAPhoneAndAScreenAndKnowsTheDark() {
    for (int wide : List.of(320, 390, 1200)) {
      width = wide;
      String told = told();
      assertTrue(told.contains("width=" + wide + " "), wide + ": " + told);
      assertTrue(told.contains("background=rgb(246, 247, 249)"), told);
      assertTrue(told.contains("title=WSGI scripts and module paths"), told);
    }
    String dark = told("--blink-settings=preferredColorScheme=0");
    assertTrue(dark.contains("background=rgb(18, 22, 27)"), dark);
    assertTrue(dark.contains("tile=rgb(99, 210, 155)"), dark);
  }

  @Test
  void aPictureOfItHasItsColours() throws IOException {
    Path picture = folder.resolve("page.png");
    chromium("--window-size=1200,1400", "--screenshot=" + picture, address("/")).orFail();
    BufferedImage image = ImageIO.read(picture.toFile());
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y) & 0xffffff);
      }
    }
    for (int state : List.of(0x17724a, 0x1f5fbf, 0x9a5200, 0xb3261e)) {
      assertTrue(colours.contains(state), () -> "no %06x in the picture".formatted(state));
    }
  }

  private String told(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.add("--dump-dom");
    words.add(address("/frame"));
    Ran ran = chromium(words.toArray(String[]::new));
    assertFalse(ran.err().contains("CONSOLE"), ran.err());
    Matcher told = Pattern.compile("<pre id=\"told\">(.*?)</pre>").matcher(ran.out());
    assertTrue(told.find(), ran.out());
    return told.group(1);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Ran chromium(String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-default-apps",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-features=OptimizationHints,MediaRouter,NetworkTimeServiceQuerying",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--proxy-server=http://127.0.0.1:" + server.getAddress().getPort(),
                "--user-data-dir=" + folder.resolve("profile" + System.nanoTime())));
    words.addAll(List.of(arguments));
    return Command.of(Programs.debian("chromium"), words)
        .with(Map.of("HOME", folder.toString()))
        .run();
  }
}
