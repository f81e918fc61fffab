package dev.rebind.resolve;

import static dev.rebind.resolve.ResolverTest.NONE;
import static dev.rebind.resolve.ResolverTest.at;
import static dev.rebind.resolve.ResolverTest.decide;
import static dev.rebind.resolve.ResolverTest.is;
import static dev.rebind.resolve.ResolverTest.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rebind.model.Binding;
import dev.rebind.model.Fact;
import dev.rebind.model.Form;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.text.Span;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a tree says of its own scripts and modules comes before the catalogue. */
class TreeAnswersTest {
  private static Fact declares(String path, String script, String factory) {
    return new Fact.ScriptDeclared(path, Span.at(0), script, factory);
  }

  private static Fact defines(String path, String module) {
    return new Fact.ModuleDefined(path, Span.at(0), module, "application");
  }

  private static Site scriptIn(String file, String path) {
    return Site.of(new SiteId(file, "wsgi"), Span.at(0), new Binding.Script(Value.literal(path)));
  }

  @Test
  void theTreeAnswersForAScriptThatItDeclaresAndAModuleThatItDefines() {
    Decision decision =
        decide(
            scriptIn("etc/a.ini", "/bin/spam-api-wsgi"),
            NONE,
            declares("setup.cfg", "spam-api-wsgi", "spam.server:build"),
            defines("spam/wsgi/api.py", "spam.wsgi.api"));
    is(decision, Outcome.MOVES, "");
    assertEquals("spam.wsgi.api:application", target(decision));
    assertEquals("this tree", decision.target().source());
    assertEquals("setup.cfg declares spam-api-wsgi", decision.target().evidence());
    assertNull(decision.target().needs());
  }

  @Test
  void theCataloguesModuleComesBeforeTheConventionsWhereTheTreeHasBoth() {
    Fact[] both = {
      declares("setup.cfg", "nova-api-wsgi", "nova.api.openstack.compute.wsgi:init_application"),
      defines("nova/wsgi/api.py", "nova.wsgi.api"),
      defines("nova/wsgi/osapi_compute.py", "nova.wsgi.osapi_compute")
    };
    assertEquals(
        "nova.wsgi.osapi_compute:application",
        target(decide(scriptIn("etc/a.ini", "/bin/nova-api-wsgi"), NONE, both)));
    assertEquals(
        "nova.wsgi.api:application",
        target(decide(scriptIn("etc/a.ini", "/bin/nova-api-wsgi"), NONE, both[0], both[1])));
  }

  @Test
  void aPlaceThatTakesAFileGetsTheModulesWhereItIsKnownWhereThatIsInstalled() {
    Site site =
        new Site(
            new SiteId("httpd/a.conf", "alias"),
            Span.at(0),
            new Binding.Script(Value.literal("/bin/spam-wsgi")),
            Set.of(Form.FILE),
            null);
    Fact declared = declares("setup.cfg", "spam-wsgi", "spam.server:build");
    Fact plain = defines("spam/wsgi/api.py", "spam.wsgi.api");
    Settings there = NONE.withSitePackages("/usr/lib/python3/dist-packages");
    is(decide(site, NONE, declared, plain), Outcome.REFUSED, "RB111");
    assertEquals(
        "/usr/lib/python3/dist-packages/spam/wsgi/api.py",
        target(decide(site, there, declared, plain)));
    Fact whole = defines("src/spam/wsgi/api/__init__.py", "spam.wsgi.api");
    assertEquals(
        "/usr/lib/python3/dist-packages/spam/wsgi/api/__init__.py",
        target(decide(site, there, declared, whole)));
  }

  @Test
  void whatAProjectSaysOfItsScriptHoldsBelowItsFolderOnly() {
    Fact[] facts = {
      declares("a/setup.cfg", "spam-wsgi", "spam.server:build"),
      new Fact.ScriptServed("a/setup.cfg", Span.at(0), "spam-wsgi", "spam.cmd.web", "application"),
      defines("a/spam/wsgi/api.py", "spam.wsgi.api")
    };
    assertEquals(
        "spam.cmd.web:application",
        target(decide(scriptIn("a/etc/a.ini", "/bin/spam-wsgi"), NONE, facts)));
    is(decide(scriptIn("b/etc/a.ini", "/bin/spam-wsgi"), NONE, facts), Outcome.NOT_OURS, "RB105");
  }

