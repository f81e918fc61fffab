package dev.rebind.cli;

import dev.rebind.audit.Git;
import dev.rebind.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of a work tree, changed file by file, so that git neither looks at any other file nor
 * runs what the repository names for it.
 */
record GitIndex(Git git) {
  static String literal(String name) {
    return ":(literal)" + name;
  }

  /** The object that a text is to git, at this place of the work tree. */
  String blob(String name, SourceText text, boolean write) throws IOException {
    List<String> words = new ArrayList<>(List.of("hash-object", "--stdin", "--path=" + name));
    if (write) {
      words.add("-w");
    }
    return run(text.bytes(), words.toArray(String[]::new)).strip();
  }

  /** Puts a text in the place of a file, with the mode that the file had. */
  void put(String name, SourceText text) throws IOException {
    String id = blob(name, text, true);
    String staged = run(new byte[0], "ls-files", "--stage", "--", literal(name));
    String mode = staged.isEmpty() ? "100644" : staged.substring(0, staged.indexOf(' '));
    run(new byte[0], "update-index", "--add", "--cacheinfo", mode + "," + id + "," + name);
  }

  void remove(String name) throws IOException {
    run(new byte[0], "update-index", "--force-remove", "--", name);
  }

  /**
   * Commits what is in the index and gives the commit's short name and subject. By git's inner
   * commands: the outer one would compare every file of the work tree first, by whatever filters
   * the repository names.
   */
  String commit(String message) throws IOException {
    byte[] none = new byte[0];
    String text = run(message.getBytes(StandardCharsets.UTF_8), "stripspace");
    String parent = run(none, "rev-parse", "--verify", "HEAD").strip();
    String tree = run(none, "write-tree").strip();
    byte[] said = text.getBytes(StandardCharsets.UTF_8);
    String made = run(said, "commit-tree", "--no-gpg-sign", "-p", parent, "-F", "-", tree).strip();
    String subject = text.lines().findFirst().orElse("");
    run(none, "update-ref", "-m", "commit: " + subject, "HEAD", made, parent);
    return run(none, "rev-parse", "--short", "HEAD").strip() + " " + subject;
  }

  /** Everything in the index as the last commit has it; nothing was staged before. */
  void reset() throws IOException {
    run(new byte[0], "read-tree", "HEAD");
  }

  private String run(byte[] input, String... arguments) throws IOException {
    Git.Answer answer = git.run(input, arguments);
    if (!answer.fine()) {
      throw new IOException("git " + arguments[0] + ": " + answer.err());
    }
    return answer.text();
  }
}
