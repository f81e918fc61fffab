package dev.rebind.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Binding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Target;
import dev.rebind.model.Value;
import dev.rebind.spi.Proof;
import dev.rebind.testkit.TextScope;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the second reader says of changes that the first one would not make. */
class RenderingTest {
  private static final String TEMPLATE = "roles/boat/templates/boat.ini.j2";
  private static final String VARS = "roles/boat/vars/main.yml";

  private static Proof prove(String path, String before, String after) {
    Site site =
        Site.of(
            new SiteId(path, "x"),
            Span.at(0),
            new Binding.Script(Value.literal("/usr/bin/nova-api-wsgi")));
    Flip flip =
        new Flip(
            site,
            Target.of(Binding.Module.parse("nova.wsgi.osapi_compute:application"), "the test"));
    return Rendering.prove(
        new TextScope("roles/boat", Map.of(path, before)),
        new TextScope("roles/boat", Map.of(path, after)),
        List.of(flip));
  }

  @Test
  void aLineThatIsNoBindingDisproves() {
    Proof proof =
        prove(
            TEMPLATE,
            "wsgi-file = /usr/bin/nova-api-wsgi\nmaster = true\n",
            "module = nova.wsgi.osapi_compute:application\nmaster = false\n");
    assertEquals(Proof.Verdict.DISPROVEN, proof.verdict());
    assertTrue(proof.why().contains("master = false"), proof.why());
  }

  @Test
  void aModuleOtherThanTheTargetDisproves() {
    Proof proof =
        prove(
            TEMPLATE, "wsgi-file = /usr/bin/nova-api-wsgi\n", "module = nova.other:application\n");
    assertEquals(Proof.Verdict.DISPROVEN, proof.verdict());
  }

  @Test
  void anEntryThatGoesWithTheBindingDisproves() {
    String block = "s: |-\n  {%% set s = {%s'uid': 7} %%}\n  {{ s }}\n";
    String path = "'wsgi_path': bin ~ '/nova-api-wsgi', ";
    assertEquals(
        Proof.Verdict.PROVEN,
        prove(VARS, block.formatted(path + "'gid': 8, "), block.formatted("'gid': 8, ")).verdict());
    assertEquals(
        Proof.Verdict.DISPROVEN,
        prove(VARS, block.formatted(path + "'gid': 8, "), block.formatted("")).verdict());
  }

  @Test
  void whereNoTemplateChangesThereIsNothingToRender() {
    assertEquals(
        Proof.none(),
        prove(VARS, "wsgi_path: /usr/bin/nova-api-wsgi\n", "wsgi: nova.wsgi.osapi_compute\n"));
  }

  @Test
  void onlyTheSectionsOfTheFileItselfFollowIt() {
    String vhost =
        "WSGIScriptAlias / /usr/bin/nova-api-wsgi\n<Directory /usr/bin>\n<Directory /srv/bin>\n";
    String alias = vhost.replace("/usr/bin/nova-api-wsgi", "nova.wsgi.osapi_compute:application");
    assertEquals(
        Proof.Verdict.PROVEN,
        prove(TEMPLATE, vhost, alias.replace("<Directory /usr/bin>\n", "")).verdict());
    assertEquals(
        Proof.Verdict.DISPROVEN,
        prove(TEMPLATE, vhost, alias.replace("<Directory /srv/bin>\n", "")).verdict());
  }
}
