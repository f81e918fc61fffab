package dev.rebind.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Collects uWSGI's options from gunicorn's settings. */
final class UwsgiValues {
  private static final Set<String> THREADED = Set.of("sync", "gthread");

  /** One line of the ini. */
  record Line(String option, String value) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<String> binds = new ArrayList<>();
  private String certificate = "";
  private String key = "";
  private boolean preload;
  private int umask;
  private boolean masked;
  private boolean logsRequests;

  /** Takes a setting; false for a value that uWSGI has no notation for. */
  boolean set(Counterpart part, Literals value) {
    if (value.isNone()) {
      // None is gunicorn's word for a setting that is not made.
      return true;
    }
    return switch (part.kind()) {
      case "int" -> number(part, value);
      case "text", "log" -> text(part, value);
      case "flag" -> flag(part, value);
      case "mode" -> mode(value);
      case "bind" -> bind(value);
      case "paths" -> paths(part, value);
      case "env" -> environment(part, value);
      case "lazy" -> {
        preload = value.isTrue();
        yield true;
      }
      case "access" -> {
        logsRequests = true;
        yield value.text().equals("-");
      }
      case "class" -> THREADED.contains(value.text());
      case "tlsfile" -> file(part, value);
      default -> false;
    };
  }

  /**
   * The lines, with what can only be said when every setting is known.
   *
   * @param bound whether the file sets an address
   */
  List<Line> finish(boolean bound) {
    List<Line> all = new ArrayList<>();
    if (!bound) {
      // gunicorn's own default.
      binds.add("127.0.0.1:8000");
    }
    boolean tls = !certificate.isEmpty() && !key.isEmpty();
    for (String bind : binds) {
      all.add(
          tls
              ? new Line("https-socket", bind + "," + certificate + "," + key)
              : new Line("http-socket", bind));
    }
    if (masked || binds.stream().anyMatch(bind -> bind.indexOf('/') >= 0)) {
      all.add(new Line("chmod-socket", String.format("%03o", 0777 & ~umask)));
    }
    all.addAll(lines);
    all.add(new Line("lazy-apps", String.valueOf(!preload)));
    if (!logsRequests) {
      all.add(new Line("disable-logging", "true"));
    }
    return all;
  }

  private boolean add(String option, String value) {
    boolean plain = value.equals(value.strip()) && value.chars().noneMatch(c -> c < ' ');
    if (plain) {
      lines.add(new Line(option, escaped(value)));
    }
    return plain;
  }

  /** uWSGI takes {@code %} and {@code $(} in a value for something to fill in. */
  private static String escaped(String value) {
    return value.replace("%", "%%");
  }

  private boolean number(Counterpart part, Literals value) {
    OptionalInt number = value.number();
    return number.isPresent()
        && number.getAsInt() >= 0
        && add(part.uwsgi(), String.valueOf(number.getAsInt()));
  }

  private boolean text(Counterpart part, Literals value) {
    if (part.gunicorn().equals("errorlog") && value.text().equals("-")) {
      return true;
    }
    boolean filled = value.text().contains("$(") || value.text().contains("@(");
    return !value.text().isEmpty() && !filled && add(part.uwsgi(), value.text());
  }

  private boolean flag(Counterpart part, Literals value) {
    return !value.isTrue() || add(part.uwsgi(), "true");
  }

  /** gunicorn's umask takes away from the mode of its sockets, and from nothing else that stays. */
  private boolean mode(Literals value) {
    OptionalInt number = value.number();
    umask = number.orElse(0);
    masked = true;
    return number.isPresent();
  }

  private boolean bind(Literals value) {
    List<String> found = new ArrayList<>();
    for (String item : value.items()) {
      for (String address : item.split(",")) {
        Optional<String> uwsgi = Addresses.toUwsgi(address.strip());
        if (uwsgi.isEmpty()) {
          return false;
        }
        found.add(uwsgi.get());
      }
    }
    binds.addAll(found);
    return !found.isEmpty();
  }

  private boolean paths(Counterpart part, Literals value) {
    boolean all = true;
    for (String path : value.text().split(",")) {
      all &= add(part.uwsgi(), path.strip());
    }
    return all;
  }

  private boolean environment(Counterpart part, Literals value) {
    boolean all = true;
    for (String item : value.items()) {
      all &= add(part.uwsgi(), item);
    }
    return all;
  }

  private boolean file(Counterpart part, Literals value) {
    if (part.gunicorn().equals("certfile")) {
      certificate = value.text();
    } else {
      key = value.text();
    }
    return value.text().matches("[^,%\\s]+");
  }
}
