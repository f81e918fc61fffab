package dev.rebind.disk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How to apply or undo.
 *
 * @param live whether live files may be written (see {@link LiveFiles})
 * @param stateDir where journals are kept; private to one user
 * @param title a line for people, shown in the list of journals
 * @param clock names the journal and dates it
 * @param lockWait how long to wait for another apply or undo
 */
public record ApplyOptions(
    boolean live, Path stateDir, String title, Clock clock, Duration lockWait) {
  public ApplyOptions {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(lockWait, "lockWait");
    if (!stateDir.isAbsolute()) {
      throw new IllegalArgumentException("the state folder is not absolute: " + stateDir);
    }
  }

  /** Not live, two seconds of waiting, the system's clock in UTC. */
  public static ApplyOptions in(Path stateDir, String title) {
    return new ApplyOptions(false, stateDir, title, Clock.systemUTC(), Duration.ofSeconds(2));
  }

  public ApplyOptions withLive(boolean allowed) {
    return new ApplyOptions(allowed, stateDir, title, clock, lockWait);
  }

  /**
   * The user's state folder for Rebind: {@code $XDG_STATE_HOME/rebind}, or {@code
   * ~/.local/state/rebind} where that variable is unset or relative (XDG Base Directory
   * Specification: a relative path is to be ignored).
   */
  public static Path userStateDir(Map<String, String> environment, Path home) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base = state.startsWith("/") ? Path.of(state) : home.resolve(".local/state");
    return base.resolve("rebind").toAbsolutePath().normalize();
  }
}
