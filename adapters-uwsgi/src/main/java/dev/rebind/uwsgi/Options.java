package dev.rebind.uwsgi;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of uWSGI's options that matter to a binding (the option tables of 2.0 and 2.1). */
final class Options {
  /** The slot of a file; the last one given is loaded. */
  static final Set<String> FILE = Set.of("wsgi-file", "file");

  /** The slot of a module; the last one given is loaded, before any file. */
  static final Set<String> MODULE = Set.of("module", "wsgi");

  /** Other loaders of the same mountpoint; each is a silent fallback of the ones before it. */
  static final Set<String> OTHER_LOADERS =
      Set.of(
          "pecan", "paste", "eval", "web3", "pump", "wsgi-lite", "ini-paste", "ini-paste-logged");

  /** Options that read another file in place. */
  static final Set<String> READ_IN_PLACE =
      Set.of(
          "include",
          "ini",
          "ini-paste",
          "ini-paste-logged",
          "xml",
          "xmlconfig",
          "yaml",
          "yml",
          "json",
          "js");

  /** Options that read another file, or text, in a way that this reader does not follow. */
  static final Set<String> READ_UNSEEN = Set.of("config", "inject-before", "inject-after");

  /** Options that forbid others. */
  static final Set<String> FORBIDS = Set.of("whitelist", "blacklist");

  static final Set<String> BLOCK_ENDS = Set.of("end", "endfor", "end-for", "endif", "end-if");

  private static final Set<String> LOOPS = Set.of("for", "for-glob", "for-times", "for-readline");

  /** Conditions on what lies at a path. */
  private static final Set<String> PATH_CONDITIONS =
      Set.of(
          "if-exists",
          "if-not-exists",
          "ifexists",
          "if-file",
          "if-not-file",
          "if-dir",
          "if-not-dir",
          "ifdir",
          "if-directory");

  private static final Set<String> OTHER_CONDITIONS =
      Set.of(
          "if-env",
          "if-not-env",
          "ifenv",
          "if-opt",
          "if-not-opt",
          "if-plugin",
          "if-not-plugin",
          "ifplugin",
          "if-reload",
          "if-not-reload",
          "if-hostname",
          "if-not-hostname",
          "if-hostname-match",
          "if-not-hostname-match");

  /** What an editor does not show, such as the blank of a web page, and uWSGI does not trim. */
  private static final Pattern INVISIBLE =
      Pattern.compile("^[\\p{Z}\\p{Cc}\\p{Cf}]+|[\\p{Z}\\p{Cc}\\p{Cf}]+$");

  private Options() {}

  static boolean isLoop(String key) {
    return LOOPS.contains(key);
  }

  static boolean opensBlock(String key) {
    return LOOPS.contains(key) || PATH_CONDITIONS.contains(key) || OTHER_CONDITIONS.contains(key);
  }

  /** Whether {@code %(_)} in the block that the option opens is all that stands behind it. */
  static boolean takesOneWord(String key) {
    return key.equals("for-glob") || PATH_CONDITIONS.contains(key);
  }

  /** Whether the option reads another file whose options count as this one's. */
  static boolean reads(String key) {
    return READ_IN_PLACE.contains(key) || key.equals("inherit");
  }

  static boolean binds(String key) {
    return FILE.contains(key) || MODULE.contains(key) || key.equals("mount");
  }

  /** Whether the option decides what another one loads, or brings options in. */
  static boolean sways(String key) {
    return key.equals("callable")
        || OTHER_LOADERS.contains(key)
        || reads(key)
        || READ_UNSEEN.contains(key)
        || key.equals("declare-option")
        || key.startsWith("set");
  }

  /** Whether a loop, the environment or another option names the option. */
  static boolean isMade(String key) {
    return key.contains("%(") || key.contains("$(") || key.contains("@(");
  }

  /** The binding option that a key looks like but is not: {@code wsgi_file}, {@code --module}. */
  static Optional<String> meant(String key) {
    if (binds(key)) {
      return Optional.empty();
    }
    String first = key.split("[ \\t]", 2)[0];
    if (first.length() < key.length() && binds(first)) {
      return Optional.of(first);
    }
    int colon = key.indexOf(':');
    String name = (colon < 0 ? key : key.substring(0, colon)).toLowerCase(Locale.ROOT);
    name = INVISIBLE.matcher(name).replaceAll("");
    String plain = name.replaceFirst("^--?", "").replace('_', '-');
    boolean distinct = plain.equals("wsgi-file") || name.startsWith("--") || colon >= 0;
    return binds(plain) && (distinct || !name.equals(key)) ? Optional.of(plain) : Optional.empty();
  }
}
