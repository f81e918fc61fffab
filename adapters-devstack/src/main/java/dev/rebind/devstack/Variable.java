package dev.rebind.devstack;

import org.jspecify.annotations.Nullable;

/**
 * A variable of a repository.
 *
 * @param home file and function of a local one; empty for a global one, which every file shares
 */
record Variable(String home, String name) {
  // Written out, since the first use of a generated one costs a start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Variable that && home.equals(that.home) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * home.hashCode() + name.hashCode();
  }

  /** What the variable is called in a site's key. */
  String key() {
    int hash = home.indexOf('#');
    return hash < 0 ? name : home.substring(hash + 1) + "." + name;
  }
}
