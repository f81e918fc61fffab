package dev.rebind.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String SHELL = "#!/bin/bash\n#\n# lib/nova\n";

  private record Start(String path, String start) implements Head {}

  private static String root(String path, String start) {
    Optional<Claim> claim = new DevstackAdapter().claim(new Start(path, start));
    return claim
        .map(it -> it.kind() == Claim.Kind.TREE ? "<" + it.root() + ">" : "a format")
        .orElse("none");
  }

  @Test
  void aPluginIsTheFolderAboveDevstack() {
    assertEquals("<heat>", root("heat/devstack/plugin.sh", ""));
    assertEquals("<heat>", root("heat/devstack/settings", ""));
    assertEquals("<heat>", root("heat/devstack/lib/heat", SHELL));
    assertEquals("<a/b>", root("a/b/devstack/upgrade/upgrade.sh", ""));
    assertEquals("<>", root("devstack/plugin.sh", ""));
    assertEquals("<opt/devstack/heat>", root("opt/devstack/heat/devstack/lib/heat", SHELL));
  }

  @Test
  void devstackIsTheFolderThatHoldsItsLib() {
    assertEquals("<>", root("lib/nova", SHELL));
    assertEquals("<opt/stack>", root("opt/stack/lib/nova", SHELL));
    assertEquals("<opt>", root("opt/stackrc", SHELL));
    assertEquals("<>", root("functions-common", "set +o xtrace\n"));
  }

  @Test
  void grenadeAndGatesAreRead() {
    assertEquals("<grenade>", root("grenade/projects/60_nova/from-2024.1/upgrade-nova", SHELL));
    assertEquals("<placement>", root("placement/gate/perfload-server.sh", ""));
    assertEquals("<x>", root("x/upgrade-base.sh", ""));
  }

  @Test
  void whatIsNoShellIsNobodysHere() {
    assertEquals("none", root("lib/nova.py", SHELL));
    assertEquals("none", root("lib/README", "These are libraries.\nwsgi\n"));
    assertEquals("none", root("devstack/local.conf", "[[local|localrc]]\nX=1\n"));
    assertEquals("none", root("devstack/README.rst", "X=1\n"));
    assertEquals("none", root("etc/nova/nova-api-uwsgi.ini", "[uwsgi]\n"));
    assertEquals("none", root("projects/nova/upgrade", SHELL));
    assertEquals("none", root("roles/x/files/wsgi.conf", "WSGIScriptAlias / /x\n"));
  }

  @Test
  void aTemplateIsReadWhenModWsgiReadsIt() {
    String alias = "<VirtualHost *>\n    WSGIScriptAlias / %BIN%/cinder-wsgi\n";
    assertEquals("<>", root("files/apache-cinder-api.template", alias));
    assertEquals("<heat>", root("heat/devstack/files/heat.template", alias));
    assertEquals("none", root("files/apache-x.template", "ProxyPass / http://x\n"));
    assertEquals("none", root("files/cinder.template", alias));
  }
}
