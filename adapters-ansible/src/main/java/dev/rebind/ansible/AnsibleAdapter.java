package dev.rebind.ansible;

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
 * Reads and rewrites what Ansible roles, playbook folders and Helm charts bind: role variables and
 * service dicts, tasks, Jinja templates, chart values.
 *
 * <p>A site's key is the way of keys to what holds the binding, such as {@code
 * nova_services.nova-api-os-compute} or {@code conf.nova_api_uwsgi.uwsgi}. A key in one file and
 * what reads it in another change together or not at all.
 */
public final class AnsibleAdapter implements BindingAdapter {
  @Override
  public String id() {
    return "ansible";
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return Roots.claim(head);
  }

  @Override
  public Analysis analyse(Scope scope) {
    return Role.read(scope).analysis();
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    return new RoleRewrite(Role.read(scope), decided).run();
  }

  @Override
  public Proof prove(Scope before, Scope after, List<Flip> done) {
    return Rendering.prove(before, after, done);
  }
}
