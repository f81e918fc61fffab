package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Flip;
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

/** Reads {@code wsgi-file} and {@code module} lines of ini files, which is enough to carry one. */
final class IniLines implements BindingAdapter {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(wsgi-file|module)( *= *)(\\S+)[ \\t]*\\r?$");

  @Override
  public String id() {
    return "ini-lines";
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return head.extension().equals("ini") ? Optional.of(Claim.file(head)) : Optional.empty();
  }

  @Override
  public Analysis analyse(Scope scope) {
    List<Site> sites = new ArrayList<>();
    for (String path : scope.paths()) {
      SourceText text = scope.text(path).orElseThrow();
      Matcher matcher = LINE.matcher(text.text());
      if (matcher.find()) {
        sites.add(site(text, matcher));
      }
    }
    return new Analysis(sites, List.of(), List.of(), List.of());
  }

  private static Site site(SourceText text, Matcher matcher) {
    Span at = new Span(matcher.start(3), matcher.end(3));
    Binding binding =
        matcher.group(1).equals("module")
            ? Binding.Module.parse(matcher.group(3))
            : new Binding.Script(Value.at(text, at));
    return Site.of(new SiteId(text.path(), "application"), at, binding);
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    List<Change> changes = new ArrayList<>();
    for (Flip flip : decided) {
      String path = flip.site().path();
      Matcher matcher = LINE.matcher(scope.text(path).orElseThrow().text());
      if (!flip.kept() && matcher.find()) {
        Edit edit =
            Edit.replace(
                new Span(matcher.start(1), matcher.end(3)),
                "module" + matcher.group(2) + flip.target().binding());
        changes.add(Change.edit("set module", path, EditSet.of(edit), List.of(flip)));
      }
    }
    return new Rewrite(changes, List.of());
  }
}
