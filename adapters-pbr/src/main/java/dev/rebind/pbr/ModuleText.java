package dev.rebind.pbr;

import java.util.Set;

/** The text of a new module that holds the application of a script. */
final class ModuleText {
  private static final Set<String> TAKEN = Set.of("threading", "application", "application_lock");

  private ModuleText() {}

  /**
   * The application is built once, when the module is imported, by the call that the generated
   * script makes. The arguments of the process are nobody's business here.
   *
   * @param header the licence, with a line feed at its end, or empty
   */
  static String of(Declaration declared, String header) {
    String module = declared.module();
    int dot = module.lastIndexOf('.');
    String last = module.substring(dot + 1);
    String name = TAKEN.contains(last) ? last + "_module" : last;
    String renamed = name.equals(last) ? "" : " as " + name;
    String local =
        dot < 0
            ? "import " + last + renamed
            : "from " + module.substring(0, dot) + " import " + last + renamed;
    StringBuilder out = new StringBuilder(header);
    out.append(header.isEmpty() ? "" : "\n");
    out.append("\"\"\"WSGI application of ").append(declared.script()).append(".\"\"\"\n\n");
    out.append("import threading\n\n");
    out.append(local).append("\n\n");
    out.append("application = None\n");
    out.append("application_lock = threading.Lock()\n\n");
    out.append("with application_lock:\n");
    out.append("    if application is None:\n");
    out.append("        application = ").append(name).append('.').append(declared.attribute());
    return out.append("()\n").toString();
  }
}