  @Test
  void aDeclaredScriptWithoutItsModuleIsTheCataloguesAffair() {
    Fact declared = declares("setup.cfg", "nova-api-wsgi", "nova.api:init");
    Fact other = defines("nova/wsgi/metadata.py", "nova.wsgi.metadata");
    is(
        decide(scriptIn("etc/a.ini", "/bin/nova-api-wsgi"), NONE, declared, other),
        Outcome.NO_RELEASE,
        "RB104");
    is(
        decide(
            scriptIn("etc/a.ini", "/bin/spam-wsgi"),
            NONE,
            declares("setup.cfg", "spam-wsgi", "spam.server:build")),
        Outcome.NOT_OURS,
        "RB105");
  }

  @Test
  void aModuleThatTwoScriptsWouldHaveByTheirNamesIsNeithers() {
    Fact[] both = {
      declares("setup.cfg", "spam-api", "spam.app:one"),
      declares("setup.cfg", "spam-wsgi", "spam.app:two"),
      defines("spam/wsgi/api.py", "spam.wsgi.api")
    };
    is(decide(scriptIn("a.ini", "/bin/spam-wsgi"), NONE, both), Outcome.NOT_OURS, "RB105");
    both[1] = declares("setup.cfg", "spam-wsgi", "spam.app:one");
    is(decide(scriptIn("a.ini", "/bin/spam-wsgi"), NONE, both), Outcome.MOVES, "");
  }

  @Test
  void aCheckoutSpeaksForItsOwnFilesOnly() {
    Fact[] checkout = {
      declares("src/nova/setup.cfg", "nova-api-wsgi", "nova.api:init"),
      defines("src/nova/nova/wsgi/osapi_compute.py", "nova.wsgi.osapi_compute")
    };
    is(
        decide(scriptIn("etc/nova.ini", "/bin/nova-api-wsgi"), at("2024.1"), checkout),
        Outcome.NOT_YET,
        "RB103");
    is(
        decide(scriptIn("src/nova/etc/nova.ini", "/bin/nova-api-wsgi"), NONE, checkout),
        Outcome.MOVES,
        "");
  }

  @Test
  void aUsersMappingBeatsTheTree() {
    Settings mapped = NONE.withMapping(new Mapping("spam-wsgi", Binding.Module.parse("x.y")));
    assertEquals(
        "x.y:application",
        target(
            decide(
                scriptIn("etc/a.ini", "/bin/spam-wsgi"),
                mapped,
                declares("setup.cfg", "spam-wsgi", "spam.server:build"),
                defines("spam/wsgi/api.py", "spam.wsgi.api"))));
  }

  @Test
  void anOldCarrierIsRefusedForTheTreesOwnModuleToo() {
    Site site =
        new Site(
            new SiteId("devstack/plugin.sh", "wsgi"),
            Span.at(0),
            new Binding.Script(Value.literal("/bin/spam-wsgi")),
            Set.of(Form.FILE, Form.MODULE),
            "2024.2");
    Fact[] own = {
      declares("setup.cfg", "spam-wsgi", "spam.server:build"),
      defines("spam/wsgi/api.py", "spam.wsgi.api")
    };
    is(decide(site, at("2024.1"), own), Outcome.REFUSED, "RB112");
    is(decide(site, at("2024.2"), own), Outcome.MOVES, "");
  }

  @Test
  void theConventionTakesWhatTheScriptSaysBeyondThePackage() {
    assertEquals("nova.wsgi.api", Convention.module("nova-api-wsgi", "nova"));
    assertEquals("nova.wsgi.metadata", Convention.module("nova-metadata-wsgi", "nova"));
    assertEquals("cinder.wsgi.api", Convention.module("cinder-wsgi", "cinder"));
    assertEquals("heat.wsgi.api_cfn", Convention.module("heat-wsgi-api-cfn", "heat"));
    assertEquals("placement.wsgi.api", Convention.module("placement-api", "placement"));
    assertEquals(
        "ironic_inspector.wsgi.api",
        Convention.module("ironic-inspector-api-wsgi", "ironic_inspector"));
    assertEquals("spam.wsgi.eggs_api", Convention.module("eggs-api", "spam"));
  }
}
