package dev.rebind.audit;

import dev.rebind.catalogue.Version;
import dev.rebind.pbr.ServiceProject;
import dev.rebind.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the releases in a repository's history hold: each tag that is a version, and the files that
 * matter as they were there. All tags are asked for at once, in two runs of git.
 */
final class History {
  private final Git git;
  private final SortedMap<Version, String> tags;
  private final Map<String, Optional<String>> blobs = new HashMap<>();

  private History(Git git, SortedMap<Version, String> tags) {
    this.git = git;
    this.tags = tags;
  }

  /**
   * The releases of a repository; empty where it has no tag that is one.
   *
   * @throws IOException when no git is installed, it does not answer for this folder, or the files
   *     of releases were never fetched
   */
  static Optional<History> of(Path folder) throws IOException {
    Git git = Git.in(folder);
    if (git.run("config", "--get-regexp", "^remote\\..*\\.promisor$").fine()) {
      throw new IOException("it is a partial clone, without the files of releases");
    }
    Git.Answer answer = git.run("tag", "--list");
    if (!answer.fine()) {
      throw new IOException("git says " + answer.err().lines().findFirst().orElse("nothing"));
    }
    SortedMap<Version, String> tags = new TreeMap<>();
    for (String tag : answer.lines()) {
      // Some projects put a v before their versions.
      String plain = tag.startsWith("v") ? tag.substring(1) : tag;
      if (plain.matches("\\d+\\.\\d+(\\.\\d+)*")) {
        Version.parse(plain).ifPresent(version -> tags.put(version, tag));
      }
    }
    return tags.isEmpty() ? Optional.empty() : Optional.of(new History(git, tags));
  }

  /** Whether history was cut off, so that earlier releases may be missing. */
  boolean shallow() throws IOException {
    return git.run("rev-parse", "--is-shallow-repository").text().strip().equals("true");
  }

  List<Version> releases() {
    return List.copyOf(tags.keySet());
  }

  /** Reads paths at every release, so that {@link #text} can answer. */
  void load(List<String> paths) throws IOException {
    List<String> names = new ArrayList<>();
    for (String tag : tags.values()) {
      for (String path : paths) {
        String name = "refs/tags/" + tag + ":" + path;
        if (name.indexOf('\n') < 0 && !blobs.containsKey(name)) {
          names.add(name);
        }
      }
    }
    Map<String, String> ids = new HashMap<>();
    List<String> lines = batch("--batch-check=%(objecttype) %(objectname)", names).lines();
    for (int i = 0; i < names.size() && i < lines.size(); i++) {
      String line = lines.get(i);
      blobs.put(names.get(i), Optional.empty());
      if (line.startsWith("blob ")) {
        ids.put(names.get(i), line.substring("blob ".length()));
      }
    }
    Map<String, String> texts = texts(ids.values().stream().distinct().toList());
    ids.forEach((name, id) -> blobs.put(name, Optional.ofNullable(texts.get(id))));
  }

  private Git.Answer batch(String format, List<String> names) throws IOException {
    String input = String.join("\n", names) + (names.isEmpty() ? "" : "\n");
    Git.Answer answer = git.run(input.getBytes(StandardCharsets.UTF_8), "cat-file", format);
    if (!answer.fine()) {
      throw new IOException("git says " + answer.err().lines().findFirst().orElse("nothing"));
    }
    return answer;
  }

  /** Contents by object name; git writes a line, the bytes and a line feed for each. */
  private Map<String, String> texts(List<String> ids) throws IOException {
    byte[] all = batch("--batch", ids).out();
    Map<String, String> texts = new HashMap<>();
    int at = 0;
    while (at < all.length) {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (at < all.length && all[at] != '\n') {
        head.write(all[at++]);
      }
      at++;
      String[] words = head.toString(StandardCharsets.UTF_8).split(" ");
      if (words.length == 3) {
        int size = Integer.parseInt(words[2]);
        texts.put(words[0], new String(all, at, size, StandardCharsets.UTF_8));
        at += size + 1;
      }
    }
    return texts;
  }

  private Optional<SourceText> text(Version release, String path) {
    return blobs
        .getOrDefault("refs/tags/" + tags.get(release) + ":" + path, Optional.empty())
        .map(text -> SourceText.of(path, text));
  }

  /** Whether a release has the module, with the attribute at its level. */
  boolean hasModule(Version release, String file, String attribute) {
    return text(release, file).filter(text -> ServiceProject.defines(text, attribute)).isPresent();
  }

  /** Whether a release declares the script. */
  boolean hasScript(Version release, String script) {
    for (String name : ServiceProject.metadataNames()) {
      SourceText file = text(release, name).orElse(null);
      boolean declares =
          file != null
              && (ServiceProject.scripts(file).contains(script)
                  || ServiceProject.named(file).stream()
                      .flatMap(named -> text(release, named).stream())
                      .anyMatch(named -> ServiceProject.scripts(named).contains(script)));
      if (declares) {
        return true;
      }
    }
    return false;
  }

  /** The files that the metadata of some release takes entry points from, to be loaded too. */
  List<String> named() {
    Set<String> named = new TreeSet<>();
    for (Version release : tags.keySet()) {
      for (String name : ServiceProject.metadataNames()) {
        text(release, name).ifPresent(file -> named.addAll(ServiceProject.named(file)));
      }
    }
    return List.copyOf(named);
  }
}
