package dev.rebind.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrapsTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @Test
  void theVersionNeededIsSaidAsPeopleSayIt() {
    assertEquals("nova >= 30.0.0 (2024.2 Dalmatian)", needs("nova-api-wsgi", "2025.2"));
    assertEquals("openstack-placement >= 13.0.0 (2025.1 Epoxy)", needs("placement-api", "latest"));
    assertEquals(
        "barbican from the branch stable/2025.1", needs("barbican-wsgi-api", "stable/2025.1"));
    assertEquals(
        "ironic-inspector from the branch master", needs("ironic-inspector-api-wsgi", "master"));
  }

  @Test
  void octaviaDesignateAndFreezerHaveNoReleaseWithBoth() {
    for (String name : List.of("octavia-wsgi", "designate-api-wsgi", "freezer-api-wsgi")) {
      Script script = script(name);
      assertTrue(script.has(ServiceTrait.FLAG_DAY), name);
      assertTrue(
          script.history().stream().noneMatch(r -> r.module() && r.script().present()), name);
    }
    List<String> flagged =
        CATALOGUE.scripts().stream()
            .filter(s -> s.has(ServiceTrait.FLAG_DAY))
            .map(Script::name)
            .toList();
    assertEquals(3, flagged.size());
  }

  @Test
  void somePointReleasesAreTheOnlyOverlap() {
    pointRelease("keystone-wsgi-public", "2024.2", "26.1.0");
    pointRelease("keystone-wsgi-admin", "2024.2", "26.1.0");
    pointRelease("manila-wsgi", "2025.1", "20.0.1");
    pointRelease("masakari-wsgi", "2025.1", "19.1.0");
    pointRelease("magnum-api-wsgi", "2025.1", "20.0.1");
    pointRelease("watcher-api-wsgi", "2025.1", "14.1.0");
    pointRelease("cyborg-wsgi-api", "2025.1", "14.1.0");
    pointRelease("cloudkitty-api", "2025.1", "22.1.0");
    pointRelease("blazar-api-wsgi", "2025.1", "15.1.0");
    assertEquals(
        "manila >= 20.0.1 (2025.1 Epoxy)", String.valueOf(notYet("manila-wsgi", "20.0.0").since()));
  }

  private static void pointRelease(String name, String series, String first) {
    Answer.Available answer = available(name, series);
    assertFalse(answer.wholeSeries(), name);
    assertEquals(first, String.valueOf(answer.from()), name);
    assertTrue(answer.state().present(), name);
  }

  @Test
  void branchHeadsMayHaveMoreThanTheirTags() {
    for (String name : List.of("barbican-wsgi-api", "zun-api-wsgi")) {
      Answer.Available head = available(name, "stable/2025.1");
      assertEquals(null, head.at());
      assertEquals(ScriptState.PBR, head.state());
      assertEquals("2025.2", notYet(name, "2025.1").since().series().id());
    }
    assertEquals("30.3.0", String.valueOf(available("nova-api-wsgi", "stable/2024.2").at()));
  }

  @Test
  void on20241NoGoalModuleExistsAndOn20251SomeStillDoNot() {
    List<String> old =
        CATALOGUE.scripts().stream()
            .filter(s -> CATALOGUE.answer(s, asked("2024.1")) instanceof Answer.Available)
            .map(Script::name)
            .toList();
    assertEquals(
        List.of(
            "trove-wsgi",
            "zaqar-wsgi",
            "horizon",
            "python-adjutant",
            "openstack-venus",
            "ironic-prometheus-exporter"),
        old);
    for (String name :
        List.of(
            "octavia-wsgi",
            "designate-api-wsgi",
            "barbican-wsgi-api",
            "aodh-api",
            "zun-api-wsgi")) {
      notYet(name, "2025.1");
    }
  }

  @Test
  void fourteenServicesLoseTheirScriptsBetween20251And20261() {
    String gone =
        CATALOGUE.scripts().stream()
            .filter(s -> newest(s, "2025.1").present() && newest(s, "2026.1") == ScriptState.NONE)
            .map(s -> s.service().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    assertEquals(
        "cinder cyborg designate freezer-api glance ironic keystone magnum manila masakari neutron"
            + " nova octavia placement",
        gone);
  }

  private static ScriptState newest(Script script, String series) {
    return script.history().stream()
        .filter(r -> r.series() != null && r.series().id().equals(series))
        .reduce((a, b) -> b)
        .map(Row::script)
        .orElse(ScriptState.UNVERIFIED);
  }

  @Test
  void someModulesHaveAnotherNameInOlderReleases() {
    moved("mistral-wsgi-api", "20.1.0", "mistral.api.wsgi:application");
    moved("freezer-api-wsgi", "2025.2", "freezer_api.cmd.wsgi:application");
    moved("gnocchi-api", "4.5.0", "gnocchi.rest.wsgi:application");
    assertEquals(
        List.of(ModulePath.of("ironic.wsgi:application")),
        available("ironic-api-wsgi", "2025.2").modules());
    assertEquals(
        List.of(
            ModulePath.of("ironic.wsgi:application"), ModulePath.of("ironic.wsgi.api:application")),
        available("ironic-api-wsgi", "33.0.0").modules());
    assertEquals(
        "freezer-api >= 16.0.0, <= 17.0.0 (2025.1 Epoxy)",
        ((Answer.ModuleMoved) answer("freezer-api-wsgi", "2025.1")).needs().toString());
  }

  private static void moved(String name, String release, String target) {
    Answer.ModuleMoved moved =
        assertInstanceOf(Answer.ModuleMoved.class, answer(name, release), name);
    assertEquals(target, moved.target().toString());
    assertEquals(script(name).target().orElseThrow(), moved.later());
  }

  @Test
  void ironicLosesItsScriptInsideASeries() {
    Answer.Available series = available("ironic-api-wsgi", "2025.2");
    assertEquals(ScriptState.NONE, series.state());
    assertEquals("31.0.0", String.valueOf(series.lastWithScript()));
    assertEquals(ScriptState.PBR, available("ironic-api-wsgi", "31.0.0").state());
    assertEquals(ScriptState.NONE, available("ironic-api-wsgi", "bugfix/37.0").state());
  }

  @Test
  void twoKeystoneScriptsShareOneModule() {
    assertEquals(script("keystone-wsgi-public").target(), script("keystone-wsgi-admin").target());
    assertTrue(script("keystone-wsgi-admin").has(ServiceTrait.ADMIN));
    assertEquals(2, CATALOGUE.module("keystone.wsgi.api", "application").size());
  }

  @Test
  void placementInNovaIsAnotherDistribution() {
    Answer.Never never = (Answer.Never) answer("nova-placement-api", "2025.2");
    assertEquals(NeverReason.SUPERSEDED, never.reason());
    assertEquals("placement-api", never.script().successor().orElseThrow());
    assertTrue(never.script().target().isEmpty());
  }

  @Test
  void announcedRemovalsThatDidNotHappenAreNotBelieved() {
    assertEquals(ScriptState.PBR, available("cloudkitty-api", "24.0.0").state());
    assertEquals(ScriptState.PBR, available("blazar-api-wsgi", "17.0.0").state());
    assertEquals(ScriptState.PBR, available("heat-wsgi-api", "2026.1").state());
    assertTrue(script("heat-wsgi-api").scriptOnMaster());
    assertFalse(script("cloudkitty-api").scriptOnMaster());
  }

  @Test
  void neutronChangedItsFactoryTwiceWithBackports() {
    factory("neutron-api", "18.3.0", "neutron.server:get_application()", "18.3.0");
    factory("neutron-api", "18.4.0", "neutron.cmd.eventlet.server:main_api_eventlet()", "18.6.0");
    factory("neutron-api", "20.0.0", "neutron.server:get_application()", "20.0.0");
    factory("neutron-api", "2024.2", "neutron.cmd.eventlet.server:main_api_eventlet()", "25.2.3");
    factory("neutron-api", "2025.2", "neutron.cmd.server:main_api_uwsgi()", "27.0.3");
    factory(
        "nova-api-wsgi", "2024.1", "nova.api.openstack.compute.wsgi:init_application()", "32.2.1");
    assertTrue(CATALOGUE.factory(script("neutron-api"), asked("2026.1")).isEmpty());
    assertEquals(
        Version.of("26.0.0"), script("neutron-api").since(ServiceTrait.START_TIME).orElseThrow());
  }

  private static void factory(String name, String release, String call, String last) {
    Factory factory = CATALOGUE.factory(script(name), asked(release)).orElseThrow();
    assertEquals(call, factory.call());
    assertEquals(last, String.valueOf(factory.last()));
    assertTrue(factory.ends());
  }

  @Test
  void applicationsThatAreNoneWhenImportedAreKnown() {
    assertEquals(
        List.of(new ModuleUse(script("monasca-events-api-wsgi"), ModuleUse.Role.NULL)),
        CATALOGUE.module("monasca_events_api.app.wsgi", "application"));
    assertTrue(script("monasca-log-api-wsgi").has(ServiceTrait.NULL_APPLICATION));
  }

  @Test
  void aModulePathSaysWhatItIs() {
    role("nova.wsgi.osapi_compute:application", ModuleUse.Role.TARGET);
    role("mistral.api.wsgi:application", ModuleUse.Role.ALTERNATIVE);
    role("freezer_api.cmd.wsgi:app", ModuleUse.Role.ALTERNATIVE);
    role("ironic.wsgi.api:application", ModuleUse.Role.ALTERNATIVE);
    role("gnocchi.rest.wsgi:application", ModuleUse.Role.ALTERNATIVE);
    role("magnum.api.app:build_wsgi_app", ModuleUse.Role.FACTORY);
    role("heat.httpd.heat_api:init_application", ModuleUse.Role.FACTORY);
    role("neutron_policy_server.wsgi:create_app", ModuleUse.Role.FACTORY);
    role("cinder.wsgi.wsgi:application", ModuleUse.Role.HISTORIC);
    for (String path :
        List.of(
            "placement.wsgi:application",
            "nova.wsgi.api:application",
            "tacker.wsgi:application",
            "heat.wsgi.api_cfn:application",
            "myapp:app")) {
      ModulePath unknown = ModulePath.of(path);
      assertEquals(List.of(), CATALOGUE.module(unknown.module(), unknown.attribute()), path);
    }
  }

  private static void role(String path, ModuleUse.Role role) {
    ModulePath module = ModulePath.of(path);
    List<ModuleUse> uses = CATALOGUE.module(module.module(), module.attribute());
    assertEquals(1, uses.size(), path);
    assertEquals(role, uses.get(0).role(), path);
  }

  @Test
  void laterReleasesAreUnverifiedAndNeverNo() {
    unverified("nova-api-wsgi", "99.0.0", Answer.Why.LATER, "33.0.2");
    unverified("nova-api-wsgi", "29.99.0", Answer.Why.NOT_LISTED, "29.4.0");
    unverified("nova-api-wsgi", "27.99.0", Answer.Why.NOT_LISTED, "27.5.1");
    unverified("cinder-wsgi", "26.0.0.0rc1", Answer.Why.NOT_LISTED, "25.3.1");
    unverified("nova-api-wsgi", "2026.2", Answer.Why.LATER, "33.0.2");
    unverified("nova-api-wsgi", "stable/2027.1", Answer.Why.LATER, "33.0.2");
    unverified("ironic-api-wsgi", "bugfix/39.0", Answer.Why.LATER, "38.0.0");
    unverified("zun-api-wsgi", "2026.1", Answer.Why.UNREAD, "16.0.0");
    unverified("zaqar-wsgi", "22.0.1", Answer.Why.UNREAD, "22.0.0");
    unverified("qinling-wsgi-api", "2024.1", Answer.Why.NOT_IN_SERIES, "5.0.0");
    unverified("qinling-wsgi-api", "master", Answer.Why.RETIRED, "5.0.0");
    unverified("gnocchi-api", "2025.2", Answer.Why.NOT_IN_SERIES, "null");
    unverified("kuryr-libnetwork", "2025.2", Answer.Why.NO_RELEASES, "null");
  }

  private static void unverified(String name, String release, Answer.Why why, String below) {
    Answer.Unverified open =
        assertInstanceOf(Answer.Unverified.class, answer(name, release), name + " " + release);
    assertEquals(why, open.why(), name + " " + release);
    Row row = open.below();
    assertEquals(below, row == null ? "null" : row.version().toString(), name + " " + release);
    assertEquals(row == null, open.nearest().isEmpty());
  }

  @Test
  void anUnlistedVersionInsideASeriesIsAnsweredFromItsNeighbours() {
    assertEquals("31.0.0", String.valueOf(available("nova-api-wsgi", "31.0.1.dev5").at()));
    assertEquals(
        "4.7.0",
        String.valueOf(((Answer.Unverified) answer("gnocchi-api", "4.8.0")).below().version()));
  }

  @Test
  void servicesGoByProjectAndByDistribution() {
    assertEquals("placement", CATALOGUE.service("openstack-placement").orElseThrow().name());
    assertEquals("watcher", CATALOGUE.service("python_watcher").orElseThrow().name());
    assertEquals(3, CATALOGUE.scriptsOf(CATALOGUE.service("heat").orElseThrow()).size());
    assertTrue(CATALOGUE.service("gitea").isEmpty());
    assertEquals("2026-08-21", CATALOGUE.through().toString());
  }

  private static String needs(String name, String release) {
    return available(name, release).needs().toString();
  }

  private static Answer.Available available(String name, String release) {
    return assertInstanceOf(Answer.Available.class, answer(name, release), name + " " + release);
  }

  private static Answer.NotYet notYet(String name, String release) {
    return assertInstanceOf(Answer.NotYet.class, answer(name, release), name + " " + release);
  }

  private static Answer answer(String name, String release) {
    return CATALOGUE.answer(script(name), asked(release));
  }

  private static Script script(String name) {
    return CATALOGUE.script(name).orElseThrow();
  }

  private static Release asked(String word) {
    return CATALOGUE.asked(word).orElseThrow();
  }
}
