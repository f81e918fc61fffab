package dev.rebind.cli;

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
import dev.rebind.spi.Option;
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

/**
 * A format small enough to see the command alone: lines {@code bind NAME = SCRIPT} or {@code bind
 * NAME = module:attribute} in files that end in {@code .bind}.
 */
public final class LineAdapter implements BindingAdapter {
  private static final Pattern LINE = Pattern.compile("(?m)^bind ([\\w-]+) = (\\S+)");
  private static final Pattern COMMENT = Pattern.compile("#.*");

  @Override
  public String id() {
    return "line";
  }

  @Override
  public List<Option> options() {
    return List.of(new Option("tone", "plain", "How it speaks."));
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
        String value = matcher.group(2);
        Binding binding =
            value.indexOf(':') > 0
                ? Binding.Module.parse(value)
                : new Binding.Script(Value.literal(value));
        sites.add(Site.of(new SiteId(path, matcher.group(1)), at, binding));
      }
      Matcher comment = COMMENT.matcher(text.text());
      while (comment.find()) {
        Ignore.read(text, new Span(comment.start(), comment.end())).ifPresent(ignores::add);
      }
    }
    return new Analysis(sites, List.of(), List.of(), ignores);
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    List<Change> changes = new ArrayList<>();
    for (Flip flip : decided) {
      if (!flip.kept()) {
        Site site = flip.site();
        Edit edit = new Edit(site.at(), flip.target().binding().toString());
        changes.add(
            Change.edit(
                "bind " + site.id(), site.path(), EditSet.of(List.of(edit)), List.of(flip)));
      }
    }
    return new Rewrite(changes, List.of());
  }
}
