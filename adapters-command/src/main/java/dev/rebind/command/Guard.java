package dev.rebind.command;

import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.model.Form;
import dev.rebind.model.Ignore;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.spi.Analysis;
import dev.rebind.syntax.shell.Assignment;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.ShellQuote;
import dev.rebind.syntax.shell.ShellScript;
import dev.rebind.syntax.shell.ShellToken;
import dev.rebind.syntax.shell.Word;
import dev.rebind.text.Edit;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file without which an init script does nothing.
 *
 * @param config the configuration that the script starts, as written
 */
record Guard(SourceText source, Word word, Site site, String config) {
  private static final String APP = "UWSGI_INI_APP";
  private static final String CONFIG = "UWSGI_INI_PATH";

  /** The guard of a script that sets both variables once and plainly. */
  static Optional<Guard> read(SourceText source) {
    ShellScript script = ShellScript.parse(source.text());
    List<Word> apps = values(script, APP);
    List<Word> configs = values(script, CONFIG);
    if (apps.size() != 1 || configs.size() != 1) {
      return Optional.empty();
    }
    Optional<String> app = apps.get(0).literal();
    Optional<String> config = configs.get(0).literal();
    if (app.isEmpty() || app.get().isEmpty() || config.isEmpty()) {
      return Optional.empty();
    }
    Site site =
        new Site(
            new SiteId(source.path(), APP),
            apps.get(0).span(),
            new Binding.Script(Value.literal(app.get())),
            Set.of(Form.FILE),
            null);
    return Optional.of(new Guard(source, apps.get(0), site, config.get()));
  }

  private static List<Word> values(ShellScript script, String name) {
    List<Word> values = new ArrayList<>();
    for (ShellCommand command : script.commands()) {
      for (Assignment assignment : command.assigned()) {
        if (assignment.name().equals(name)) {
          values.add(assignment.value());
        }
      }
    }
    return values;
  }

  /** Whether it names a module's file already. */
  boolean isModuleFile() {
    return site.binding().toString().endsWith(".py");
  }

  Edit name(String path) {
    return ShellQuote.replace(word, path);
  }

  Analysis analysis(DebianFiles files) {
    List<Finding> findings = new ArrayList<>();
    if (!isModuleFile()) {
      findings.add(
          Finding.of(
              Codes.GUARD,
              Severity.WARNING,
              site,
              "This init script exits without a word when "
                  + site.binding()
                  + " is missing, so the service is silently down once that script is gone."));
      files.started(this).flatMap(this::stranger).ifPresent(findings::add);
    }
    return new Analysis(List.of(site), findings, List.of(), ignores());
  }

  /** Debian's nova-api-metadata waits for nova-api's script. */
  private Optional<Finding> stranger(DebianFiles.Config config) {
    String mine = name(site.binding());
    return config.analysis().sites().stream()
        .filter(other -> other.id().key().equals("ini/wsgi"))
        .filter(other -> other.binding() instanceof Binding.Script)
        .filter(other -> !name(other.binding()).equals(mine))
        .findFirst()
        .map(
            other ->
                Finding.of(
                    Codes.GUARD_OF_ANOTHER,
                    Severity.NOTE,
                    site,
                    "The script waits for "
                        + mine
                        + ", and the configuration that it starts loads "
                        + name(other.binding())
                        + "; name the file of its own module by hand."));
  }

  private static String name(Binding binding) {
    String path = binding.toString();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<Ignore> ignores() {
    List<Ignore> ignores = new ArrayList<>();
    for (ShellToken token : ShellScript.parse(source.text()).tokens()) {
      if (token.kind() == ShellToken.Kind.COMMENT) {
        Ignore.read(source, token.span()).ifPresent(ignores::add);
      }
    }
    return ignores;
  }
}
