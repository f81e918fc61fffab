package dev.rebind.ansible;

import dev.rebind.testkit.Check;
import org.junit.jupiter.api.Test;

class WorldsTest {
  private static Check template(String text) {
    return Check.file("roles/boat/templates/boat.ini.j2", "[uwsgi]\n" + text).release("2025.2");
  }

  @Test
  void aLineUnderAConditionKeepsIt() {
    template("{% if boat_tls %}\nwsgi-file = /usr/bin/nova-api-wsgi\n{% endif %}\nmaster = true\n")
        .becomes(
            "[uwsgi]\n{% if boat_tls %}\nmodule = nova.wsgi.osapi_compute:application\n{% endif %}\n"
                + "master = true\n");
  }

  @Test
  void eachBranchHasABindingOfItsOwn() {
    template(
            "{% if a %}\nwsgi-file = /usr/bin/nova-api-wsgi\n{% elif b %}\n"
                + "wsgi-file = /usr/bin/nova-metadata-wsgi\n{% endif %}\n")
        .becomes(
            "[uwsgi]\n{% if a %}\nmodule = nova.wsgi.osapi_compute:application\n{% elif b %}\n"
                + "module = nova.wsgi.metadata:application\n{% endif %}\n");
  }

  @Test
  void aFallbackInOneBranchAndABindingInAnotherIsLeft() {
    template(
            "{% if a %}\nmodule = own.app:application\n{% endif %}\nwsgi-file = /usr/bin/nova-api-wsgi\n")
        .stays()
        .says("do not agree");
  }

  @Test
  void bindingsThatMayMeetUnreadAreLeft() {
    template(
            "{% if c %}\nuid = 1\n{% elif d %}\nuid = 2\n{% endif %}\n".repeat(2)
                + "{% if a %}\nmodule = own.app:application\n{% else %}\nworkers = 1\n{% endif %}\n"
                + "{% if b %}\nworkers = 2\n{% else %}\nwsgi-file = /usr/bin/nova-api-wsgi\n"
                + "{% endif %}\n")
        .stays()
        .says("do not agree");
  }

  @Test
  void aFileUnderTheOppositeConditionIsNoDeadKey() {
    template(
            "{% if a %}\nmodule = own.app:application\n{% endif %}\n"
                + "{% if not a %}\nwsgi-file = /usr/bin/nova-api-wsgi\n{% endif %}\n")
        .review()
        .stays()
        .says("do not agree");
  }

  @Test
  void aConditionInsideALineIsLeft() {
    template("wsgi-file = /usr/bin/{% if a %}nova{% else %}glance{% endif %}-api-wsgi\n").stays();
  }

  @Test
  void moreBranchesThanAreReadAreLeft() {
    StringBuilder chain = new StringBuilder("{% if a0 %}\nworkers = 0\n");
    for (int i = 1; i < 20; i++) {
      chain.append("{%% elif a%d %%}\nworkers = %d\n".formatted(i, i));
    }
    template(chain + "{% endif %}\nwsgi-file = /usr/bin/nova-api-wsgi\n")
        .stays()
        .says("more branches than are read");
  }

  @Test
  void aMacroAndALoopAreReadOnce() {
    template("{% for x in y %}\nenv = {{ x }}\n{% endfor %}\nwsgi-file = {{ bin }}/nova-api-wsgi\n")
        .becomes(
            "[uwsgi]\n{% for x in y %}\nenv = {{ x }}\n{% endfor %}\n"
                + "module = nova.wsgi.osapi_compute:application\n");
  }

  @Test
  void anIniInABlockScalarWithBranchesKeepsItsIndentation() {
    Check.file(
            "roles/boat/tasks/main.yml",
            """
            - copy:
                dest: /etc/boat.ini
                content: |
                  [uwsgi]
                  {% if a %}
                  wsgi-file = /usr/bin/nova-api-wsgi
                  {% else %}
                  wsgi-file = /usr/bin/nova-metadata-wsgi
                  {% endif %}
            """)
        .release("2025.2")
        .becomes(
            """
            - copy:
                dest: /etc/boat.ini
                content: |
                  [uwsgi]
                  {% if a %}
                  module = nova.wsgi.osapi_compute:application
                  {% else %}
                  module = nova.wsgi.metadata:application
                  {% endif %}
            """);
  }

  private static Check vhost(String text) {
    return Check.file("roles/boat/templates/boat.conf.j2", text)
        .release("2025.2")
        .with(one -> one.withSitePackages("/srv/lib/python3/site-packages"));
  }

  @Test
  void aSectionThatAnotherBranchNeedsTooDoesNotFollow() {
    vhost(
            """
            ServerName {{ boat_name | a_filter_of_nobody }}
            {% if boat_own %}
            WSGIScriptAlias / /usr/bin/own-script
            {% else %}
            WSGIScriptAlias / {{ boat_bin }}/glance-wsgi-api
            {% endif %}
            <Directory {{ boat_bin }}>
              Require all granted
            </Directory>
            """)
        .stays()
        .finds("RB105", "RB409");
  }

  @Test
  void aSectionInTheAliasesOwnBranchFollows() {
    vhost(
            """
            {% if boat_web %}
            WSGIScriptAlias / {{ boat_bin }}/glance-wsgi-api
            <Directory {{ boat_bin }}>
              <Files glance-wsgi-api>
                Require all granted
              </Files>
            </Directory>
            {% endif %}
            """)
        .becomes(
            """
            {% if boat_web %}
            WSGIScriptAlias / /srv/lib/python3/site-packages/glance/wsgi/api.py
            <Directory /srv/lib/python3/site-packages/glance/wsgi>
              <Files api.py>
                Require all granted
              </Files>
            </Directory>
            {% endif %}
            """);
  }
}
