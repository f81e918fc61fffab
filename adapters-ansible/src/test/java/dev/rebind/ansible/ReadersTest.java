package dev.rebind.ansible;

import dev.rebind.testkit.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who else reads a script's key decides whether the key can go away. */
class ReadersTest {
  private static final String SERVICES =
      """
      boat_services:
        boat-api:
          wsgi_app: true
          wsgi_name: nova-api-wsgi
      """;
  private static final String TEMPLATE =
      "[uwsgi]\nwsgi-file = {{ boat_bin }}/{{ item.wsgi_name }}\n";

  private static Check role() {
    return Check.file("roles/boat/defaults/main.yml", SERVICES)
        .and("roles/boat/templates/boat.ini.j2", TEMPLATE)
        .release("2025.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- debug:\n    msg: \"{{ item.get('wsgi_name') }}\"\n",
        "- debug:\n    msg: \"{{ all | selectattr('wsgi_name', 'defined') | list }}\"\n",
        "- debug:\n    msg: \"{{ all | map(attribute='value.wsgi_name') | list }}\"\n",
        "- debug:\n    msg: \"{{ item.wsgi_name | default('x') }}\"\n",
        "- debug:\n    msg: \"{% for x in all if x.wsgi_name %}{{ x }}{% endfor %}\"\n",
        "- debug:\n    msg: hello\n  when: item.wsgi_name is defined\n",
        "- debug:\n    msg: hello\n  when:\n    - boat_on | bool\n    - \"'wsgi_name' in item.value\"\n",
        "- debug:\n    var: boat_services['boat-api']['wsgi_name']\n",
        "- set_fact:\n    apps: \"{{ apps + [{'wsgi_path': '/x/' ~ item.wsgi_name}] }}\"\n",
        "- set_fact:\n    wsgi_path: \"{{ boat_bin }}/{{ item.wsgi_name }}\"\n    uwsgi_port: 1\n",
        "- include_tasks: x.yml\n  vars:\n    wsgi_path: \"/x/{{ item.wsgi_name }}\"\n"
            + "    uwsgi_port: 1\n"
      })
  void aReaderThatIsNotUnderstoodKeepsTheKey(String task) {
    role().and("roles/boat/tasks/main.yml", task).stays().finds("RB403");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- debug:\n    msg: \"{{ wsgi_name }}\"\n",
        "- debug:\n    msg: \"{{ item.other_wsgi_name }}\"\n",
        "- debug:\n    msg: the wsgi_name of it\n  when: wsgi_name is defined\n",
        "- debug:\n    msg: \"{# item.wsgi_name #}{{ x }}\"\n"
      })
  void anotherVariableOfThatNameIsNoReader(String task) {
    role()
        .and("roles/boat/tasks/main.yml", task)
        .becomes(
            "roles/boat/defaults/main.yml",
            SERVICES.replace(
                "wsgi_name: nova-api-wsgi", "wsgi: \"nova.wsgi.osapi_compute:application\""));
  }

  @Test
  void aVariableOfAPlayIsNoServiceDict() {
    Check.file("roles/boat/defaults/main.yml", "uwsgi_port: 1\nwsgi_path: /usr/bin/nova-api-wsgi\n")
        .and("roles/boat/templates/boat.ini.j2", "[uwsgi]\nwsgi-file = {{ wsgi_path }}\n")
        .release("2025.2")
        .stays()
        .finds("RB401", "RB108");
  }

  @Test
  void whatIsHandedToTheUwsgiRoleIsRenamedWhereItIsMade() {
    Check.file("roles/boat/defaults/main.yml", SERVICES)
        .and(
            "roles/boat/tasks/main.yml",
            "- include_role:\n    name: uwsgi\n  vars:\n    uwsgi_services:\n      boat:\n"
                + "        wsgi_path: \"{{ boat_bin }}/{{ boat.wsgi_name }}\"\n"
                + "        uwsgi_port: 1\n")
        .release("2025.2")
        .becomes(
            "roles/boat/tasks/main.yml",
            "- include_role:\n    name: uwsgi\n  vars:\n    uwsgi_services:\n      boat:\n"
                + "        wsgi: \"{{ boat.wsgi }}\"\n"
                + "        uwsgi_port: 1\n");
  }
}
