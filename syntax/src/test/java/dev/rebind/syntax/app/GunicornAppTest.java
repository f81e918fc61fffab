package dev.rebind.syntax.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Binding;
import dev.rebind.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunicornAppTest {
  @Test
  void aModuleAloneHasTheNameApplication() {
    assertEquals(new Binding.Module("ask.wsgi", "application", false), bound("ask.wsgi"));
    assertEquals(new Binding.Module("ask.wsgi", "app", false), bound(" ask.wsgi:app "));
    assertEquals(new Binding.Module("my-shim", "application", false), bound("my-shim"));
  }

  @Test
  void aCallWithoutArgumentsIsACallAndOneWithLiteralsKeepsThem() {
    assertEquals(new Binding.Module("m", "make", true), bound("m:make()"));
    assertEquals(new Binding.Module("m", "make", true), bound("m:make( )"));
    assertEquals(
        new Binding.Module("m", "create(\"x\", k=1)", false), bound("m:create(\"x\", k=1)"));
    assertEquals(
        new Binding.Module("m", "f([1, -2], {'a': None})", false),
        bound("m:f([1, -2], {'a': None})"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "m:a.b()",
        "m:a.b",
        "m:None",
        "m:a or b",
        "m:f(x)",
        "m:f(k=x)",
        "m:f(g(1))",
        "m:f(f'{x}')",
        "m:f()()",
        "m:f(",
        "m:f)",
        "m:",
        "a b:app",
        "m::app",
        "m:f(\"x)",
        ".m:app"
      })
  void whatGunicornRefusesBindsNothing(String text) {
    GunicornApp app = GunicornApp.read(text);
    assertTrue(app.bound().isEmpty(), () -> text + " binds " + app.binding());
    assertTrue(!app.why().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/usr/bin/nova-api-wsgi", "./x.py", "x.py", "bin/app:application"})
  void aPathIsAScriptThatGunicornCannotLoad(String text) {
    GunicornApp app = GunicornApp.read(text);
    assertEquals(new Binding.Script(Value.literal(text.split(":")[0])), app.binding());
    assertTrue(app.isPath());
  }

  @Test
  void aModuleWithAKnownScriptsNameIsACopyOfIt() {
    assertEquals(new Binding.Script(Value.literal("nova-api-wsgi")), bound("nova-api-wsgi"));
    assertEquals(false, GunicornApp.read("nova-api-wsgi").isPath());
  }

  private static Binding bound(String text) {
    return GunicornApp.read(text).bound().orElseThrow();
  }
}
