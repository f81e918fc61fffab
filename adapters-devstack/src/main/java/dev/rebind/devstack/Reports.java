package dev.rebind.devstack;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms that are shown and left alone: Apache's mod_wsgi, escaped text, scripts with errors. */
final class Reports {
  private static final Pattern ALIAS =
      Pattern.compile("(?im)^[ \\t]*WSGIScriptAlias(?:Match)?[ \\t]+\\S+[ \\t]+(\\S+)");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(?!WSGIPYTHON)\\w*(?:WSGI\\w*|_BIN(?:_DIR)?)%");
  private static final Pattern WSGI_FILE =
      Pattern.compile(".*(?:\\.wsgi(?:\\.template)?|/wsgi\\.py|/wsgi/\\w+\\.py)");
  private static final Pattern ESCAPED = Pattern.compile("wsgi-file *= *\\S");
  private static final Pattern BINDS =
      Pattern.compile(
          "--wsgi-file[ \\t\"'=]+[^ \\t\"'=]*[/$]|(?<![\\w-])wsgi-file[ \\t]*=[ \\t]*[^ \\t]*[/$]"
              + "|\\bini(?:add|set_multiline)\\b.*[ \"']wsgi-file\\b"
              + "|\\biniset +(?:-sudo +)?\\S+ +[\"']?[$]\\S+ +[\"']?wsgi-file\\b");
  private static final Set<String> COPIES = Set.of("cp", "install", "ln");

  private final List<Finding> findings = new ArrayList<>();

  private Reports() {}

  static List<Finding> of(Repository repository, Scope scope) {
    Reports reports = new Reports();
    repository.templates().forEach(reports::template);
    for (Script script : repository.scripts()) {
      script.telling().forEach(command -> reports.command(script.file(), command));
    }
    repository.broken().forEach(reports::broken);
    reports.findings.addAll(TwoWriters.of(repository, scope));
    return reports.findings;
  }

  private void template(SourceText template) {
    Matcher matcher = ALIAS.matcher(template.text());
    while (matcher.find()) {
      findings.add(
          Finding.of(
              Codes.MOD_WSGI,
              Severity.NOTE,
              template.path(),
              new Span(matcher.start(1), matcher.end(1)),
              "mod_wsgi loads %s as a file and takes no module path. Serve it with uWSGI, or point the alias at the module's own file."
                  .formatted(matcher.group(1))));
    }
  }

  private void command(ShellFile file, ShellCommand command) {
    String text = command.span().of(file.source().text());
    Stripped stripped = Stripped.of(command);
    eval(file, command, text);
    if (stripped.name().equals("sed") && PLACEHOLDER.matcher(text).find()) {
      report(
          Codes.PLACEHOLDER,
          file,
          command,
          "This fills an Apache template with the path of a script, and mod_wsgi takes no module path. Serve the service with uWSGI, or give the template the module's own file.");
    } else if (COPIES.contains(stripped.name())
        && stripped.arguments().stream().anyMatch(Reports::isWsgiFile)) {
      report(
          Codes.COPIED,
          file,
          command,
          "This copies a WSGI file to where Apache finds it, and mod_wsgi takes no module path. Serve the service with uWSGI, or let Apache load the module's own file.");
    } else if (Set.of("echo", "printf").contains(stripped.name())
        && stripped.arguments().stream().anyMatch(Reports::isEscaped)
        && new Echoes(file, command).read().isEmpty()) {
      report(
          Codes.ESCAPED,
          file,
          command,
          "This writes a wsgi-file setting as the text of a command, which Rebind does not edit. Put module = pkg.module:application there by hand, or write the file from a here-document.");
    } else if (isUnread(file, command, text)) {
      report(
          Codes.ESCAPED,
          file,
          command,
          "This names a wsgi-file in a way that Rebind does not follow. Look at it by hand.");
    }
  }

  /** Whether it binds in no form that is read; what a substitution holds is a command itself. */
  private static boolean isUnread(ShellFile file, ShellCommand command, String text) {
    Matcher matcher = BINDS.matcher(text);
    if (!matcher.find() || command.function().flatMap(Helper::of).isPresent()) {
      return false;
    }
    String before = text.substring(0, matcher.start());
    return !before.contains("$(")
        && before.indexOf('`') < 0
        && IniCommand.of(command).flatMap(IniCommand::value).isEmpty()
        && new Starts(file, command).read().isEmpty()
        && new Echoes(file, command).read().isEmpty()
        && command.name().filter("eval"::equals).isEmpty();
  }

  private void eval(ShellFile file, ShellCommand command, String text) {
    boolean binds = text.contains("wsgi-file") || text.contains("_uwsgi_");
    if (command.name().filter("eval"::equals).isPresent() && binds) {
      report(
          Codes.ELSEWHERE,
          file,
          command,
          "What eval runs here is put together when the script runs, so it is not known what it binds. Look at it by hand.");
    }
  }

  private static boolean isWsgiFile(Word word) {
    return WSGI_FILE.matcher(Written.value(word).toString()).matches();
  }

  private static boolean isEscaped(Word word) {
    return ESCAPED.matcher(word.source()).find();
  }

  private void broken(ShellFile file) {
    String text = file.source().text();
    boolean binds = text.contains("wsgi-file") || text.contains("_uwsgi_");
    if (binds) {
      Span at = file.script().errors().get(0).at();
      findings.add(
          Finding.of(
              Codes.NOT_READ,
              Severity.WARNING,
              file.path(),
              at,
              "From here on bash would not read this as it is meant (%s), so nothing of the file is edited."
                  .formatted(
                      file.script()
                          .errors()
                          .get(0)
                          .kind()
                          .name()
                          .toLowerCase(java.util.Locale.ROOT)
                          .replace('_', ' '))));
    }
  }

  private void report(
      dev.rebind.model.Code code, ShellFile file, ShellCommand command, String message) {
    findings.add(Finding.of(code, Severity.NOTE, file.path(), command.span(), message));
  }
}
