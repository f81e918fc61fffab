package dev.rebind.audit;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Script;

/** What the page tells of one application of a project. */
record ScriptDetail(ProjectAudit project, Catalogue catalogue, Markup out) {
  void write(ScriptAudit script) {
    out.raw("<h3><code>").text(script.script()).raw("</code></h3>\n<dl>\n");
    fact("State", script.state().words());
    fact("Module path", script.module());
    String file = script.file();
    fact("Its file", file == null ? "not there" : file);
    var declared = script.declared();
    fact(
        "Script declared",
        declared == null
            ? "no"
            : "%s line %d, calls %s"
                .formatted(declared.path(), declared.line(), declared.factory()));
    if (project.releases() > 0) {
      Object first = script.firstRelease();
      Object last = script.lastScript();
      String none =
          "none of the " + AuditPage.counted(project.releases(), "release") + " in this checkout";
      fact("First release with the module", first == null ? none : first);
      fact("Last release with the script", last == null ? none : last);
    }
    Script known = script.known();
    if (known != null && !known.history().isEmpty() && known.target().isPresent()) {
      String overlap = Timeline.of(known, catalogue).overlap();
      fact("Script and module in", overlap.isEmpty() ? "no release" : overlap);
    }
    if (known != null && !known.note().isEmpty()) {
      fact("Known", known.note());
    }
    out.raw("<dt>Still named in</dt><dd>");
    if (script.references().isEmpty()) {
      out.text("nothing");
    } else {
      out.raw("<ul>");
      script.references().forEach(place -> out.raw("<li><code>").text(place).raw("</code></li>"));
      out.raw("</ul>");
    }
    out.raw("</dd>\n</dl>\n");
  }

  private void fact(String name, Object value) {
    out.element("dt", "", name).element("dd", "", value).raw("\n");
  }
}
