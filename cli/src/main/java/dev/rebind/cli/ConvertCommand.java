package dev.rebind.cli;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.convert.Conversion;
import dev.rebind.convert.Converted;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code rebind convert}: what one server's configuration says, written for the other. */
final class ConvertCommand {
  private ConvertCommand() {}

  static int run(Typed typed, Session session) {
    String to = typed.value("--to");
    if (to == null || typed.word().isEmpty()) {
      throw new Failure("convert takes --to gunicorn or --to uwsgi, and a file");
    }
    Path file = session.path(typed.word());
    Config config = config(file);
    Settings settings =
        new Wishes(Request.of(typed), config, Catalogue.bundled(), session).settings("");
    Conversion conversion = Conversion.with(settings);
    SourceText source = source(file, config.folder());
    if (typed.flag("--dispatcher")) {
      conversion = conversion.withDispatcher();
    }
    Converted converted =
        to.equals("gunicorn") ? conversion.toGunicorn(source) : conversion.toUwsgi(source);
    session.out().print(converted.text());
    for (Finding finding : converted.findings()) {
      session
          .err()
          .println(
              Clean.line(
                  "%s:%s: %s %s"
                      .formatted(
                          typed.word(),
                          source.position(finding.at().start()),
                          finding.code(),
                          Secrets.mask(finding.message()).text())));
    }
    boolean broken =
        converted.findings().stream().anyMatch(one -> one.severity() == Severity.BROKEN);
    return broken ? Exit.PENDING : Exit.FINE;
  }

  /** Rules of the configuration file are for paths below its folder. */
  private static SourceText source(Path file, @Nullable Path folder) {
    Path shown =
        folder != null && file.startsWith(folder) ? folder.relativize(file) : file.getFileName();
    try {
      return SourceText.of(shown.toString().replace('\\', '/'), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Failure(file.getFileName() + ": " + Reason.of(e), e);
    }
  }

  private static Config config(Path file) {
    Path found = Config.nearest(file).orElse(null);
    if (found == null) {
      return Config.none();
    }
    String shown = String.valueOf(found.getFileName());
    return new ConfigReader(found, shown, Catalogue.bundled(), Adapters.installed().all())
        .read(Config.text(found, shown));
  }
}
