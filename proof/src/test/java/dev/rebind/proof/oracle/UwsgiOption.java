package dev.rebind.proof.oracle;

/** One option as uWSGI ended up with it, everything expanded; bytes as ISO-8859-1 characters. */
public record UwsgiOption(String name, String value) {
  @Override
  public String toString() {
    return name + " = " + value;
  }
}
