package dev.rebind.command;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a command line starts, behind whatever it is started through.
 *
 * @param program the word that names it
 * @param arguments the words after it
 */
record Launch(Server server, Word program, List<Word> arguments) {
  /** The programs that matter. */
  enum Server {
    UWSGI,
    GUNICORN,
    /** A script that is run by itself: pbr's test server. */
    SCRIPT,
    /** A shell with {@code -c}; the only argument is its text. */
    SHELL
  }

  private static final Pattern UWSGI = Pattern.compile("uwsgi(?:-core|_python[0-9.]*)?");
  private static final Pattern GUNICORN = Pattern.compile("gunicorn(?:3|-3[0-9.]*|3?\\.exe)?");
  private static final Pattern SHELL = Pattern.compile("(?:ba|da|a|k|z)?sh");
  private static final Pattern PYTHON = Pattern.compile("python[0-9.]*");
  private static final Pattern ENTRY = Pattern.compile(".*entrypoint.*|kolla_start");

  /** What runs another program, and which of its options take a separate value. */
  private static final Map<String, Set<String>> RUNNERS =
      Map.ofEntries(
          Map.entry("exec", Set.of("-a")),
          Map.entry("command", Set.of()),
          Map.entry("env", Set.of("-u", "-C", "--unset", "--chdir")),
          Map.entry(
              "sudo",
              Set.of("-u", "-g", "-h", "-p", "-C", "-r", "-t", "-U", "-D", "--user", "--group")),
          Map.entry("doas", Set.of("-u", "-C")),
          Map.entry("runuser", Set.of("-u", "-g", "-G", "-s")),
          Map.entry("setpriv", Set.of("--reuid", "--regid", "--groups")),
          Map.entry("nohup", Set.of()),
          Map.entry("setsid", Set.of()),
          Map.entry("time", Set.of("-f", "-o")),
          Map.entry("nice", Set.of("-n")),
          Map.entry("ionice", Set.of("-c", "-n", "-p")),
          Map.entry("dumb-init", Set.of("-r", "--rewrite")),
          Map.entry("tini", Set.of("-p", "-e")),
          Map.entry("ddtrace-run", Set.of()),
          Map.entry("opentelemetry-instrument", Set.of()),
          Map.entry("timeout", Set.of("-s", "-k", "--signal", "--kill-after")),
          Map.entry("gosu", Set.of()),
          Map.entry("su-exec", Set.of()),
          Map.entry("chroot", Set.of("-u")),
          Map.entry("newrelic-admin", Set.of()),
          Map.entry("poetry", Set.of()),
          Map.entry("pipenv", Set.of()),
          Map.entry(
              "uv",
              Set.of(
                  "-p",
                  "--python",
                  "--with",
                  "--package",
                  "--project",
                  "--directory",
                  "--extra",
                  "--group",
                  "--env-file")),
          Map.entry("pdm", Set.of()),
          Map.entry("hatch", Set.of("-e", "--env")),
          Map.entry("rye", Set.of()),
          Map.entry("conda", Set.of("-n", "--name", "-p", "--prefix", "--cwd")),
          Map.entry("mamba", Set.of("-n", "--name", "-p", "--prefix", "--cwd")),
          Map.entry("micromamba", Set.of("-n", "--name", "-p", "--prefix", "--cwd")),
          Map.entry("flock", Set.of("-w", "--wait", "--timeout", "-E")),
          Map.entry("chpst", Set.of("-u", "-U", "-b", "-/", "-e", "-n", "-l", "-L", "-m")),
          Map.entry("setuidgid", Set.of()),
          Map.entry("s6-setuidgid", Set.of()),
          Map.entry("stdbuf", Set.of("-i", "-o", "-e")),
          Map.entry("authbind", Set.of("--depth")),
          Map.entry("eatmydata", Set.of()),
          Map.entry("catatonit", Set.of()),
          Map.entry("dockerize", Set.of("-wait", "-timeout", "-template", "-stdout", "-stderr")),
          Map.entry("start-nginx", Set.of()),
          Map.entry("start-pgbouncer", Set.of()));

  /** Programs that start what stands after two dashes, whatever stands before them. */
  private static final Set<String> AFTER_DASHES =
      Set.of("wait-for-it", "wait-for-it.sh", "wait-for", "wait-for.sh", "chamber", "doppler");

  /** Runners with a word of their own between them and the program. */
  private static final Set<String> ONE_MORE =
      Set.of(
          "timeout",
          "gosu",
          "su-exec",
          "chroot",
          "newrelic-admin",
          "poetry",
          "pipenv",
          "uv",
          "pdm",
          "hatch",
          "rye",
          "conda",
          "mamba",
          "micromamba",
          "flock",
          "setuidgid",
          "s6-setuidgid");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  static boolean isUwsgi(String program) {
    return UWSGI.matcher(program).matches();
  }

  static boolean isShell(String program) {
    return SHELL.matcher(program).matches();
  }

  /** What the words start; empty for anything that is not read here. */
  static Optional<Launch> find(List<Word> words) {
    return new Finder(words).find();
  }

  /** Whether a command of this text may start anything that matters; saves reading the others. */
  static boolean isPossible(String text) {
    return text.contains("wsgi")
        || text.contains("gunicorn")
        || Scripts.OTHERS.stream().anyMatch(text::contains);
  }

  /** Variables that {@code env} and its like set before the program. */
  static List<Variable> variables(List<Word> words, Launch launch) {
    return words.subList(0, words.indexOf(launch.program())).stream()
        .flatMap(word -> Variable.ofWord(word).stream())
        .filter(variable -> NAME.matcher(variable.name()).matches())
        .toList();
  }

