package dev.rebind.disk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header in which a configuration tool says that a file is its own. */
final class ManagedHeader {
  private static final int HEAD = 4096;
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|;|//|/?\\*|<!--|--|\"|\\{#).*");
  private static final String TOOL = "(ansible|puppet|chef|juju|salt(?:stack)?)\\b";

  // Headers as the tools write them: "Ansible managed", "This file is managed by Puppet",
  // "Generated
  // by Chef for HOST", "Configuration file maintained by Juju", "managed by SaltStack".
  private static final Pattern MARK =
      Pattern.compile(
          "\\b"
              + TOOL
              + "[ -]managed\\b"
              + "|\\b(?:managed|maintained|(?:auto-?)?generated|controlled|deployed|provisioned"
              + "|rendered|configured|written)\\s+(?:by|with|via|through|using)\\s+(?:the\\s+)?"
              + TOOL
              + "|\\bunder\\s+"
              + TOOL
              + "(?:'s)?\\s+(?:control|management)\\b");

  // A template that will be rendered holds the same words and is nobody's live file.
  private static final List<String> TEMPLATE = List.of("{{", "{%", "<%");

  private ManagedHeader() {}

  static Optional<Liveness> reason(byte[] start) {
    int size = Math.min(start.length, HEAD);
    String head = new String(start, 0, size, StandardCharsets.ISO_8859_1);
    for (String line : head.lines().toList()) {
      Matcher mark = MARK.matcher(line.toLowerCase(Locale.ROOT));
      if (COMMENT.matcher(line).matches() && mark.find() && !isTemplate(start)) {
        String tool = name(mark);
        return Optional.of(
            new Liveness(
                Liveness.Kind.MANAGED,
                "The file says that "
                    + tool
                    + " manages it: the next run of "
                    + tool
                    + " will revert the edit."));
      }
    }
    return Optional.empty();
  }

  private static boolean isTemplate(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return TEMPLATE.stream().anyMatch(text::contains);
  }

  private static String name(Matcher mark) {
    for (int group = 1; group <= mark.groupCount(); group++) {
      String tool = mark.group(group);
      if (tool != null) {
        return tool.startsWith("salt")
            ? "Salt"
            : tool.substring(0, 1).toUpperCase(Locale.ROOT) + tool.substring(1);
      }
    }
    throw new IllegalStateException("no tool in " + mark.group());
  }
}
