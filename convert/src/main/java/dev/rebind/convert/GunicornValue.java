package dev.rebind.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes one option's value as a setting of gunicorn. */
final class GunicornValue {
  /** That the mode of the sockets is known. */
  private static final String SOCKET_MODE = "chmod-socket";

  private final IniOption option;
  private final Counterpart part;
  private final Map<String, String> settings;
  private final Map<String, List<String>> lists;

  GunicornValue(
      IniOption option,
      Counterpart part,
      Map<String, String> settings,
      Map<String, List<String>> lists) {
    this.option = option;
    this.part = part;
    this.settings = settings;
    this.lists = lists;
  }

  /** Sets it; false for a value that gunicorn has no notation for. */
  boolean set() {
    String text = option.text();
    return switch (part.kind()) {
      case "text" -> !text.isEmpty() && put(PythonText.string(text));
      case "int", "seconds" -> number();
      case "flag" -> put(PythonText.bool(option.isTrue()));
      case "not" -> put(PythonText.bool(!option.isTrue()));
      case "present" -> put("True");
      case "number" -> put(PythonText.bool(option.isTrue() && !text.equals("0")));
      case "octal" -> octal(text);
      case "mode" -> mode(text);
      case "bind", "uwsgi" -> bind(text);
      case "tls" -> tls(text);
      case "paths" -> paths(text);
      case "env" -> environment(text);
      case "log" -> !text.isEmpty() && put(PythonText.string(text));
      case "daemon" -> daemon(text);
      case "quiet" -> quiet();
      case "gevent" -> gevent();
      default -> throw new IllegalStateException("no such kind: " + part.kind());
    };
  }

  private boolean put(String value) {
    settings.put(part.gunicorn(), value);
    return true;
  }

  private boolean number() {
    OptionalInt number = option.number();
    return number.isPresent() && put(String.valueOf(number.getAsInt()));
  }

  /** For sockets, of which {@code chmod-socket} has the last word. */
  private boolean octal(String text) {
    boolean read = text.matches("[0-7]{1,4}");
    return read && (lists.containsKey(SOCKET_MODE) || put("0o" + text));
  }

  /** uWSGI gives the socket a mode, gunicorn takes away from 0777 what its umask says. */
  private boolean mode(String text) {
    String digits = text.isEmpty() ? "666" : text;
    if (!digits.matches("0?[0-7]{3}")) {
      return false;
    }
    int left = 0777 & ~Integer.parseInt(digits, 8);
    lists.put(SOCKET_MODE, List.of());
    return put("0o" + Integer.toOctalString(left));
  }

  private boolean bind(String text) {
    Optional<String> address = Addresses.toGunicorn(text);
    address.ifPresent(one -> add("bind", one));
    return address.isPresent();
  }

  /** {@code address,certificate,key} with further words that gunicorn has other settings for. */
  private boolean tls(String text) {
    String[] words = text.split(",");
    Optional<String> address = Addresses.toGunicorn(words[0]);
    if (words.length != 3 || address.isEmpty()) {
      return false;
    }
    add("bind", address.get());
    settings.put("certfile", PythonText.string(words[1]));
    settings.put("keyfile", PythonText.string(words[2]));
    return true;
  }

  private boolean paths(String text) {
    if (text.isEmpty() || text.indexOf(',') >= 0) {
      return false;
    }
    List<String> all = lists.computeIfAbsent("pythonpath", key -> new ArrayList<>());
    all.add(text);
    return put(PythonText.string(String.join(",", all)));
  }

  private boolean environment(String text) {
    if (text.indexOf('=') <= 0) {
      return false;
    }
    List<String> all = lists.computeIfAbsent("raw_env", key -> new ArrayList<>());
    all.add(text);
    return put(PythonText.list(all));
  }

  private boolean daemon(String text) {
    settings.put("daemon", "True");
    return !text.isEmpty() && put(PythonText.string(text));
  }

  private boolean quiet() {
    if (option.isTrue()) {
      settings.put("accesslog", "None");
    }
    return true;
  }

  private boolean gevent() {
    settings.put("worker_class", "\"gevent\"");
    return number();
  }

  private void add(String setting, String item) {
    List<String> all = lists.computeIfAbsent(setting, key -> new ArrayList<>());
    all.add(item);
    settings.put(setting, all.size() == 1 ? PythonText.string(item) : PythonText.list(all));
  }
}
