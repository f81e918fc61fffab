package dev.rebind.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Finding;
import dev.rebind.resolve.Outcome;
import dev.rebind.road.Faults;
import dev.rebind.road.Plan;
import dev.rebind.testkit.Check;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepositoryTest {
  private static final String CALL =
      "write_uwsgi_config \"$NOVA_UWSGI_CONF\" \"$NOVA_UWSGI\" \"/compute\"\n";
  private static final String SETTINGS = "NOVA_UWSGI=$NOVA_BIN_DIR/nova-api-wsgi\n";

  private static Check plugin(String settings, String script) {
    return Check.file("devstack/plugin.sh", script)
        .and("devstack/settings", settings)
        .release("2025.2");
  }

  @Test
  void aSiteIsCalledByItsVariableBeforeAndAfter() {
    Plan plan = plugin(SETTINGS, CALL).plan();
    assertEquals(
        List.of("devstack/settings#NOVA_UWSGI"),
        plan.sites().stream().map(site -> site.site().id().toString()).toList());
    assertEquals(Outcome.MOVES, plan.sites().get(0).outcome());
    assertEquals(1, plan.changes().size());
    assertEquals(2, plan.changes().get(0).files().size());
  }

  @Test
  void oneChangeHoldsEveryFileOfAService() {
    Plan plan =
        plugin(SETTINGS, CALL)
            .and(
                "devstack/lib/nova",
                "function f {\n    remove_uwsgi_config $C \"$NOVA_UWSGI\"\n}\n")
            .plan();
    assertEquals(
        "[devstack/lib/nova, devstack/plugin.sh, devstack/settings]",
        plan.changes().get(0).files().keySet().toString());
  }

  @Test
  void aNameThatIsAskedForIsRefusedWhereItCannotBeASocket() {
    plugin(SETTINGS, CALL)
        .with(settings -> settings.withName("nova-api-wsgi", "nova api"))
        .stays()
        .finds("RB309");
  }

  @Test
  void aMappedModuleThatTheHelperTakesForAFileIsRefused() {
    plugin("OURS_UWSGI=$BIN/ours-wsgi\n", "write_uwsgi_config $C $OURS_UWSGI /ours\n")
        .map("ours-wsgi", "our-package.wsgi:application")
        .stays()
        .finds("RB307");
  }

  @Test
  void anArgumentThatMayBeEmptyKeepsItsPlace() {
    plugin(SETTINGS, "write_uwsgi_config \"$C\" \"$NOVA_UWSGI\" \"/compute\" \"$HTTP\"\n")
        .becomes(
            "write_uwsgi_config \"$C\" \"$NOVA_UWSGI\" \"/compute\" \"$HTTP\" \"nova-api-wsgi\"\n");
  }

  @Test
  void anArgumentThatMayBeSeveralIsRefused() {
    plugin(SETTINGS, "write_uwsgi_config \"$C\" \"$NOVA_UWSGI\" \"${REST[@]}\"\n")
        .stays()
        .finds("RB306", "RB306");
  }

  @Test
  void aLocalVariableOfAnotherFunctionIsAnotherVariable() {
    plugin(
            "",
            """
            function one {
                local app=$BIN/nova-api-wsgi
                write_uwsgi_config "$ONE" "$app" "/one"
            }
            function two {
                local app=$BIN/some-other
                test -x $app
            }
            """)
        .becomes(
            """
            function one {
                local app=nova.wsgi.osapi_compute:application
                write_uwsgi_config "$ONE" "$app" "/one" "" "nova-api-wsgi"
            }
            function two {
                local app=$BIN/some-other
                test -x $app
            }
            """);
  }

  @Test
  void aFactoryCallIsQuotedWhereParenthesesMeanSomething() {
    Check.file("gate/start.sh", "uwsgi --http :1 --wsgi-file $B/nova-api-wsgi --master\n")
        .release("2024.1")
        .factory()
        .review()
        .becomes(
            "uwsgi --http :1 --module 'nova.api.openstack.compute.wsgi:init_application()'"
                + " --master\n");
  }

  @Test
  void aVariableThatHoldsTheNameIsLeftToIt() {
    String remove = "remove_uwsgi_config \"$NOVA_UWSGI_CONF\" \"$NOVA_NAME\"\n";
    plugin(SETTINGS + "NOVA_NAME=nova-api-wsgi\n", CALL + remove)
        .becomes(CALL.strip() + " \"\" \"nova-api-wsgi\"\n" + remove);
  }

  @Test
  void whatMakesNoSiteHasNoStaleName() {
    plugin(
            "",
            "write_uwsgi_config $C nova.wsgi.metadata:application \"\" $H:1 meta\nremove_uwsgi_config $C old\n")
        .stays()
        .finds();
  }

  @Test
  void aScriptWithErrorsThatSpeaksOfAVariableHoldsItsServiceBack() {
    plugin(SETTINGS, CALL).and("devstack/lib/x", "#!/bin/bash\necho \"$NOVA_UWSGI\n").stays();
  }

  @Test
  void junkIsReadWithoutAFault() {
    long seed = 20240419L;
    Random random = new Random(seed);
    String[] words = {
      "write_uwsgi_config",
      "remove_uwsgi_config",
      "\"",
      "'",
      "$X_UWSGI",
      "X_UWSGI=$B/nova-api-wsgi",
      "<<EOF",
      "EOF",
      "\n",
      " ",
      "\\\n",
      "$(",
      ")",
      "{",
      "}",
      "iniset $F uwsgi wsgi-file",
      "[[",
      "]]",
      "if",
      "then",
      "fi",
      "function f",
      "--wsgi-file",
      "uwsgi",
      "`",
      "${X:-",
      "=",
      ";",
      "\0",
      "\r\n",
      "echo \"wsgi-file = /x/nova-api-wsgi\" > f",
      "local a=",
      "\uFEFF",
      "(",
      "[uwsgi]",
      "eval"
    };
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder("# wsgi\n");
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(words[random.nextInt(words.length)]);
        text.append(random.nextBoolean() ? " " : "");
      }
      Plan plan = plugin("X_UWSGI=$B/nova-api-wsgi\n", text.toString()).plan();
      for (Finding finding : plan.findings()) {
        assertTrue(
            !finding.code().equals(Faults.CRASHED) && !finding.code().equals(Faults.CONTRACT),
            () -> "seed " + seed + ": " + finding.message() + "\n" + text);
      }
    }
  }

  @Test
  void aScriptOfMegabytesIsReadInItsTime() {
    StringBuilder text = new StringBuilder(CALL);
    for (int i = 0; text.length() < 1_000_000; i++) {
      text.append("X_").append(i).append("=\"${Y_").append(i).append("}/wsgi\"; do_").append(i % 9);
      text.append(" $X_").append(i).append(" > /dev/null\n");
    }
    text.append("cat > $F <<EOF\n")
        .append("# a wsgi line, $HOME\n".repeat(210_000))
        .append("EOF\n");
    assertTrue(text.length() > 5_000_000);
    Plan plan = plugin(SETTINGS, text.toString()).plan();
    assertEquals(1, plan.changes().size());
  }
}
