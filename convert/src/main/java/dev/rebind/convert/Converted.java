package dev.rebind.convert;

import dev.rebind.model.Finding;
import java.util.List;

/**
 * A configuration for the other server.
 *
 * @param name what the file is usually called: {@code gunicorn.conf.py}, {@code uwsgi.ini}
 * @param text the configuration, what was lost in comments; empty when nothing could be converted
 * @param findings what has no counterpart and what is lost by it, places in the file that was read
 */
public record Converted(String name, String text, List<Finding> findings) {
  public Converted {
    findings = findings.stream().distinct().sorted().toList();
  }
}
