package dev.rebind.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootsTest {
  private record Named(String path, String start) implements Head {}

  private static String claim(String path, String start) {
    return Roots.claim(new Named(path, start))
        .map(claim -> claim.kind() == Claim.Kind.TREE ? "tree:" + claim.root() : "file")
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "ansible/roles/nova/defaults/main.yml, tree:ansible/roles/nova",
    "ansible/roles/nova/templates/nova.conf, tree:ansible/roles/nova",
    "ansible/roles/nova/templates/deep/x.ini.j2, tree:ansible/roles/nova",
    "ansible/roles/nova/files/uwsgi.ini, none",
    "ansible/roles/nova/README.md, none",
    "roles/a/files/roles/b/tasks/main.yml, tree:roles/a/files/roles/b",
    "defaults/main.yml, tree:",
    "vars/debian.yml, tree:",
    "templates/nova-uwsgi.ini.j2, tree:",
    "os_nova/tasks/main.yml, tree:os_nova",
    "playbooks/templates/x.j2, tree:playbooks",
    "ansible/group_vars/all/common.yml, tree:ansible",
    "inventory/host_vars/one, tree:",
    "group_vars/all, tree:",
    "charts/nova/values.yaml, tree:charts/nova",
    "charts/nova/templates/_uwsgi.ini.tpl, tree:charts/nova",
    "charts/nova/values_overrides/2025.1.yaml, tree:charts/nova",
    "values_overrides/nova/2025.1-noble.yaml, tree:nova",
    "app/templates/index.html, none",
    "zuul.d/jobs.yaml, none",
    "x/nova.ini.j2, file",
    "etc/nova.ini, none",
    "molecule/default/vars/x.yml, none"
  })
  void thePathSaysWhoseAFileIs(String path, String expected) {
    assertEquals(expected, claim(path, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'- hosts: all', file",
    "'wsgi_path: x', file",
    "'nova_uwsgi_ini_overrides: {}', file",
    "'uwsgi:\n  wsgi-file: x', none",
    "'services:\n  my_uwsgi_app:\n    image: x', none",
    "'apiVersion: v1\nwsgi-file: x', none",
    "'wsgi_file: x', file",
    "'conf:\n  site: |\n    WSGIScriptAlias / /x', file",
    "'# WSGIScriptAlias / /x', none",
    "'- hosts', none",
    "'boats: []', none"
  })
  void otherYamlHasToLookLikeAnsible(String start, String expected) {
    assertEquals(expected, claim("etc/variables.yml", start));
  }

  @ParameterizedTest
  @CsvSource({
    "etc/user_variables.yml, boats: [], file",
    "etc/globals.yml, boats: [], file",
    "base/keystone-helm-overrides.yaml, boats: [], file",
    "base/keystone-helm-overrides.yaml, 'apiVersion: v1', none",
    "etc/boats.yml, boats: [], none"
  })
  void aDeploymentsOwnVariablesAreKnownByName(String path, String start, String expected) {
    assertEquals(expected, claim(path, start));
  }

  @ParameterizedTest
  @CsvSource({"'-      wsgi-file: /x', file", "'- nothing', none"})
  void patchesAreToldOfWhenTheyNameAScript(String start, String expected) {
    assertEquals(expected, claim("charts/patches/a.patch", start));
  }
}
