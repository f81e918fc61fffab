package dev.rebind.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
  private static final String SCRIPT =
      "[metadata]\nname = spam\n[entry_points]\nwsgi_scripts =\n    spam-wsgi = spam.app:make\n";
  private static final String APPLICATION = "application = None\nwith lock:\n    application = 1\n";

  @TempDir private Path temp;

  private AuditTest file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  private Audit audit() throws IOException {
    return Audit.of(List.of(temp), Catalogue.bundled(), true);
  }

  private ScriptAudit only() throws IOException {
    return audit().projects().get(0).scripts().get(0);
  }

  private void git(String... arguments) throws IOException {
    Git.Answer answer = Git.in(temp.resolve("spam")).run(arguments);
    assertTrue(answer.fine(), answer.err());
  }

  private void release(String tag) throws IOException {
    git("add", "--all");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", tag);
    git("tag", tag);
  }

  @Test
  void theStateSaysWhatIsThere() throws IOException {
    file("spam/setup.cfg", SCRIPT).file("spam/spam/__init__.py", "");
    assertEquals(State.SCRIPT, only().state());
    assertEquals("spam.wsgi.api:application", only().module());
    file(
        "spam/spam/wsgi/api.py",
        "application = None\nif __name__ == '__main__':\n    application = 1\n");
    assertEquals(State.NO_APPLICATION, only().state());
    assertFalse(audit().complete());
    file("spam/spam/wsgi/api.py", "application = make(\n");
    assertEquals(State.NO_APPLICATION, only().state());
    file("spam/spam/wsgi/api.py", APPLICATION);
    assertEquals(State.BOTH, only().state());
    assertEquals("spam/wsgi/api.py", only().file());
    assertTrue(audit().complete());
  }

  @Test
  void aServiceOfTheCatalogueIsAskedForItsModulesWithoutAScript() throws IOException {
    file("x/setup.cfg", "[metadata]\nname = keystone\n");
    Audit audit = audit();
    assertEquals(Map.of(State.NEITHER, 2), audit.totals());
    file("x/keystone/wsgi/api.py", APPLICATION);
    assertEquals(Map.of(State.MODULE, 2), audit().totals());
    assertFalse(audit().absent().stream().anyMatch(service -> service.name().equals("keystone")));
    assertTrue(audit().absent().stream().anyMatch(service -> service.name().equals("nova")));
  }

  @Test
  void everyPlaceThatNamesTheScriptIsListed() throws IOException {
    file("spam/setup.cfg", SCRIPT)
        .file("spam/doc/a.rst", "one\nspam-wsgi\nnot spam-wsgi-old nor my-spam-wsgi\n")
        .file("spam/releasenotes/notes/b.yaml", "spam-wsgi\n")
        .file("spam/etc/u.ini", "wsgi-file = /bin/spam-wsgi\n");
    assertEquals("[doc/a.rst:2, etc/u.ini:1]", only().references().toString());
  }

  @Test
  void namesOfAnyLengthAndAlphabetAreLookedFor() throws IOException {
    for (String name : List.of("x", "späm-wsgi", "a".repeat(101))) {
      file("spam/setup.cfg", SCRIPT.replace("spam-wsgi", name))
          .file("spam/etc/u.ini", "wsgi-file = /bin/" + name + "\n");
      assertEquals("[etc/u.ini:1]", only().references().toString());
    }
  }

  @Test
  void historySaysWhichReleaseFirstHadTheModule() throws IOException {
    file("spam/setup.cfg", SCRIPT).file("spam/spam/__init__.py", "");
    git("init", "-q");
    release("1.0.0");
    file("spam/spam/wsgi/api.py", "application = None\n");
    release("1.9.0");
    git("tag", "odd/1.9.1");
    git("tag", "1.9.2-é;$(x)");
    git("tag", "v1.9.5");
    file("spam/spam/wsgi/api.py", APPLICATION);
    release("1.10.0");
    release2("2.0.0rc1", "2.0.0");
    assertEquals("1.10.0", String.valueOf(only().firstRelease()));
    assertEquals("1.10.0", String.valueOf(only().lastScript()));
    assertEquals(5, audit().projects().get(0).releases());
  }

  @Test
  void aFileThatTheMetadataNamesIsReadAtEachRelease() throws IOException {
    file("spam/entry_points.txt", "[wsgi_scripts]\nspam-wsgi = spam.app:make\n")
        .file(
            "spam/pyproject.toml",
            "[project]\nname = 'spam'\ndynamic = ['entry-points']\n"
                + "[tool.setuptools.dynamic]\nentry-points.file = 'entry_points.txt'\n");
    git("init", "-q");
    release("1.0.0");
    file("spam/entry_points.txt", "");
    release("2.0.0");
    file("spam/entry_points.txt", "[wsgi_scripts]\nspam-wsgi = spam.app:make\n");
    assertEquals(State.SCRIPT, only().state());
    assertEquals("1.0.0", String.valueOf(only().lastScript()));
  }

  private void release2(String candidate, String tag) throws IOException {
    file("spam/setup.cfg", "[metadata]\nname = spam\n[entry_points]\nwsgi_scripts =\n");
    file("spam/setup.py", "setup(entry_points={'wsgi_scripts': ['other = spam.app:make']})\n");
    release(candidate);
    file("spam/new", "");
    release(tag);
    file("spam/setup.cfg", SCRIPT);
  }

  @Test
  void hooksAndMonitorsOfARepositoryAreNotRun() throws IOException {
    file("spam/setup.cfg", SCRIPT);
    git("init", "-q");
    release("1.0.0");
    Path ran = temp.resolve("ran");
    file("spam/evil", "#!/bin/sh\ntouch " + ran + "\n");
    assertTrue(temp.resolve("spam/evil").toFile().setExecutable(true));
    for (String key : List.of("core.fsmonitor", "core.pager", "core.sshCommand")) {
      git("config", key, temp.resolve("spam/evil").toString());
    }
    file("spam/.git/hooks/post-index-change", "#!/bin/sh\ntouch " + ran + "\n");
    assertTrue(temp.resolve("spam/.git/hooks/post-index-change").toFile().setExecutable(true));
    assertEquals(1, audit().projects().get(0).releases());
    git("status", "--porcelain");
    assertFalse(Files.exists(ran));
  }

  @Test
  void withoutHistoryTheReleasesAreUnknown() throws IOException {
    file("spam/setup.cfg", SCRIPT);
    assertNull(only().firstRelease());
    assertEquals(0, audit().projects().get(0).releases());
  }

  @Test
  void foldersOfCheckoutsAreEnteredTwoDeepAndProjectsWithoutScriptsAreNamed() throws IOException {
    file("openstack/spam/setup.cfg", SCRIPT)
        .file("openstack/lib/pyproject.toml", "[project]\nname = 'lib'\n")
        .file("more/spam/setup.cfg", SCRIPT)
        .file("a/b/c/setup.cfg", SCRIPT)
        .file(".hidden/setup.cfg", SCRIPT);
    Audit audit = audit();
    assertEquals(
        List.of("more/spam", "openstack/spam"),
        audit.projects().stream().map(ProjectAudit::name).toList());
    assertEquals(List.of("lib"), audit.others());
  }

  @Test
  void aDeclarationThatCannotBeReadIsNotTakenForNone() throws IOException {
    file("spam/setup.cfg", SCRIPT + "[metadata]\n").file("lib/setup.cfg", "[x]\n");
    Audit audit = audit();
    assertFalse(audit.complete());
    assertEquals(List.of("lib"), audit.others());
    String said = audit.projects().get(0).unread().toString();
    assertTrue(said.contains("setup.cfg:1: ") && said.contains("[metadata] stands twice"), said);
    String page = AuditPage.of(audit);
    assertTrue(page.contains("the section [metadata] stands twice"), page);
  }

  @Test
  void aHistoryThatGitDoesNotTellIsSaid() throws IOException {
    file("spam/setup.cfg", SCRIPT).file("spam/.git", "gitdir: nowhere\n");
    ProjectAudit project = audit().projects().get(0);
    assertTrue(
        String.valueOf(project.history()).contains("not a git repository"), project.history());
    assertTrue(AuditPage.of(audit()).contains("Its history was not read: git says fatal"));
  }

  @Test
  void aCloneThatLacksReleasesOrTheirFilesIsSaidToBeOne() throws IOException {
    file("spam/setup.cfg", SCRIPT);
    git("init", "-q");
    release("1.0.0");
    file("spam/new", "");
    release("1.1.0");
    String from = "file://" + temp.resolve("spam");
    clone("--depth=1", from, "shallow");
    clone("--filter=blob:none", from, "partial");
    ProjectAudit shallow = audit(temp.resolve("shallow")).projects().get(0);
    assertTrue(String.valueOf(shallow.history()).contains("shallow clone"), shallow.history());
    assertEquals("1.1.0", String.valueOf(shallow.scripts().get(0).lastScript()));
    ProjectAudit partial = audit(temp.resolve("partial")).projects().get(0);
    assertTrue(String.valueOf(partial.history()).contains("partial clone"), partial.history());
    assertEquals(0, partial.releases());
  }

  /** Rebind's own git fetches nothing. */
  private void clone(String how, String from, String to) throws IOException {
    Process process =
        new ProcessBuilder("git", "-c", "uploadpack.allowFilter=true", "clone", "-q", how, from, to)
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.onExit().join().exitValue(), said);
  }

  @Test
  void aFolderWithTwoNamesIsOneCheckout() throws IOException {
    file("openstack/spam/setup.cfg", SCRIPT);
    Files.createSymbolicLink(temp.resolve("a"), temp.resolve("openstack/spam"));
    Files.createSymbolicLink(temp.resolve("z"), temp.resolve("openstack"));
    assertEquals(List.of("spam"), names(audit()));
    assertEquals(List.of("a"), names(audit(temp.resolve("a"))));
    assertEquals(List.of("spam"), names(audit(temp.resolve("a"), temp.resolve("openstack"))));
  }

  @Test
  void aLinkedWorkTreeBesideItsCheckoutIsReadOnlyWhenItIsNamed() throws IOException {
    file("spam/setup.cfg", SCRIPT);
    git("init", "-q");
    release("1.0.0");
    git("worktree", "add", "-q", temp.resolve("more/next").toString());
    Audit audit = audit();
    assertEquals(List.of("spam"), names(audit));
    assertEquals("{next=spam}", audit.linked().toString());
    Path next = temp.resolve("more/next");
    assertEquals(List.of("next", "spam"), names(audit(temp, next)));
    assertEquals(1, audit(next).projects().get(0).releases());
    assertEquals(List.of("next"), names(audit(temp.resolve("more"))));
    String page = AuditPage.of(audit);
    assertTrue(page.contains("next is a work tree of spam and was left out."), page);
  }

  private static List<String> names(Audit audit) {
    return audit.projects().stream().map(ProjectAudit::name).toList();
  }

  private static Audit audit(Path... paths) throws IOException {
    return Audit.of(List.of(paths), Catalogue.bundled(), true);
  }

  @Test
  void timelinesMarkTheOverlap() {
    Catalogue catalogue = Catalogue.bundled();
    assertEquals(
        "2023.2 S, 2024.1 S, 2024.2 S+M, 2025.1 S+M, 2025.2 M, 2026.1 M",
        timeline(catalogue.script("keystone-wsgi-public").orElseThrow()));
    Script manila = catalogue.script("manila-wsgi").orElseThrow();
    assertEquals("2023.2 S, 2024.1 S, 2024.2 S, 2025.1 S+M, 2025.2 M, 2026.1 M", timeline(manila));
    Timeline.Cell cell =
        Timeline.of(manila, catalogue).cells().stream()
            .filter(one -> one.series().id().equals("2025.1"))
            .findFirst()
            .orElseThrow();
    assertTrue(cell.overlap());
    assertEquals("script, from 20.0.1 on script and module", cell.words());
    assertEquals(
        "2023.2 S, 2024.1 S, 2024.2 S, 2025.1 S, 2025.2 M, 2026.1 M",
        timeline(catalogue.script("octavia-wsgi").orElseThrow()));
  }

  @Test
  void releasesThatWereNotReadSayNothing() {
    Script zaqar = Catalogue.bundled().script("zaqar-wsgi").orElseThrow();
    assertEquals("2023.2 M, 2024.1 M, 2024.2 M, 2025.1 M, 2025.2 M, 2026.1 M", timeline(zaqar));
    assertEquals(
        "2023.2 S, 2024.1 S, 2024.2 S, 2025.1 S, 2025.2 S+M, 2026.1 ?",
        timeline(Catalogue.bundled().script("zun-api-wsgi").orElseThrow()));
  }

  @Test
  void theOverlapIsSaidInWords() {
    Catalogue catalogue = Catalogue.bundled();
    assertEquals("2025.1 (from 20.0.1 on)", overlap("manila-wsgi", catalogue));
    assertEquals("2025.1, 2025.2 (before 32.0.0)", overlap("ironic-api-wsgi", catalogue));
    assertEquals("", overlap("octavia-wsgi", catalogue));
    assertEquals("2025.2, 2026.1, the branch of 2026.2", overlap("aodh-api", catalogue));
  }

  private static String overlap(String script, Catalogue catalogue) {
    return Timeline.of(catalogue.script(script).orElseThrow(), catalogue).overlap();
  }

  private static String timeline(Script script) {
    return String.join(
        ", ",
        Timeline.of(script, Catalogue.bundled()).cells().stream()
            .filter(cell -> cell.series().id().matches("202[3-6]\\.\\d"))
            .filter(cell -> !cell.series().id().equals("2023.1") && !cell.series().development())
            .map(cell -> cell.series().id() + " " + cell.last().sign())
            .toList());
  }

  @Test
  void thePageEscapesWhatItShowsAndLoadsNothing() throws IOException {
    file("<b>&\"/setup.cfg", SCRIPT.replace("spam-wsgi", "<i>-wsgi"));
    String page = AuditPage.of(audit());
    assertTrue(page.contains("&lt;b&gt;&amp;&quot;"), page);
    assertFalse(page.contains("<b>&\""), page);
    assertFalse(page.contains("<i>-wsgi"), page);
    assertFalse(page.contains("http://") || page.contains("https://"), page);
    assertFalse(page.contains("<script") || page.contains("@import"), page);
  }
}
