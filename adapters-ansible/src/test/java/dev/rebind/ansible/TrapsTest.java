package dev.rebind.ansible;

import dev.rebind.testkit.Check;
import org.junit.jupiter.api.Test;

/** What people got wrong when they moved roles and charts by hand. */
class TrapsTest {
  private static Check service(String binding) {
    return Check.file(
        "roles/boat/defaults/main.yml",
        "boat_services:\n  boat-api:\n    wsgi_app: true\n    " + binding + "\n");
  }

  private static Check chart(String binding) {
    return Check.file(
        "boat/values.yaml", "conf:\n  boat_uwsgi:\n    uwsgi:\n      " + binding + "\n");
  }

  @Test
  void aModuleUnderAnInjectedPathIsNotWhatIsLoaded() {
    String vars =
        "boats: |-\n"
            + "  {% for key, value in boat_services.items() %}\n"
            + "  {% set _ = value.update({\n"
            + "       'wsgi_path': bin ~ '/' ~ value.wsgi_name,\n"
            + "       'uwsgi_uid': user}) %}\n"
            + "  {% endfor %}\n";
    Check role = service("wsgi: nova.wsgi.osapi_compute:application");
    role.and("roles/boat/vars/main.yml", vars).release("2025.2").stays().finds("RB404");
    role.and("roles/boat/vars/main.yml", vars)
        .release("2025.2")
        .review()
        .becomes(
            "roles/boat/vars/main.yml",
            vars.replace("       'wsgi_path': bin ~ '/' ~ value.wsgi_name,\n", ""));
  }

  @Test
  void kollaTakesTheModuleFirst() {
    Check.file(
            "roles/pond/tasks/main.yml",
            """
            - include_role:
                name: service-uwsgi-config
              vars:
                service_uwsgi_config_wsgi_file: /var/lib/kolla/venv/bin/nova-api-wsgi
                service_uwsgi_config_module: nova.wsgi.osapi_compute:application
            """)
        .release("2025.2")
        .stays()
        .finds("RB404");
  }

  @Test
  void openStackAnsibleTakesThePathFirst() {
    service("wsgi: \"old.module:application\"\n    wsgi_path: /usr/bin/nova-api-wsgi")
        .release("2025.2")
        .becomes(
            "boat_services:\n  boat-api:\n    wsgi_app: true\n"
                + "    wsgi: \"nova.wsgi.osapi_compute:application\"\n");
  }

  @Test
  void octaviaHasNoModuleBeforeItsScriptIsGone() {
    service("wsgi_path: /usr/bin/octavia-wsgi").release("2025.1").stays().finds("RB103");
    service("wsgi_path: /usr/bin/octavia-wsgi")
        .release("2025.2")
        .review()
        .becomes(
            "boat_services:\n  boat-api:\n    wsgi_app: true\n"
                + "    wsgi: \"octavia.wsgi.api:application\"\n");
  }

  @Test
  void keystoneHasItsModuleAYearEarlier() {
    service("wsgi_path: \"{{ bin }}/keystone-wsgi-public\"")
        .release("2025.1")
        .becomes(
            "boat_services:\n  boat-api:\n    wsgi_app: true\n"
                + "    wsgi: \"keystone.wsgi.api:application\"\n");
  }

  @Test
  void twoRightAnswersForOneServiceAreBothLeft() {
    chart("module: gnocchi.rest.wsgi:application").release("2025.2").stays().finds();
    service("wsgi: gnocchi.wsgi.api:application").release("2025.2").stays().finds();
  }

  @Test
  void aFactoryThatNobodyCallsIsBroken() {
    service("wsgi: magnum.api.app:build_wsgi_app").stays().finds("RB110");
  }

  @Test
  void thirdPartyScriptsHaveNothingToMoveTo() {
    chart("wsgi-file: /bin/neutron-policy-server-wsgi").release("2025.2").stays();
    chart("wsgi-file: /bin/neutron-ovn-network-logging-parser-wsgi")
        .release("2025.2")
        .stays()
        .finds("RB106");
  }

  @Test
  void aFolderOfThatNameDoesNotGiveTheModule() {
    service("wsgi_path: /usr/bin/manila-wsgi")
        .and("manila/wsgi/wsgi.py", "application = None\n")
        .release("2025.2")
        .becomes(
            "roles/boat/defaults/main.yml",
            "boat_services:\n  boat-api:\n    wsgi_app: true\n"
                + "    wsgi: \"manila.wsgi.api:application\"\n");
  }

  @Test
  void aScriptsNameUnderAnyOtherKeyIsNotTouched() {
    service("service_name: nova-api-wsgi\n    group: placement-api\n    log: cinder-wsgi.conf")
        .release("2025.2")
        .stays()
        .finds();
  }

  @Test
  void withoutAReleaseNothingIsWritten() {
    service("wsgi_path: /usr/bin/nova-api-wsgi").stays().finds("RB104");
  }

  @Test
  void theBranchOfTheRoleSaysItsRelease() {
    service("wsgi_path: /usr/bin/nova-api-wsgi")
        .and(".gitreview", "[gerrit]\nproject=x\ndefaultbranch=stable/2025.2\n")
        .becomes(
            "roles/boat/defaults/main.yml",
            "boat_services:\n  boat-api:\n    wsgi_app: true\n"
                + "    wsgi: \"nova.wsgi.osapi_compute:application\"\n");
  }

  @Test
  void aMasterBranchSaysNothing() {
    Check.file(
            "ansible/group_vars/all.yml",
            "openstack_release: \"master\"\nboat:\n  wsgi_app: true\n"
                + "  wsgi_path: /usr/bin/nova-api-wsgi\n")
        .stays()
        .finds("RB104");
  }

  @Test
  void aKeyThatCountsForNothingGoesWhenAPersonHasLooked() {
    service("wsgi: \"placement.wsgi.api:application\"\n    wsgi_name: placement-api")
        .release("2025.2")
        .stays()
        .finds("RB404")
        .review()
        .becomes(
            "boat_services:\n  boat-api:\n    wsgi_app: true\n"
                + "    wsgi: \"placement.wsgi.api:application\"\n");
    chart("module: nova.wsgi.osapi_compute:application\n      wsgi-file: /usr/bin/nova-api-wsgi")
        .release("2025.2")
        .stays()
        .finds("RB404")
        .review()
        .becomes(
            "conf:\n  boat_uwsgi:\n    uwsgi:\n"
                + "      module: nova.wsgi.osapi_compute:application\n");
  }
}
