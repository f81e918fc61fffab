package dev.rebind.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.road.Plan;
import dev.rebind.road.SiteReport;
import dev.rebind.spi.Proof;
import dev.rebind.testkit.Check;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final String TEMPLATE =
      """
      [uwsgi]
      {% if boat_tls | default(false) %}
      https-socket = {{ boat_address }}
      {% endif %}
      wsgi-file = {{ boat_bin }}/nova-api-wsgi
      """;

  private static Proof proof(String template) {
    Plan plan = Check.file("roles/boat/templates/boat.ini.j2", template).release("2025.2").plan();
    assertEquals(1, plan.changes().size());
    return plan.sites().stream().findFirst().map(SiteReport::proof).orElseThrow();
  }

  @Test
  void aTemplateThatRendersTheSameButForTheBindingIsProven() {
    Proof proof = proof(TEMPLATE);
    assertEquals(Proof.Verdict.PROVEN, proof.verdict(), proof.why());
  }

  @Test
  void aTemplateThatCannotBeRenderedHereIsMovedAndSaysSo() {
    Proof proof = proof(TEMPLATE + "processes = {{ boat_workers | human_to_bytes }}\n");
    assertEquals(Proof.Verdict.NOT_PROVEN, proof.verdict());
    assertTrue(proof.why().contains("boat.ini.j2"), proof.why());
  }

  @Test
  void aLookupIsNeverRun() {
    Proof proof = proof(TEMPLATE + "uid = {{ lookup('pipe', 'id') }}\n");
    assertEquals(Proof.Verdict.NOT_PROVEN, proof.verdict());
  }

  @Test
  void theLineOfADictIsProvenWithWhatTheDictSays() {
    Plan plan =
        Check.file(
                "roles/boat/templates/boat.ini.j2",
                "[uwsgi]\nwsgi-file = {{ boat_bin }}/{{ item.wsgi_name }}\n")
            .and(
                "roles/boat/defaults/main.yml",
                "services:\n  api:\n    wsgi_app: true\n    wsgi_name: nova-api-wsgi\n")
            .release("2025.2")
            .plan();
    assertEquals(
        Proof.Verdict.PROVEN,
        plan.sites().stream().findFirst().map(SiteReport::proof).orElseThrow().verdict());
  }

  @Test
  void aBlockOfTheRolesVariablesIsRenderedToo() {
    Plan plan =
        Check.file(
                "roles/boat/vars/main.yml",
                """
                uwsgi_boat_services: |-
                  {% set services = {} %}
                  {% for key, value in boat_services.items() %}
                  {%   if value['group'] in group_names %}
                  {%     set _ = value.update(
                            {
                             'wsgi_path': boat_bin ~ '/' ~ value.wsgi_name,
                             'wsgi_venv': ((boat_method == 'source') | ternary(boat_bin | dirname, None)),
                             'uwsgi_uid': boat_user
                           }
                         ) %}
                  {%     set _ = services.update({key: value}) %}
                  {%   endif %}
                  {% endfor %}
                  {{ services }}
                """)
            .and(
                "roles/boat/defaults/main.yml",
                "boat_services:\n  api:\n    group: g\n    wsgi_app: true\n"
                    + "    wsgi_name: nova-api-wsgi\n")
            .release("2025.2")
            .plan();
    Proof proof = plan.sites().stream().findFirst().map(SiteReport::proof).orElseThrow();
    assertEquals(Proof.Verdict.PROVEN, proof.verdict(), proof.why());
  }
}
