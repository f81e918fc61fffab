package dev.rebind.convert;

import java.util.Optional;
import java.util.regex.Pattern;

/** The notations of addresses: {@code :80} and {@code /run/x.sock} or {@code unix:/run/x.sock}. */
final class Addresses {
  private static final Pattern PORT = Pattern.compile(":\\d+");
  private static final Pattern HOST = Pattern.compile("[\\w.-]+:\\d+|\\[[0-9A-Fa-f:.]+\\]:\\d+");

  private Addresses() {}

  /** As gunicorn writes it; empty for one that it does not have, such as {@code =0}. */
  static Optional<String> toGunicorn(String address) {
    if (PORT.matcher(address).matches()) {
      return Optional.of("0.0.0.0" + address);
    }
    if (address.matches("\\d+")) {
      return Optional.of("0.0.0.0:" + address);
    }
    if (HOST.matcher(address).matches()) {
      return Optional.of(address);
    }
    boolean path = address.indexOf('/') >= 0 && address.matches("[^\\s,:=@]+");
    return path ? Optional.of("unix:" + address) : Optional.empty();
  }

  /** As uWSGI writes it; empty for a file descriptor. */
  static Optional<String> toUwsgi(String address) {
    if (address.startsWith("unix:")) {
      return Optional.of(address.substring(5).replaceFirst("^//", ""));
    }
    String plain = address.startsWith("tcp://") ? address.substring(6) : address;
    if (PORT.matcher(plain).matches() || HOST.matcher(plain).matches()) {
      return Optional.of(plain);
    }
    return plain.matches("[\\w.-]+") ? Optional.of(plain + ":8000") : Optional.empty();
  }
}
