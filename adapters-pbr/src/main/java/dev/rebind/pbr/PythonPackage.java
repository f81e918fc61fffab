package dev.rebind.pbr;

/**
 * A package of a project.
 *
 * @param name dotted: {@code nova}
 * @param folder where it lies in the tree, without a slash at the end
 */
record PythonPackage(String name, String folder) {
  /** Where a module below the package would lie, without {@code .py}: {@code nova/wsgi/api}. */
  String path(String module) {
    return folder + module.substring(name.length()).replace('.', '/');
  }
}
