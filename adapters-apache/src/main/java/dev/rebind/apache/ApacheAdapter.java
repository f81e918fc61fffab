package dev.rebind.apache;

import dev.rebind.model.Flip;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import java.util.List;
import java.util.Optional;

/**
 * Reads and rewrites the {@code WSGIScriptAlias} and {@code WSGIScriptAliasMatch} of Apache's
 * configuration, each together with the sections that let Apache read its file.
 *
 * <p>mod_wsgi loads files, so a module is bound by its own file. A site's key is {@code
 * WSGIScriptAlias:/url}, after {@code VirtualHost *:5000/} where a file has several of those.
 */
public final class ApacheAdapter implements BindingAdapter {
  @Override
  public String id() {
    return "apache";
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return Sniff.isApache(head) ? Optional.of(Claim.file(head)) : Optional.empty();
  }

  @Override
  public Analysis analyse(Scope scope) {
    return Analysis.join(files(scope).stream().map(ApacheAdapter::analyse).toList());
  }

  private static Analysis analyse(ConfFile file) {
    return new Analysis(
        Alias.of(file).stream().map(Alias::site).toList(),
        Macros.in(file),
        List.of(),
        file.ignores());
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    return Rewrite.join(
        files(scope).stream()
            .map(
                file ->
                    Moving.of(
                        file,
                        decided.stream()
                            .filter(flip -> flip.site().path().equals(file.source().path()))
                            .toList()))
            .toList());
  }

  @Override
  public Proof prove(Scope before, Scope after, List<Flip> done) {
    return SecondReader.prove(before, after, done);
  }

  private static List<ConfFile> files(Scope scope) {
    return scope.paths().stream()
        .flatMap(path -> scope.text(path).stream())
        .map(ConfFile::of)
        .toList();
  }
}
