package dev.rebind.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rebind.model.Finding;
import dev.rebind.road.Faults;
import dev.rebind.road.Plan;
import dev.rebind.testkit.Check;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Files that somebody broke, on purpose or not: a finding or silence, and an end. */
class HostileTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static Plan plan(String path, String text) {
    Plan plan =
        assertTimeoutPreemptively(SOON, () -> Check.file(path, text).release("2025.2").plan());
    List<Finding> faults =
        plan.findings().stream()
            .filter(one -> one.code().equals(Faults.CRASHED) || one.code().equals(Faults.CONTRACT))
            .toList();
    assertEquals(List.of(), faults);
    return plan;
  }

  private static void nothing(String path, String text) {
    assertEquals(0, plan(path, text).changes().size());
  }

  @Test
  void aliasesThatDoubleOverAndOver() {
    StringBuilder bomb = new StringBuilder("a0: &a0 {wsgi_path: /usr/bin/nova-api-wsgi}\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    nothing("roles/a/vars/main.yml", bomb.toString());
  }

  @Test
  void nestingWithoutEnd() {
    nothing("roles/a/vars/main.yml", "wsgi_path: " + "[".repeat(100_000));
    nothing("roles/a/vars/main.yml", "wsgi_name: " + "{a: ".repeat(50_000));
    nothing("roles/a/templates/a.ini.j2", "{% if a %}".repeat(50_000) + "wsgi-file = /x\n");
    nothing(
        "roles/a/templates/a.ini.j2",
        "[uwsgi]\nwsgi-file = {{ " + "(".repeat(100_000) + " item.wsgi_name }}\n");
  }

  @Test
  void threeMegabytesOfVariables() {
    StringBuilder big = new StringBuilder("wsgi_services:\n");
    for (int i = 0; big.length() < 3_000_000; i++) {
      big.append("  s%d:\n    wsgi_app: true\n    port: \"{{ base + %d }}\"\n".formatted(i, i));
    }
    big.append("  last:\n    wsgi_app: true\n    wsgi_path: \"{{ bin }}/own-script\"\n");
    nothing("roles/a/defaults/main.yml", big.toString());
  }

  @Test
  void valuesThatWouldRunForever() {
    for (String value :
        List.of(
            "{{ ''.__class__.__mro__ }}",
            "{{ range(10 ** 9) | list }}",
            "{{ 'x' * 10 ** 9 }}",
            "{{ lookup('pipe', 'sleep 1000') }}",
            "{{ self.__init__.__globals__ }}")) {
      nothing(
          "roles/a/defaults/main.yml",
          "s:\n  one:\n    wsgi_app: true\n    wsgi_path: \"" + value + "\"\n");
    }
  }

  @Test
  void thousandsOfBindingsUnderConditions() {
    StringBuilder text = new StringBuilder("[uwsgi]\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("{%% if a%d %%}\nmount = /v%d=/srv/own%d.py\n{%% else %%}\n".formatted(i, i, i));
      text.append("mount = /w%d=/srv/other%d.py\n{%% endif %%}\n".formatted(i, i));
    }
    nothing("roles/a/templates/a.ini.j2", text.toString());
  }

  @Test
  void delimitersOfOnesOwn() {
    nothing(
        "roles/a/templates/a.ini.j2",
        "#jinja2: block_start_string: '<%', block_end_string: '%>'\n[uwsgi]\n<% if a %>\n"
            + "wsgi-file = /usr/bin/nova-api-wsgi\n<% endif %>\n");
  }

  @Test
  void anyTextAtAll() {
    String[] words = {
      "wsgi_path: ",
      "wsgi_name: ",
      "wsgi: ",
      "wsgi-file = ",
      "\n",
      "\n  ",
      "{{ ",
      " }}",
      "{% if ",
      "{% endif %}",
      " %}",
      "'",
      "\"",
      "nova-api-wsgi",
      "/usr/bin/",
      "[uwsgi]",
      "item.wsgi_name",
      "&a ",
      "*a",
      "|-\n",
      "- ",
      ": ",
      "{",
      "}",
      "#",
      "\r\n",
      "\t",
      "value.update({'wsgi_path': "
    };
    long seed = 4_004;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder("wsgi_app: true\n");
      int count = random.nextInt(60);
      for (int j = 0; j < count; j++) {
        text.append(words[random.nextInt(words.length)]);
      }
      String path = i % 2 == 0 ? "roles/a/defaults/main.yml" : "roles/a/templates/a.ini.j2";
      try {
        plan(path, text.toString());
      } catch (AssertionError failed) {
        throw new AssertionError("seed " + seed + ", text " + i + ":\n" + text, failed);
      }
    }
  }
}
