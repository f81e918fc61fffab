package dev.rebind.command;

import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Ignore;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file, with every place in it that binds an application. */
final class CommandFile {
  private static final Pattern IGNORE =
      Pattern.compile("[#;][^\\n#;]*rebind:[ \\t]*ignore[^\\r\\n]*");

  /** A shell in a shell in a shell is as deep as anyone writes. */
  private static final int DEEPEST = 3;

  private final Scope scope;
  private final SourceText source;
  private final List<Place> places = new ArrayList<>();
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<String, Integer> keys = new HashMap<>();

  private CommandFile(Scope scope, SourceText source) {
    this.scope = scope;
    this.source = source;
  }

  static CommandFile read(Scope scope, SourceText source, Carrier carrier) {
    CommandFile file = new CommandFile(scope, source);
    // What a file carries depends on nothing but its text.
    Carrier.Carried carried =
        scope.read(source.path(), Carrier.Carried.class, carrier::read).orElseThrow();
    file.findings.addAll(carried.findings());
    file.all(carried.invocations(), 0);
    return file;
  }

  List<Place> places() {
    return places;
  }

  SourceText source() {
    return source;
  }

  Analysis analysis() {
    List<Site> sites = places.stream().map(Place::site).toList();
    return new Analysis(sites, List.copyOf(findings), List.of(), ignores());
  }

  private List<Ignore> ignores() {
    List<Ignore> ignores = new ArrayList<>();
    Matcher matcher = IGNORE.matcher(source.text());
    while (matcher.find()) {
      Ignore.read(source, new Span(matcher.start(), matcher.end())).ifPresent(ignores::add);
    }
    return ignores;
  }

  /** Variables that a server started here sees are read with it, others by themselves. */
  private void all(List<Invocation> invocations, int depth) {
    Set<Span> seen = new LinkedHashSet<>();
    for (Invocation invocation : invocations) {
      if (!invocation.words().isEmpty() && one(invocation, depth)) {
        invocation.environment().forEach(variable -> seen.add(variable.at()));
      }
    }
    for (Invocation invocation : invocations) {
      List<Variable> left =
          invocation.environment().stream().filter(v -> !seen.contains(v.at())).toList();
      if (!left.isEmpty()) {
        left.forEach(variable -> seen.add(variable.at()));
        uwsgi(new Invocation(invocation.key(), List.of(), left), List.of());
        gunicorn(new Invocation(invocation.key(), List.of(), left), List.of());
      }
    }
  }

  /** Whether a server is started. */
  private boolean one(Invocation invocation, int depth) {
    Launch launch = Launch.find(invocation.words()).orElse(null);
    if (launch == null) {
      Unfollowed.of(invocation.words())
          .ifPresent(told -> say(Codes.NOT_READ, told.word().span(), told.why()));
      return false;
    }
    Invocation whole = invocation.with(Launch.variables(invocation.words(), launch));
    switch (launch.server()) {
      case UWSGI -> uwsgi(whole, launch.arguments());
      case GUNICORN -> gunicorn(whole, launch.arguments());
      case SCRIPT -> direct(launch);
      case SHELL -> {
        if (depth < DEEPEST) {
          List<Invocation> inner =
              ShellText.read(launch.arguments().get(0).content(), invocation.key());
          all(inner.stream().map(one -> one.with(whole.environment())).toList(), depth + 1);
        }
      }
    }
    return true;
  }

  private void uwsgi(Invocation invocation, List<Word> arguments) {
    UwsgiReading reading =
        new UwsgiReading(scope, source, invocation, key(invocation, "uwsgi"), arguments).read();
    places.addAll(reading.places());
    findings.addAll(reading.findings());
  }

  private void gunicorn(Invocation invocation, List<Word> arguments) {
    GunicornReading reading =
        new GunicornReading(scope, source, invocation, key(invocation, "gunicorn"), arguments)
            .read();
    places.addAll(reading.places());
    findings.addAll(reading.findings());
  }

  private String key(Invocation invocation, String server) {
    String key = invocation.key() + ":" + server;
    int count = keys.merge(key, 1, Integer::sum);
    return count == 1 ? key : key + "#" + count;
  }

  private void say(Code code, Span at, String message) {
    findings.add(Finding.of(code, Severity.WARNING, source.path(), at, message));
  }

  private void direct(Launch launch) {
    String script = launch.program().program();
    say(
        Codes.DIRECT,
        launch.program().span(),
        script
            + " is run by itself, which starts the test server of its wsgi_scripts entry; the"
            + " script goes away, so run its module under uWSGI or gunicorn instead.");
  }
}
