package dev.rebind.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Series;
import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.model.Binding;
import dev.rebind.model.Fact;
import dev.rebind.model.Form;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Target;
import dev.rebind.model.Value;
import dev.rebind.text.Span;
import dev.rebind.tree.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResolverTest {
  static final Settings NONE = Settings.standard();
  private static final SourceTree EMPTY = SourceTree.of(Map.of());

  static Site script(String path) {
    return Site.of(
        new SiteId("etc/a.ini", "wsgi"), Span.at(0), new Binding.Script(Value.literal(path)));
  }

  static Site module(String text) {
    return Site.of(new SiteId("etc/a.ini", "wsgi"), Span.at(0), Binding.Module.parse(text));
  }

  static Decision decide(Site site, Settings settings, Fact... facts) {
    return decide(site, settings, Environment.none(), facts);
  }

  static Decision decide(Site site, Settings settings, Environment env, Fact... facts) {
    return new Resolver(Catalogue.bundled(), env, settings)
        .decide(EMPTY, List.of(facts), List.of(site))
        .get(0);
  }

  static void is(Decision decision, Outcome outcome, String codes) {
    assertEquals(outcome, decision.outcome(), decision.findings().toString());
    assertEquals(
        codes,
        String.join(" ", decision.findings().stream().map(f -> f.code().id()).toList()),
        decision.findings().toString());
  }

  static Settings at(String word) {
    return NONE.withRelease(word);
  }

  static String target(Decision decision) {
    Target target = decision.target();
    return target == null ? "" : target.binding().toString();
  }

  @Test
  void theCatalogueAnswersAtTheReleaseAskedFor() {
    Decision decision = decide(script("/usr/bin/nova-api-wsgi"), at("2025.2"));
    is(decision, Outcome.MOVES, "");
    assertEquals("nova.wsgi.osapi_compute:application", target(decision));
    assertEquals("release 2025.2 Flamingo, from the caller", decision.evidence());
  }

  @Test
  void aVersionOfOneServiceBeatsTheReleaseOfAll() {
    Settings both =
        at("2025.2").withRelease(new ReleaseRule(null, "nova", "29.0.0", "--release nova=29.0.0"));
    is(decide(script("/usr/bin/nova-api-wsgi"), both), Outcome.NOT_YET, "RB103");
    is(decide(script("/usr/bin/cinder-wsgi"), both), Outcome.MOVES, "");
  }

  @Test
  void aGlobLimitsARule() {
    Settings elsewhere =
        NONE.withRelease(new ReleaseRule("other/**", null, "2025.2", ".rebind.yaml:2"));
    is(decide(script("/usr/bin/nova-api-wsgi"), elsewhere), Outcome.NO_RELEASE, "RB104");
    Settings here =
        NONE.withRelease(new ReleaseRule("etc/*.ini", null, "2025.2", ".rebind.yaml:2"));
    is(decide(script("/usr/bin/nova-api-wsgi"), here), Outcome.MOVES, "");
  }

  @Test
  void aReleaseThatNobodyMadeIsAnError() {
    Decision decision = decide(script("/usr/bin/nova-api-wsgi"), at("2025.9"));
    is(decision, Outcome.NO_RELEASE, "RB119 RB104");
    assertEquals(Severity.BROKEN, decision.findings().get(0).severity());
  }

  @Test
  void aWordOfTheUserForTheNewestIsHeldAgainstAReleaseThatTheTreeNames() {
    Site nova = script("/usr/bin/nova-api-wsgi");
    Fact older = new Fact.ReleaseNamed("etc/2025.1.yaml", Span.at(0), "etc/", "2025.1");
    is(decide(nova, at("latest"), Environment.none(), older), Outcome.MOVES, "RB113");
    is(decide(nova, at("master"), Environment.none(), older), Outcome.MOVES, "RB113");
    is(decide(nova, at("2025.1"), Environment.none(), older), Outcome.MOVES, "");
    Series latest = Catalogue.bundled().latest();
    Fact newest = new Fact.ReleaseNamed("etc/new.yaml", Span.at(0), "etc/", latest.id());
    is(decide(nova, at("latest"), Environment.none(), newest), Outcome.MOVES, "");
  }

  @Test
  void aModuleThatOnlyAPointReleaseHasIsRefusedUntilThatIsNamed() {
    Site keystone = script("/usr/bin/keystone-wsgi-public");
    Decision series = decide(keystone, at("2024.2"));
    is(series, Outcome.NOT_YET, "RB115");
    assertTrue(series.findings().get(0).message().contains("--release keystone=26.1.0"));
    is(
        decide(
            keystone, at("2024.2").withRelease(new ReleaseRule(null, "keystone", "26.1.0", "x"))),
        Outcome.MOVES,
        "");
  }

  @Test
  void aBranchHeadMayHaveWhatNoTagHas() {
    Site barbican = script("/usr/bin/barbican-wsgi-api");
    is(decide(barbican, at("2025.1")), Outcome.NOT_YET, "RB103");
    Decision head = decide(barbican, at("stable/2025.1"));
    is(head, Outcome.MOVES, "");
    assertEquals("barbican from the branch stable/2025.1", head.target().needs());
  }

  @Test
  void aServiceWithoutAModuleSaysSo() {
    is(decide(script("/usr/bin/senlin-wsgi-api"), at("2023.2")), Outcome.REFUSED, "RB106");
    is(decide(script("/usr/bin/nova-placement-api"), at("2025.2")), Outcome.BROKEN, "RB106");
  }

  @Test
  void aFlagDayNeedsAnEye() {
    Decision decision = decide(script("/usr/bin/octavia-wsgi"), at("2025.2"));
    is(decision, Outcome.MOVES, "");
    assertTrue(decision.target().review());
    assertTrue(decision.target().notes().get(0).contains("together with the package"));
  }

  @Test
  void aFactoryCallBridgesAReleaseWithoutTheModuleWhenAllowed() {
    Site nova = script("/usr/bin/nova-api-wsgi");
    Decision refused = decide(nova, at("2024.1"));
    is(refused, Outcome.NOT_YET, "RB103");
    assertTrue(refused.findings().get(0).message().contains("--factory"));
    Decision allowed = decide(nova, at("2024.1").withFactory(true));
    is(allowed, Outcome.MOVES, "");
    assertEquals("nova.api.openstack.compute.wsgi:init_application()", target(allowed));
    assertTrue(allowed.target().review());
  }

  @Test
  void theFactoryIsTheOneOfThatVersion() {
    Site neutron = script("/usr/bin/neutron-api");
    assertEquals(
        "neutron.server:get_application()",
        target(decide(neutron, at("20.0.0").withFactory(true))));
    assertEquals(
        "neutron.cmd.eventlet.server:main_api_eventlet()",
        target(decide(neutron, at("2024.1").withFactory(true))));
  }

  @Test
  void aMappingOfTheUserWinsOverEverything() {
    Settings mapped =
        at("2024.1")
            .withMapping(new Mapping("nova-api-wsgi", Binding.Module.parse("mine.wsgi:app")));
    Decision decision = decide(script("/usr/bin/nova-api-wsgi"), mapped);
    is(decision, Outcome.MOVES, "");
    assertEquals("mine.wsgi:app", target(decision));
    assertEquals("your mapping of nova-api-wsgi", decision.target().source());
  }

  @Test
  void aScriptMadeHereBeatsTheCatalogue() {
    Fact made =
        new Fact.ScriptMade(
            "tasks/main.yml", Span.at(0), "bin/nova-api-wsgi", "made from a template");
    is(decide(script("/opt/venv/bin/nova-api-wsgi"), at("2025.2"), made), Outcome.REFUSED, "RB107");
  }

  @Test
  void aDaemonOfAServiceIsNoScript() {
    is(decide(script("/usr/bin/nova-api"), at("2025.2")), Outcome.NOT_OURS, "RB118");
  }

  @Test
  void likenessSuggestsAndNeverMatches() {
    Decision decision = decide(script("/usr/bin/manila-wsgi-api"), at("2025.2"));
    is(decision, Outcome.NOT_OURS, "RB105");
    assertTrue(decision.findings().get(0).message().contains("did you mean manila-wsgi"));
  }

  @Test
  void aPathThatMayLeadElsewhereIsNotDecided() {
    is(decide(script("/usr/bin/../bin/nova-api-wsgi"), at("2025.2")), Outcome.UNDECIDED, "RB121");
    is(decide(script("/usr/bin//nova-api-wsgi"), at("2025.2")), Outcome.UNDECIDED, "RB121");
  }

  @Test
  void aReferenceBeforeTheNameIsNoHindrance() {
    Value value =
        Value.of(new Value.Reference("$NOVA_BIN_DIR"), new Value.Literal("/nova-api-wsgi"));
    Site site = Site.of(new SiteId("a", "b"), Span.at(0), new Binding.Script(value));
    is(decide(site, at("2025.2")), Outcome.MOVES, "");
  }

  @Test
  void aPlaceThatTakesFilesGetsTheModulesFileWhereItsFolderIsKnown() {
    Site apache =
        new Site(
            new SiteId("a", "b"),
            Span.at(0),
            new Binding.Script(Value.literal("/usr/bin/nova-api-wsgi")),
            Set.of(Form.FILE),
            null);
    is(decide(apache, at("2025.2")), Outcome.REFUSED, "RB111");
    assertEquals(
        "/usr/lib/python3/dist-packages/nova/wsgi/osapi_compute.py",
        target(decide(apache, at("2025.2").withSitePackages("/usr/lib/python3/dist-packages"))));
  }

  @Test
  void anOldCarrierIsRefusedWhateverTheServiceHas() {
    Site devstack =
        new Site(
            new SiteId("a", "b"),
            Span.at(0),
            new Binding.Script(Value.literal("/usr/bin/trove-wsgi")),
            Set.of(Form.MODULE),
            "2024.2");
    is(decide(devstack, at("2024.1")), Outcome.REFUSED, "RB112");
    is(decide(devstack, at("2024.2")), Outcome.MOVES, "");
    Mapping mine = new Mapping("trove-wsgi", Binding.Module.parse("trove.wsgi:application"));
    is(decide(devstack, at("2024.1").withMapping(mine)), Outcome.REFUSED, "RB112");
    is(decide(devstack, NONE.withMapping(mine)), Outcome.MOVES, "");
  }

  @Test
  void theInstalledEnvironmentHasAVeto() {
    Environment without =
        (path, script) ->
            Optional.of(new Environment.Installed("/opt/venv", "32.0.0", false, "/opt/venv/lib/x"));
    is(
        decide(script("/opt/venv/bin/nova-api-wsgi"), at("2025.2"), without),
        Outcome.NOT_YET,
        "RB114");
    Environment with =
        (path, script) ->
            Optional.of(new Environment.Installed("/opt/venv", "32.0.0", true, "/opt/venv/lib/x"));
    Decision decision = decide(script("/opt/venv/bin/nova-api-wsgi"), at("2024.1"), with);
    is(decision, Outcome.MOVES, "RB113");
    assertEquals("the installed environment", decision.target().source());
  }

  @Test
  void aServiceThatIsInNoSeriesIsFoundInAnEnvironmentToo() {
    Environment gnocchi =
        (path, script) ->
            Optional.of(new Environment.Installed("/opt/venv", "4.7.0", true, "/opt/venv/lib/x"));
    Decision decision = decide(script("/opt/venv/bin/gnocchi-api"), NONE, gnocchi);
    is(decision, Outcome.MOVES, "");
  }

  @Test
  void aModuleThatIsThereIsDone() {
    Decision decision = decide(module("nova.wsgi.osapi_compute:application"), at("2025.2"));
    is(decision, Outcome.DONE, "");
    assertNull(decision.target());
    is(decide(module("netbox.wsgi:application"), NONE), Outcome.DONE, "");
  }

  @Test
  void aModuleThatTheReleaseLacksIsBrokenAndMendedWhereItCanBe() {
    Decision mistral = decide(module("mistral.api.wsgi:application"), at("master"));
    is(mistral, Outcome.MOVES, "RB109");
    assertEquals("mistral.wsgi:application", target(mistral));
    Decision early = decide(module("nova.wsgi.osapi_compute:application"), at("2024.1"));
    is(early, Outcome.BROKEN, "RB109");
    assertEquals(
        "nova.wsgi.osapi_compute:application is not in nova (). It needs nova >= 30.0.0 (2024.2"
            + " Dalmatian). --factory would write"
            + " nova.api.openstack.compute.wsgi:init_application().",
        early.findings().get(0).message().replaceFirst("\\(release [^)]*\\)", "()"));
  }

  @Test
  void aFactoryWithoutItsCallIsMended() {
    Decision decision = decide(module("magnum.api.app:build_wsgi_app"), at("2025.2"));
    is(decision, Outcome.MOVES, "RB110");
    assertEquals("magnum.wsgi.api:application", target(decision));
    is(decide(module("magnum.api.app:build_wsgi_app"), NONE), Outcome.BROKEN, "RB110");
  }

  @Test
  void aFactoryCallStaysUntilTheReleaseHasTheModule() {
    Site call = module("nova.api.openstack.compute.wsgi:init_application()");
    is(decide(call, at("2024.1")), Outcome.DONE, "");
    Decision later = decide(call, at("2025.2"));
    is(later, Outcome.MOVES, "RB120");
    assertEquals("nova.wsgi.osapi_compute:application", target(later));
  }

  @Test
  void traitsCountFromTheVersionThatHasThem() {
    Site neutron = script("/usr/bin/neutron-api");
    Decision before = decide(neutron, at("2024.2"));
    Decision after = decide(neutron, at("2025.1"));
    assertEquals(false, before.target().traits().contains(ServiceTrait.START_TIME));
    assertEquals(true, after.target().traits().contains(ServiceTrait.START_TIME));
  }
}
