package dev.rebind.convert;

import dev.rebind.Rebind;
import dev.rebind.gunicorn.GunicornAdapter;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.text.SourceText;
import dev.rebind.uwsgi.UwsgiAdapter;

/**
 * Writes for one server what the other one's configuration says.
 *
 * <p>A script binding is resolved to its module on the way, by the release and the mappings of the
 * settings. Only what a file says in itself is converted: nothing is executed, no other file is
 * read, and nothing is dropped in silence.
 */
public final class Conversion {
  private final Settings settings;
  private final boolean dispatcher;

  private Conversion(Settings settings, boolean dispatcher) {
    this.settings = settings;
    this.dispatcher = dispatcher;
  }

  /** A conversion at the release, and with the mappings, of these settings. */
  public static Conversion with(Settings settings) {
    return new Conversion(settings.withReview(true), false);
  }

  /**
   * The same with a dispatcher: where uWSGI mounts several applications, the configuration of
   * gunicorn gets a small function that serves each at its path.
   */
  public Conversion withDispatcher() {
    return new Conversion(settings, true);
  }

  /** The {@code gunicorn.conf.py} of a uWSGI ini, its section {@code [uwsgi]}. */
  public Converted toGunicorn(SourceText ini) {
    return new ToGunicorn(ini, applications(ini), dispatcher).convert();
  }

  /** The ini of what a {@code gunicorn.conf.py} says in literals. */
  public Converted toUwsgi(SourceText conf) {
    return new ToUwsgi(conf, applications(conf)).convert();
  }

  private Applications applications(SourceText file) {
    Adapters both = Adapters.of(new UwsgiAdapter(), new GunicornAdapter());
    return Applications.of(file, Rebind.of(both), settings);
  }
}
