package dev.rebind.proof.serve;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The command lines of the two servers; what they serve is said by their files alone. */
public final class Servers {
  private Servers() {}

  /** Debian's uWSGI on one ini file, with the packages of one set; no application is an error. */
  public static IntFunction<Command> uwsgi(String set, Path ini) {
    return port ->
        Command.of(
            Programs.debian("uwsgi"),
            List.of(
                "--plugin",
                "python3",
                "--home",
                Programs.set(set).toString(),
                "--http-socket",
                "127.0.0.1:" + port,
                "--need-app",
                "--ini",
                ini.toString()));
  }

  /**
   * The set's own gunicorn in a folder with a {@code gunicorn.conf.py}. Its command line stays
   * empty, for services read {@code sys.argv}: the address goes through the environment.
   */
  public static IntFunction<Command> gunicorn(String set, Path folder) {
    return port ->
        Command.of(Programs.of(set, "gunicorn"), List.of())
            .in(folder)
            .with(Map.of("GUNICORN_CMD_ARGS", "--bind=127.0.0.1:" + port));
  }
}
