package dev.rebind.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A small case beside its assertion.
 *
 * <pre>{@code
 * Check.file("nova.ini", "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n")
 *     .release("2025.2")
 *     .becomes("[uwsgi]\nmodule = nova.wsgi.osapi_compute:application\n");
 * }</pre>
 */
public final class Check {
  private final SortedMap<String, byte[]> files;
  private final Settings settings;
  private final Adapters adapters;

  private Check(SortedMap<String, byte[]> files, Settings settings, Adapters adapters) {
    this.files = files;
    this.settings = settings;
    this.adapters = adapters;
  }

  /** One file, read by every adapter on the class path. */
  public static Check file(String path, String text) {
    return new Check(new TreeMap<>(), Settings.standard().withThreads(1), Adapters.installed())
        .and(path, text);
  }

  /** One more file of the same tree. */
  public Check and(String path, String text) {
    SortedMap<String, byte[]> more = new TreeMap<>(files);
    more.put(path, text.getBytes(StandardCharsets.UTF_8));
    return new Check(more, settings, adapters);
  }

  public Check by(Adapters others) {
    return new Check(files, settings, others);
  }

  public Check release(String word) {
    return with(settings -> settings.withRelease(word));
  }

  public Check map(String script, String module) {
    return with(
        settings -> settings.withMapping(new Mapping(script, Binding.Module.parse(module))));
  }

  public Check review() {
    return with(settings -> settings.withReview(true));
  }

  public Check factory() {
    return with(settings -> settings.withFactory(true));
  }

  /** Any other setting. */
  public Check with(UnaryOperator<Settings> change) {
    return new Check(files, change.apply(settings), adapters);
  }

  /** The only file, or the first by path, must become this text. */
  public Check becomes(String text) {
    return becomes(files.firstKey(), text);
  }

  public Check becomes(String path, String text) {
    Trial trial = trial();
    assertEquals(
        "",
        Difference.between(
            Map.of(path, text.getBytes(StandardCharsets.UTF_8)),
            Map.of(path, trial.after().getOrDefault(path, new byte[0]))),
        trial::told);
    return this;
  }

  /** No file changes. */
  public Check stays() {
    Trial trial = trial();
    assertEquals("", Difference.between(files, trial.after()), trial::told);
    return this;
  }

  /** Exactly these codes are found, in the order of their places. */
  public Check finds(String... codes) {
    Trial trial = trial();
    List<String> found = trial.plan().findings().stream().map(f -> f.code().id()).toList();
    assertEquals(List.of(codes), found, trial::told);
    return this;
  }

  /** One of the findings' sentences has these words in it. */
  public Check says(String words) {
    Trial trial = trial();
    assertTrue(
        trial.plan().findings().stream().map(Finding::message).anyMatch(m -> m.contains(words)),
        () -> "nobody says \"" + words + "\"\n" + trial.told());
    return this;
  }

  /** The plan itself. */
  public Plan plan() {
    return trial().plan();
  }

  private Trial trial() {
    return Trial.of(adapters, files, settings);
  }
}
