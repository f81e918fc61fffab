package dev.rebind.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @Test
  void everyScriptIsFoundByItsLastSegment() {
    for (Script script : CATALOGUE.scripts()) {
      if (script.isScript()) {
        assertEquals(new Match.Found(script, Match.How.SCRIPT), find("/usr/bin/" + script.name()));
      }
    }
    assertEquals("nova-api-wsgi", found("nova-api-wsgi", Match.How.SCRIPT));
  }

  @Test
  void daemonsOfTheSameServiceNeverMatch() {
    for (String name :
        List.of(
            "nova-api",
            "glance-api",
            "heat-api",
            "heat-api-cfn",
            "cinder-api",
            "manila-api",
            "ironic-api",
            "octavia-api",
            "designate-api",
            "masakari-api",
            "blazar-api",
            "watcher-api",
            "magnum-api",
            "zun-api",
            "trove-api",
            "cyborg-api",
            "freezer-api")) {
      assertInstanceOf(Match.Daemon.class, find("/usr/bin/" + name), name);
    }
    for (String name :
        List.of("placement-api", "neutron-api", "aodh-api", "cloudkitty-api", "gnocchi-api")) {
      assertInstanceOf(Match.Found.class, find("/usr/bin/" + name), name);
    }
  }

  @Test
  void onlyANameThatAReleaseInstalledIsAnAlias() {
    assertEquals("aetos-api", found("/usr/bin/aetos", Match.How.ALIAS));
    assertEquals("nova-placement-api", found("/usr/bin/nova-placement-api", Match.How.SCRIPT));
  }

  @Test
  void wrongSpellingsAreSuggestedAndNeverMatched() {
    suggests("manila-wsgi-api", "manila-wsgi");
    suggests("cyborg-api-wsgi", "cyborg-wsgi-api");
    suggests("heat-api-wsgi", "heat-wsgi-api");
    suggests("heat-api-cfn-wsgi", "heat-wsgi-api-cfn");
    suggests("cinder-api-wsgi", "cinder-wsgi");
    suggests("glance-wsgi", "glance-wsgi-api");
    suggests("keystone-wsgi-main", "keystone-wsgi-public");
    suggests("mistral-api-wsgi", "mistral-wsgi-api");
    suggests("nova-ap-wsgi", "nova-api-wsgi");
    suggests("wsgi-nova-api", "nova-api-wsgi");
  }

  @Test
  void whatResemblesNothingHasNoSuggestion() {
    assertEquals(new Match.Unknown(false, List.of()), find("/srv/www/myapp"));
    assertEquals(new Match.Unknown(false, List.of()), find("/srv/wsgi-api"));
    assertEquals(new Match.Unknown(false, List.of()), CATALOGUE.find(List.of()));
  }

  @Test
  void moduleFilesAreFoundByTheirWholePath() {
    String site = "/usr/lib/python3/dist-packages/";
    assertEquals(
        "nova-api-wsgi", found(site + "nova/wsgi/osapi_compute.py", Match.How.MODULE_FILE));
    assertEquals("ironic-api-wsgi", found(site + "ironic/wsgi/__init__.py", Match.How.MODULE_FILE));
    assertEquals(
        "keystone-wsgi-public", found(site + "keystone/wsgi/api.py", Match.How.MODULE_FILE));
    assertEquals("aodh-api", found(site + "aodh/api/app.wsgi", Match.How.LEGACY_FILE));
    assertEquals("mistral-wsgi-api", found(site + "mistral/api/wsgi.py", Match.How.LEGACY_FILE));
    assertEquals(
        "freezer-api-wsgi", found(site + "freezer_api/cmd/wsgi.py", Match.How.LEGACY_FILE));
  }

  @Test
  void genericNamesNeverDecideAlone() {
    for (String path :
        List.of(
            "app.wsgi",
            "/srv/app.wsgi",
            "wsgi.py",
            "my/api/app.wsgi",
            "wsgi/__init__.py",
            "main",
            "app.py")) {
      assertEquals(new Match.Unknown(true, List.of()), find(path), path);
    }
    assertInstanceOf(Match.Unknown.class, find("wsgi/osapi_compute.py"));
  }

  @Test
  void copiesAreReportedWhateverTheirNameIs() {
    String cgi = "/var/www/cgi-bin/";
    assertEquals(List.of("keystone-wsgi-public"), copy(cgi + "keystone/main"));
    assertEquals(List.of("keystone-wsgi-public"), copy(cgi + "keystone/keystone-wsgi-public"));
    assertEquals(List.of("keystone-wsgi-admin"), copy(cgi + "keystone/admin"));
    assertEquals(List.of("placement-api"), copy("/usr/lib/cgi-bin/placement/placement-api"));
    assertEquals(List.of("placement-api"), copy("/usr/lib/cgi-bin/placement/anything"));
    assertEquals(List.of("nova-api-wsgi"), copy("/usr/lib/cgi-bin/osapi/nova-api-wsgi"));
    assertEquals(List.of("zun-api-wsgi"), copy(cgi + "zun/app.wsgi"));
    assertEquals(List.of(), copy("/usr/lib/cgi-bin/osapi"));
    assertEquals(List.of("python-adjutant"), copy("/opt/venv/bin/adjutant-api-wsgi"));
    assertEquals(
        List.of("keystone-wsgi-public", "keystone-wsgi-admin"), copy("/srv/httpd/keystone.py"));
  }

  private static List<String> copy(String path) {
    return assertInstanceOf(Match.Copy.class, find(path), path).likely().stream()
        .map(Script::name)
        .toList();
  }

  private static void suggests(String name, String expected) {
    Match.Unknown unknown = assertInstanceOf(Match.Unknown.class, find("/usr/bin/" + name), name);
    assertTrue(!unknown.suggestions().isEmpty(), name);
    assertEquals(expected, unknown.suggestions().get(0), name);
  }

  private static String found(String path, Match.How how) {
    Match.Found found = assertInstanceOf(Match.Found.class, find(path), path);
    assertEquals(how, found.how(), path);
    return found.script().name();
  }

  private static Match find(String path) {
    return CATALOGUE.find(
        List.of(path.startsWith("/") ? path.substring(1).split("/") : path.split("/")));
  }
}
