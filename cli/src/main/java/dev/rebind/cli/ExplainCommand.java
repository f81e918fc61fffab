package dev.rebind.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;

/** {@code rebind explain}: the pages on the codes of findings, whichever module declares them. */
final class ExplainCommand {
  private static final String FOLDER = "dev/rebind/codes";
  private static final String SUFFIX = ".md";

  private ExplainCommand() {}

  static int run(String written, Session session) {
    try {
      if (written.isEmpty()) {
        for (String code : codes()) {
          session.out().println(page(code).lines().findFirst().orElse(code).replaceFirst("# ", ""));
        }
        return Exit.FINE;
      }
      String code = written.toUpperCase(Locale.ROOT);
      if (!code.matches("[A-Z]+\\d+") || !codes().contains(code)) {
        throw new Failure("no code is called '" + written + "'; 'rebind explain' lists them");
      }
      session.out().print(page(code));
      return Exit.FINE;
    } catch (IOException e) {
      throw new Failure("the pages on codes cannot be read: " + e.getMessage(), e);
    }
  }

  private static String page(String code) throws IOException {
    String name = FOLDER + "/" + code + SUFFIX;
    try (InputStream in = ExplainCommand.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Every code that has a page on the class path. */
  static SortedSet<String> codes() throws IOException {
    SortedSet<String> codes = new TreeSet<>();
    for (URL url : Collections.list(ExplainCommand.class.getClassLoader().getResources(FOLDER))) {
      URLConnection connection = url.openConnection();
      if (connection instanceof JarURLConnection jar) {
        jar.setUseCaches(false);
        try (JarFile file = jar.getJarFile()) {
          file.stream().forEach(entry -> add(entry.getName(), codes));
        }
      } else {
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(Path.of(url.toURI()))) {
          folder.forEach(path -> add(FOLDER + "/" + path.getFileName(), codes));
        } catch (URISyntaxException e) {
          throw new IOException(e);
        }
      }
    }
    return codes;
  }

  private static void add(String name, SortedSet<String> codes) {
    if (name.startsWith(FOLDER + "/") && name.endsWith(SUFFIX)) {
      codes.add(name.substring(FOLDER.length() + 1, name.length() - SUFFIX.length()));
    }
  }
}
