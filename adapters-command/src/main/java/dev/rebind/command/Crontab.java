package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of cron: five fields or a word such as {@code @reboot}, in system tables a user, then a
 * command up to the first {@code %}, which a shell runs.
 */
final class Crontab implements Carrier {
  private static final Pattern TIME =
      Pattern.compile(
          "[ \\t\\uFEFF]*(?:@\\w+|(?:[\\d*/,A-Za-z-]+[ \\t]+){4}[\\d*/,A-Za-z-]+)[ \\t]+");
  private static final Pattern USER = Pattern.compile("\\S+[ \\t]+");
  private static final Pattern PERCENT = Pattern.compile("(?<!\\\\)%");

  @Override
  public Carried read(SourceText file) {
    List<Invocation> found = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    NotRead reader = new NotRead(file, findings);
    for (Span line : Lines.of(file.text())) {
      String text = line.of(file.text());
      Matcher time = TIME.matcher(text);
      if (time.lookingAt()) {
        Matcher percent = PERCENT.matcher(text).region(time.end(), text.length());
        int end = percent.find() ? percent.start() : text.length();
        int start = afterUser(file.path(), text, time.end(), end);
        Span command = new Span(line.start() + start, line.start() + end);
        found.addAll(reader.shell(Excerpt.plain(file, command, "command", "cron"), "cron"));
      }
    }
    return new Carried(found, findings);
  }

  /** Tables of the system name a user first; a user's own table does not. */
  private static int afterUser(String path, String text, int start, int end) {
    Matcher user = USER.matcher(text).region(start, end);
    boolean system = path.contains("cron.d") || path.endsWith("etc/crontab");
    return system && user.lookingAt() ? user.end() : start;
  }
}