  private static final class Finder {
    private final List<Word> words;
    private int at;

    Finder(List<Word> words) {
      this.words = words;
    }

    Optional<Launch> find() {
      while (at < words.size()) {
        Word word = words.get(at);
        String program = word.program();
        Server server = server(program);
        if (server != null) {
          return Optional.of(new Launch(server, word, rest(at + 1)));
        }
        if (SHELL.matcher(program).matches() || program.equals("su")) {
          return shell(word);
        }
        if (program.equals("start-stop-daemon")) {
          return daemon();
        }
        if (PYTHON.matcher(program).matches()) {
          return python();
        }
        if (AFTER_DASHES.contains(program)) {
          while (at < words.size() && !words.get(at).text().equals("--")) {
            at++;
          }
          at++;
          continue;
        }
        if (program.equals("eval") && words.size() == at + 2) {
          return Optional.of(new Launch(Server.SHELL, word, rest(at + 1)));
        }
        if (!ENTRY.matcher(program).matches() && !RUNNERS.containsKey(program)) {
          return Optional.empty();
        }
        skip(program);
      }
      return Optional.empty();
    }

    private List<Word> rest(int from) {
      return words.subList(Math.min(from, words.size()), words.size());
    }

    private @Nullable Server server(String program) {
      if (UWSGI.matcher(program).matches()) {
        return Server.UWSGI;
      }
      if (GUNICORN.matcher(program).matches()) {
        return Server.GUNICORN;
      }
      return isScript(program) ? Server.SCRIPT : null;
    }

    private static boolean isScript(String program) {
      return Scripts.NAMES.contains(program);
    }

    /** Goes past a runner, its options and its variables. */
    private void skip(String runner) {
      at++;
      options(runner);
      if (ONE_MORE.contains(runner)) {
        at++;
        options(runner);
      }
      if (at < words.size() && words.get(at).text().equals("--")) {
        at++;
      }
    }

    /** Goes past options and variables. */
    private void options(String runner) {
      Set<String> valued = RUNNERS.getOrDefault(runner, Set.of());
      while (at < words.size()) {
        String text = words.get(at).text();
        if (text.equals("--")) {
          at++;
          break;
        } else if (text.startsWith("-")) {
          if (runner.equals("command") && text.matches("-[vV]")) {
            at = words.size();
            return;
          }
          at += valued.contains(text) ? 2 : 1;
        } else if (Variable.ofWord(words.get(at))
            .filter(variable -> NAME.matcher(variable.name()).matches())
            .isPresent()) {
          at++;
        } else {
          break;
        }
      }
    }

    private Optional<Launch> shell(Word shell) {
      for (int i = at + 1; i + 1 < words.size(); i++) {
        String text = words.get(i).text();
        if (text.matches("[-+][a-zA-Z]*[oO]")) {
          i++;
          continue;
        }
        if (text.matches("-[a-z]*c") || text.equals("--command")) {
          return Optional.of(new Launch(Server.SHELL, shell, List.of(words.get(i + 1))));
        }
        if (!text.startsWith("-") && !shell.program().equals("su")) {
          at = i;
          return script();
        }
      }
      return Optional.empty();
    }

    /** A script that an interpreter is given. */
    private Optional<Launch> script() {
      Word word = words.get(at);
      return isScript(word.program())
          ? Optional.of(new Launch(Server.SCRIPT, word, rest(at + 1)))
          : Optional.empty();
    }

    private Optional<Launch> python() {
      for (at++; at < words.size(); at++) {
        String text = words.get(at).text();
        if (text.equals("-m") && at + 1 < words.size()) {
          Word module = words.get(at + 1);
          boolean gunicorn = module.text().equals("gunicorn");
          return gunicorn
              ? Optional.of(new Launch(Server.GUNICORN, module, rest(at + 2)))
              : Optional.empty();
        }
        if (text.equals("-W") || text.equals("-X")) {
          at++;
        } else if (!text.startsWith("-")) {
          Server server = server(words.get(at).program());
          return server == null
              ? Optional.empty()
              : Optional.of(new Launch(server, words.get(at), rest(at + 1)));
        }
      }
      return Optional.empty();
    }

    private Optional<Launch> daemon() {
      Word program = null;
      int arguments = words.size();
      for (int i = at + 1; i < words.size(); i++) {
        String text = words.get(i).text();
        if (text.equals("--")) {
          arguments = i + 1;
          break;
        }
        boolean starts = Set.of("--exec", "-x", "--startas", "-a").contains(text);
        if (starts && i + 1 < words.size()) {
          program = words.get(i + 1);
        }
      }
      Server server = program == null ? null : server(program.program());
      return server == null || program == null
          ? Optional.empty()
          : Optional.of(new Launch(server, program, rest(arguments)));
    }
  }

  /** Every name under which a release installs a script; made when the first one is asked for. */
  private static final class Scripts {
    private static final Set<String> NAMES = names();

    /** Those that a search for {@code wsgi} does not find. */
    private static final List<String> OTHERS =
        NAMES.stream().filter(name -> !name.contains("wsgi")).sorted().toList();

    private static Set<String> names() {
      Set<String> names = new HashSet<>();
      for (Script script : Catalogue.bundled().scripts()) {
        if (script.isScript()) {
          names.add(script.name());
          names.addAll(script.aliases());
        }
      }
      return names;
    }
  }
}
