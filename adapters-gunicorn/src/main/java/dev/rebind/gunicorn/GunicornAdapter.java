package dev.rebind.gunicorn;

import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and rewrites the {@code wsgi_app} of a gunicorn configuration file, where it is one plain
 * string at the top level. Its site's key is {@code wsgi_app}.
 */
public final class GunicornAdapter implements BindingAdapter {
  @Override
  public String id() {
    return "gunicorn";
  }

  @Override
  public Set<String> needles() {
    return Set.of(ConfFile.SETTING);
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return Sniff.isGunicorn(head) ? Optional.of(Claim.file(head)) : Optional.empty();
  }

  @Override
  public Analysis analyse(Scope scope) {
    List<Analysis> all = new ArrayList<>();
    for (ConfFile file : files(scope)) {
      List<Site> sites = file.site().map(List::of).orElse(List.of());
      all.add(new Analysis(sites, file.findings(), List.of(), file.ignores()));
    }
    return Analysis.join(all);
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    List<Change> changes = new ArrayList<>();
    for (ConfFile file : files(scope)) {
      for (Flip flip : decided) {
        Optional<SiteId> mine = file.site().map(Site::id);
        if (!flip.kept() && mine.equals(Optional.of(flip.site().id()))) {
          file.literal().ifPresent(literal -> changes.add(change(file, literal, flip)));
        }
      }
    }
    return new Rewrite(changes, List.of());
  }

  private static Change change(ConfFile file, Literal literal, Flip flip) {
    String target = flip.target().binding().toString();
    List<Finding> notes =
        Arguments.warning(flip.site(), flip.target().binding()).map(List::of).orElse(List.of());
    String title = "load " + target + " instead of " + flip.site().binding();
    return Change.edit(
            title, file.source().path(), EditSet.of(literal.replace(target)), List.of(flip))
        .withNotes(notes);
  }

  @Override
  public Proof prove(Scope before, Scope after, List<Flip> done) {
    return SecondReader.prove(before, after, done);
  }

  private static List<ConfFile> files(Scope scope) {
    List<ConfFile> files = new ArrayList<>();
    for (String path : scope.paths()) {
      scope.read(path, ConfFile.class, ConfFile::of).ifPresent(files::add);
    }
    return files;
  }
}
