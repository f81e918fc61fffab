package dev.rebind.command;

import dev.rebind.model.Flip;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and rewrites command lines and environments that start uwsgi or gunicorn.
 *
 * <p>A site's key is the carrier's place ({@code ExecStart}, {@code program:nova}, {@code
 * services.api}), the server, and what is bound: {@code wsgi}, {@code mount:/v2}, {@code app}.
 */
public final class CommandAdapter implements BindingAdapter {
  @Override
  public String id() {
    return "command";
  }

  @Override
  public Set<String> needles() {
    return Set.of("wsgi", "gunicorn");
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return Carriers.of(head).map(carrier -> Claim.file(head));
  }

  @Override
  public Analysis analyse(Scope scope) {
    List<Analysis> all = new ArrayList<>();
    files(scope).forEach(file -> all.add(file.analysis()));
    return Analysis.join(all);
  }

  @Override
  public Proof prove(Scope before, Scope after, List<Flip> done) {
    return SecondReader.prove(before, after, done);
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    List<Rewrite> all = new ArrayList<>();
    files(scope).forEach(file -> all.add(new CommandRewrite(file).run(decided)));
    return Rewrite.join(all);
  }

  private static List<CommandFile> files(Scope scope) {
    List<CommandFile> files = new ArrayList<>();
    for (String path : scope.paths()) {
      Optional<SourceText> text = scope.text(path);
      if (text.isPresent()) {
        Carriers.of(new Start(path, text.get()))
            .ifPresent(carrier -> files.add(CommandFile.read(scope, text.get(), carrier)));
      }
    }
    return files;
  }

  /** A file that is open already. */
  private record Start(String path, SourceText text) implements Head {
    private static final int LENGTH = 8192;

    @Override
    public String start() {
      return text.text().substring(0, Math.min(LENGTH, text.text().length()));
    }
  }
}
