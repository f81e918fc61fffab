package dev.rebind.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
  private static final Map<String, Object> KNOWN =
      Map.of("bin", "/opt/bin", "distro", true, "many", IntStream.range(0, 900).boxed().toList());

  private static Optional<String> value(String expression) {
    return Engine.shared().evaluate(expression, KNOWN);
  }

  @Test
  void joinsWhatIsKnown() {
    assertEquals(Optional.of("/opt/bin/nova-api-wsgi"), value("{{ bin ~ '/' ~ 'nova-api-wsgi' }}"));
  }

  @Test
  void choosesByWhatIsKnown() {
    assertEquals(Optional.of("a"), value("{{ 'a' if distro else 'b' }}"));
    assertEquals(Optional.of("a"), value("{{ distro | ternary('a', 'b') }}"));
    assertEquals(Optional.of("/opt"), value("{{ bin | dirname }}"));
    assertEquals(Optional.of("bin"), value("{{ bin | basename }}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ unknown }}",
        "{{ bin | no_such_filter }}",
        "{{ bin.no_such_field }}",
        "{{ lookup('file', '/etc/passwd') }}",
        "{{ ''.__class__ }}",
        "{{ ''.getClass() }}",
        "{{ bin.class.forName('java.lang.Runtime') }}",
        "{% include '/etc/passwd' %}",
        "{% import '/etc/passwd' as x %}{{ x }}",
        "{% extends 'file:///etc/passwd' %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% for a in range(1000000000) %}x{% endfor %}",
        "{{ bin",
        "{% if bin %}"
      })
  void whatIsNotKnownOrNotAllowedHasNoValue(String expression) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertEquals(Optional.empty(), value(expression)));
  }

  @Test
  void loopsEndInTime() {
    String loops =
        "{% for a in many %}{% for b in many %}{{ a }}{% set x = b %}{% endfor %}{% endfor %}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertFalse(Engine.shared().render(loops, KNOWN).trouble().isEmpty()));
  }

  @Test
  void threeLoopsInOneAnotherAreNotRun() {
    String loops = "{% for a in many %}".repeat(3) + "{% endfor %}".repeat(3);
    assertEquals("its loops nest", Engine.shared().render(loops, KNOWN).trouble());
  }

  @Test
  void troubleIsToldInWordsOfTheTemplate() {
    assertEquals(
        "unknown is bin | no_such_filter",
        Engine.shared().render("{{ bin | no_such_filter }}", KNOWN).trouble());
  }

  @Test
  void longTextsAreNotRead() {
    assertEquals("it is too long", Engine.shared().render("x".repeat(70_000), KNOWN).trouble());
  }

  @Test
  void aStandInPrintsItsName() {
    StandIn item = new StandIn("item", Map.of("wsgi", "a.b:c"));
    assertEquals(
        "<item.value.port> a.b:c",
        Engine.shared()
            .render("{{ item.value.port }} {{ item.value.wsgi }}", Map.of("item", item))
            .text());
    assertTrue(List.of(item).contains(item));
  }
}
