package dev.rebind.road;

import dev.rebind.model.Flip;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Inner;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries whatever stands in {@code cat > NAME <<'EOF'} heredocs, and knows nothing of it. */
final class HeredocCarrier implements BindingAdapter {
  private static final Pattern HEREDOC =
      Pattern.compile("cat > (\\S+) <<'EOF'\\n(.*?)^EOF$", Pattern.DOTALL | Pattern.MULTILINE);

  @Override
  public String id() {
    return "heredocs";
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return head.extension().equals("sh") ? Optional.of(Claim.file(head)) : Optional.empty();
  }

  @Override
  public Analysis analyse(Scope scope) {
    return Analysis.join(inner(scope).stream().map(Inner::analysis).toList());
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    return Rewrite.join(inner(scope).stream().map(inner -> inner.rewrite(decided)).toList());
  }

  private static List<Inner> inner(Scope scope) {
    List<Inner> all = new ArrayList<>();
    for (String path : scope.paths()) {
      SourceText text = scope.text(path).orElseThrow();
      Matcher matcher = HEREDOC.matcher(text.text());
      while (matcher.find()) {
        Span body = new Span(matcher.start(2), matcher.end(2));
        scope
            .open(Excerpt.plain(text, body, matcher.group(1), matcher.group(1)))
            .ifPresent(all::add);
      }
    }
    return all;
  }
}
