package dev.rebind.proof.report;

/** One line of the table: what is counted. */
public enum Row {
  UWSGI("The real uWSGI", "uWSGI fixtures, before and after: only the binding moves"),
  GUNICORN("The real gunicorn", "gunicorn fixtures, before and after, on 20.1 and the newest"),
  BASH("The real bash", "DevStack fixtures that `bash -n` takes, before and after"),
  BASH_NAMES(
      "The real bash", "names of sockets and sites, as DevStack's own helper rule makes them"),
  BASH_WORDS("The real bash", "generated commands on whose words the shell lexer and bash agree"),
  PYTHON(
      "The real Python",
      "files of the standard library on whose tokens lexer and `tokenize` agree"),
  DECLARATIONS(
      "The real Python",
      "generated setup.cfg, pyproject.toml and entry_points.txt: configparser and tomllib find the same scripts, or Rebind says what it does not read"),
  REMOVALS("The real Python", "generated files that lose entry points: all else reads as it did"),
  ANSIBLE(
      "The real Ansible",
      "files of role fixtures, loaded or rendered before and after: only the binding moves"),
  PATCH(
      "git and patch",
      "patches of fixtures that `git apply` and `patch -p1` both take, to the byte"),
  SERVICES("Real services", "services served from script and module: the same pages, and undone"),
  WHEELS("PyPI", "wheels whose files agree with the catalogue: module and script, there or not"),
  ENVIRONMENTS(
      "PyPI",
      "scripts at a release on which `rebind check --python-env` agrees with the installed files"),
  KILLS("Faults", "random kills of `rebind apply` and `rebind undo`: every file whole, old or new"),
  BOUNDARIES("Faults", "kills at one system call each: writes, syncs, renames, deletions"),
  SETTLED("Faults", "settled by one more `apply` or `undo` after a kill: all old or all new"),
  DURABLE("Faults", "renames seen, each after the sync of what it puts in place"),
  TOGETHER("Faults", "rounds of two applies and an undo at once: all old or all new"),
  LARGE("Faults", "files in one plan, applied and undone"),
  FUZZED("Fuzz", "mutated inputs: no fault, no exception, in time, the laws hold"),
  FUZZED_TEXTS("Fuzz", "mutated texts: each lexer's tokens joined are the text"),
  FUZZED_MOVED("Fuzz", "of them, inputs that were rewritten"),
  FUZZED_REFUTED("Fuzz", "of them, inputs with a change that the verifier refused"),
  FUZZED_LATER("Fuzz", "of them, inputs where a refused site could move once the others had"),
  PLANTED(
      "Planted bugs",
      "catches of an adapter whose edits are a byte too long, too short, too early or too much: two adapters, four slips");

  private final String judge;
  private final String claim;

  Row(String judge, String claim) {
    this.judge = judge;
    this.claim = claim;
  }

  String judge() {
    return judge;
  }

  String claim() {
    return claim;
  }
}
