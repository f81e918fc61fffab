package dev.rebind.resolve;

import org.jspecify.annotations.Nullable;

/**
 * The release that a user names, for all paths or some, for all services or one.
 *
 * @param glob which paths ({@code **} crosses folders); null for all
 * @param service which service or distribution; null for all
 * @param word the release as written: {@code 2025.2}, {@code dalmatian}, {@code stable/2025.1},
 *     {@code 32.0.0}, {@code latest}, {@code master}
 * @param origin where the user said it, for people: {@code --release}, {@code .rebind.yaml line 2}
 */
public record ReleaseRule(
    @Nullable String glob, @Nullable String service, String word, String origin) {

  /** How far the rule is from what it speaks of; of two that fit, the nearer one counts. */
  int distance() {
    return (service == null ? 2 : 0) + (glob == null ? 1 : 0);
  }
}
