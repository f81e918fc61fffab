package dev.rebind.convert;

import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What is said of a conversion, as findings and as comments of the new file. */
final class Remarks {
  private final String path;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final List<String> always = new ArrayList<>();

  Remarks(String path) {
    this.path = path;
  }

  List<Finding> findings() {
    return findings;
  }

  void say(Code code, Severity severity, Span at, String message) {
    findings.add(Finding.of(code, severity, path, at, message));
  }

  /** An option that the new file has nothing for. */
  void lost(Code code, Span at, String written, String why) {
    say(code, Severity.WARNING, at, "'" + written + "' is lost: " + why + ".");
    comments.add(written);
    comments.add("  " + why);
  }

  /** An option that the other server follows anyway. */
  void always(String written) {
    always.add(written);
  }

  /** The comments' lines, each after {@code mark}. */
  String text(String mark, String server) {
    String written = written(mark, server);
    // uWSGI fills in what follows a percent sign in comments too, the end of the line included.
    return mark.equals(";") ? written.replace("%", "%%") : written;
  }

  private String written(String mark, String server) {
    StringBuilder out = new StringBuilder();
    if (!comments.isEmpty()) {
      out.append('\n').append(mark).append(" Not carried over:\n");
      for (String line : comments) {
        out.append(mark).append("   ").append(PythonText.comment(line)).append('\n');
      }
    }
    if (!always.isEmpty()) {
      out.append('\n').append(mark).append(" Always so with ").append(server).append(":\n");
      for (String line : always) {
        out.append(mark).append("   ").append(PythonText.comment(line)).append('\n');
      }
    }
    return out.toString();
  }
}
