package dev.rebind.apache;

import dev.rebind.spi.Head;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Apache's configuration from other files of such names. */
final class Sniff {
  private static final Set<String> EXTENSIONS = Set.of("conf", "template", "vhost", "tmpl");
  private static final Set<String> FOLDERS =
      Set.of(
          "sites-available",
          "sites-enabled",
          "conf-available",
          "conf-enabled",
          "apache",
          "apache2",
          "httpd");
  private static final Pattern APACHE =
      Pattern.compile(
          "(?im)^\\uFEFF?[ \\t]*(?:WSGIScriptAlias(?:Match)?[ \\t]|WSGIDaemonProcess[ \\t]"
              + "|<VirtualHost[ \\t]|<Macro[ \\t]|Use[ \\t]+\\w+[ \\t].*/\\S*wsgi)");

  private Sniff() {}

  static boolean isApache(Head head) {
    String folder = head.folder();
    boolean named =
        EXTENSIONS.contains(head.extension())
            || FOLDERS.contains(folder.substring(folder.lastIndexOf('/') + 1));
    return named && APACHE.matcher(head.start()).find();
  }
}
