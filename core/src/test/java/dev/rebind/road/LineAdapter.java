package dev.rebind.road;

import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Flip;
import dev.rebind.model.Ignore;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The smallest honest adapter: {@code NAME = wsgi value} lines in {@code *.bind} files. */
class LineAdapter implements BindingAdapter {
  private static final Pattern LINE = Pattern.compile("(?m)^(\\w+) = (.+?)\\r?$");
  private static final Pattern COMMENT = Pattern.compile("(?m)^#.*$");

  @Override
  public String id() {
    return "lines";
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return head.extension().equals("bind") ? Optional.of(Claim.file(head)) : Optional.empty();
  }

  @Override
  public Analysis analyse(Scope scope) {
    List<Site> sites = new ArrayList<>();
    List<Ignore> ignores = new ArrayList<>();
    for (String path : scope.paths()) {
      SourceText text = scope.text(path).orElseThrow();
      Matcher matcher = LINE.matcher(text.text());
      while (matcher.find()) {
        Span at = new Span(matcher.start(2), matcher.end(2));
        sites.add(Site.of(new SiteId(path, matcher.group(1)), at, binding(text, at)));
      }
      Matcher comment = COMMENT.matcher(text.text());
      while (comment.find()) {
        Ignore.read(text, new Span(comment.start(), comment.end())).ifPresent(ignores::add);
      }
    }
    return new Analysis(sites, List.of(), List.of(), ignores);
  }

  private static Binding binding(SourceText text, Span at) {
    Value value = Value.at(text, at);
    return value
        .asLiteral()
        .filter(literal -> literal.indexOf(':') > 0)
        .<Binding>map(Binding.Module::parse)
        .orElseGet(() -> new Binding.Script(value));
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    List<Change> changes = new ArrayList<>();
    for (Flip flip : decided) {
      if (!flip.kept()) {
        Site now = site(scope, flip.site().id());
        changes.add(
            Change.edit(
                "rebind " + now.id().key(),
                now.path(),
                EditSet.of(edit(now, flip)),
                List.of(flip)));
      }
    }
    return new Rewrite(changes, List.of());
  }

  /** The one edit of a flip; a wrong adapter makes another. */
  Edit edit(Site now, Flip flip) {
    return Edit.replace(now.at(), flip.target().binding().toString());
  }

  Site site(Scope scope, SiteId id) {
    return analyse(scope).sites().stream()
        .filter(site -> site.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
