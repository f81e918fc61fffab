package dev.rebind.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Binding;
import dev.rebind.model.Flip;
import dev.rebind.model.Form;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Target;
import dev.rebind.model.Value;
import dev.rebind.spi.Proof;
import dev.rebind.testkit.TextScope;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondReaderTest {
  private static final String SCRIPT = "X_UWSGI=$BIN/nova-api-wsgi\n";
  private static final String MODULE = "X_UWSGI=nova.wsgi.osapi_compute:application\n";
  private static final String CALL = "write_uwsgi_config \"$C\" \"$X_UWSGI\" \"/compute\"";

  private static Proof compare(String before, String after) {
    Flip flip =
        new Flip(
            new Site(
                new SiteId("lib/nova", "X_UWSGI"),
                Span.at(0),
                new Binding.Script(Value.literal("nova-api-wsgi")),
                Set.of(Form.MODULE),
                null),
            Target.of(Binding.Module.parse("nova.wsgi.osapi_compute:application"), "a test"));
    return new DevstackAdapter()
        .prove(TextScope.of("lib/nova", before), TextScope.of("lib/nova", after), List.of(flip));
  }

  @Test
  void theSameNameIsProven() {
    String after = MODULE + CALL + " \"\" \"nova-api-wsgi\"\n";
    assertEquals(Proof.proven(), compare(SCRIPT + CALL + "\n", after));
  }

  @Test
  void aModulePathWithoutANameIsDisproven() {
    Proof proof = compare(SCRIPT + CALL + "\n", MODULE + CALL + "\n");
    assertEquals(Proof.Verdict.DISPROVEN, proof.verdict());
    assertTrue(proof.why().contains("osapi_compute:application"), proof.why());
  }

  @Test
  void anotherNameIsDisproven() {
    String after = MODULE + CALL + " \"\" \"nova\"\n";
    assertEquals(Proof.Verdict.DISPROVEN, compare(SCRIPT + CALL + "\n", after).verdict());
  }

  @Test
  void aNameInThePlaceOfTheAddressIsDisproven() {
    String local = "write_local_uwsgi_http_config \"$C\" \"$X_UWSGI\" \"/image\"";
    Proof proof = compare(SCRIPT + local + "\n", MODULE + local + " \"\" \"nova-api-wsgi\"\n");
    assertEquals(Proof.Verdict.DISPROVEN, proof.verdict());
  }

  @Test
  void aModulePathUnderTheKeyOfAFileIsDisproven() {
    String set = "iniset $C uwsgi wsgi-file nova.wsgi.osapi_compute:application\n";
    assertEquals(Proof.Verdict.DISPROVEN, compare("iniset $C uwsgi wsgi-file /x\n", set).verdict());
  }

  @Test
  void whatItCannotFollowIsNotProven() {
    String call = "write_uwsgi_config \"$C\" \"$1\" \"/x\"\n";
    String after = MODULE + CALL + " \"\" \"nova-api-wsgi\"\n" + call;
    Proof proof = compare(SCRIPT + CALL + "\n" + call, after);
    assertEquals(Proof.Verdict.NOT_PROVEN, proof.verdict());
  }
}
