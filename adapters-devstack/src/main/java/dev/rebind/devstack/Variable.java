package dev.rebind.devstack;

/**
 * A variable of a repository.
 *
 * @param home file and function of a local one; empty for a global one, which every file shares
 */
record Variable(String home, String name) {
  /** What the variable is called in a site's key. */
  String key() {
    int hash = home.indexOf('#');
    return hash < 0 ? name : home.substring(hash + 1) + "." + name;
  }
}
