package dev.rebind.model;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a WSGI server is told to load. */
public sealed interface Binding {

  /** The form in which it is told. */
  Form form();

  /** The one exhaustive way to tell the kinds apart. */
  <T> T match(
      Function<Script, T> script, Function<Module, T> module, Function<Unresolved, T> unresolved);

  /**
   * A file that holds a module-level {@code application}; the path as written, never resolved on
   * this machine.
   */
  record Script(Value path) implements Binding {
    public Script {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public Form form() {
      return Form.FILE;
    }

    @Override
    public <T> T match(
        Function<Script, T> script,
        Function<Module, T> module,
        Function<Unresolved, T> unresolved) {
      return script.apply(this);
    }

    // Written out, since the first use of a generated one costs a start several milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Script script && path.equals(script.path);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * An importable module and the attribute in it; {@code call} when the server is to call it
   * (uWSGI's {@code module = pkg.mod:factory()}).
   */
  record Module(String module, String attribute, boolean call) implements Binding {
    public Module {
      if (module.isEmpty() || attribute.isEmpty()) {
        throw new IllegalArgumentException("a module binding names a module and an attribute");
      }
    }

    /**
     * Reads {@code pkg.mod}, {@code pkg.mod:attr} or {@code pkg.mod:attr()}; without an attribute
     * it is {@code fallback}.
     */
    public static Module parse(String text, String fallback) {
      int colon = text.indexOf(':');
      String module = colon < 0 ? text : text.substring(0, colon);
      String attribute = colon < 0 ? fallback : text.substring(colon + 1);
      boolean call = attribute.endsWith("()");
      return new Module(
          module, call ? attribute.substring(0, attribute.length() - 2) : attribute, call);
    }

    public static Module parse(String text) {
      return parse(text, "application");
    }

    @Override
    public Form form() {
      return call ? Form.CALL : Form.MODULE;
    }

    @Override
    public <T> T match(
        Function<Script, T> script,
        Function<Module, T> module,
        Function<Unresolved, T> unresolved) {
      return module.apply(this);
    }

    // Written out for the same reason.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Module that
          && module.equals(that.module)
          && attribute.equals(that.attribute)
          && call == that.call;
    }

    @Override
    public int hashCode() {
      return 31 * module.hashCode() + attribute.hashCode();
    }

    /** The form that uWSGI and gunicorn read: {@code pkg.mod:attr} or {@code pkg.mod:attr()}. */
    @Override
    public String toString() {
      return module + ":" + attribute + (call ? "()" : "");
    }
  }

  /** Decided only at deploy time; {@code why} says by what, as the end of a sentence. */
  record Unresolved(Form form, Value written, String why) implements Binding {
    @Override
    public <T> T match(
        Function<Script, T> script,
        Function<Module, T> module,
        Function<Unresolved, T> unresolved) {
      return unresolved.apply(this);
    }

    // Written out for the same reason.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unresolved that
          && form == that.form
          && written.equals(that.written)
          && why.equals(that.why);
    }

    @Override
    public int hashCode() {
      return 31 * written.hashCode() + why.hashCode();
    }

    @Override
    public String toString() {
      return written.toString();
    }
  }
}
