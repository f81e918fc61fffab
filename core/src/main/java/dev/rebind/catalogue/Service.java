package dev.rebind.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project that runs under a WSGI server.
 *
 * @param name the project: {@code placement}
 * @param distribution what pip installs: {@code openstack-placement}
 * @param retired when it was retired, a month or its last series; null while it lives
 * @param daemons executables that look like its scripts and are none
 */
public record Service(
    String name, String distribution, @Nullable String retired, List<String> daemons) {
  public Service {
    daemons = List.copyOf(daemons);
  }
}
