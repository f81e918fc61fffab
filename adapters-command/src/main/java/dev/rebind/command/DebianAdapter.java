package dev.rebind.command;

import dev.rebind.model.Flip;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Init scripts of Debian's OpenStack packages together with the uWSGI configuration that they
 * start, in a package's {@code debian} folder or below {@code /etc}.
 *
 * <p>Such a script sets {@code UWSGI_INI_APP} to the WSGI script and exits quietly when that file
 * is missing (openstack-pkg-tools), so the two move together: the guard to the module's file, the
 * configuration to the module. A guard's site key is {@code UWSGI_INI_APP}; the configuration's
 * keys begin with {@code ini/}.
 */
public final class DebianAdapter implements BindingAdapter {
  @Override
  public String id() {
    return "debian-init";
  }

  @Override
  public Set<String> needles() {
    return Set.of("wsgi");
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return DebianPlace.root(head).map(Claim::tree);
  }

  @Override
  public Analysis analyse(Scope scope) {
    DebianFiles files = DebianFiles.read(scope);
    List<Analysis> all = new ArrayList<>();
    files.configs().forEach(config -> all.add(config.analysis()));
    files.guards().forEach(guard -> all.add(guard.analysis(files)));
    return Analysis.join(all);
  }

  @Override
  public Proof prove(Scope before, Scope after, List<Flip> done) {
    return SecondReader.prove(before, after, done);
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    return new DebianRewrite(DebianFiles.read(scope), decided).run();
  }
}
