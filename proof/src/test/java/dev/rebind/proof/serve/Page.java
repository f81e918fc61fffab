package dev.rebind.proof.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An answer over HTTP: status, the headers that the application gave, and the body, a character a
 * byte.
 */
public record Page(int status, SortedMap<String, String> headers, String body) {
  /** New with every request, or the server's own and not the application's. */
  private static final Set<String> VARYING =
      Set.of(
          "date",
          "server",
          "connection",
          "transfer-encoding",
          "x-openstack-request-id",
          "openstack-request-id",
          "x-compute-request-id");

  /** Some services repeat the request's id in the body. */
  private static final Pattern REQUEST_ID =
      Pattern.compile("req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static Page of(int status, Map<String, List<String>> headers, String body) {
    SortedMap<String, String> kept = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!VARYING.contains(lower)) {
            kept.put(lower, String.join("\n", values));
          }
        });
    return new Page(status, kept, REQUEST_ID.matcher(body).replaceAll("req-ID"));
  }
}
