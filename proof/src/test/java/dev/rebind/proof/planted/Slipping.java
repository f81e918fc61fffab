package dev.rebind.proof.planted;

import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Flip;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Option;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An adapter that reads well and edits with a slip. */
record Slipping(BindingAdapter sound, Slip slip) implements BindingAdapter {
  @Override
  public String id() {
    return sound.id();
  }

  @Override
  public Set<String> needles() {
    return sound.needles();
  }

  @Override
  public List<Option> options() {
    return sound.options();
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return sound.claim(head);
  }

  @Override
  public Analysis analyse(Scope scope) {
    return sound.analyse(scope);
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    Rewrite rewrite = sound.rewrite(scope, decided);
    return new Rewrite(rewrite.changes().stream().map(this::spoilt).toList(), rewrite.findings());
  }

  @Override
  public Proof prove(Scope before, Scope after, List<Flip> done) {
    return sound.prove(before, after, done);
  }

  private Change spoilt(Change change) {
    SortedMap<String, FileChange> files = new TreeMap<>();
    change
        .files()
        .forEach(
            (path, file) ->
                files.put(
                    path,
                    file instanceof FileChange.Modify modify
                        ? new FileChange.Modify(slip.spoil(modify.edits()))
                        : file));
    return new Change(change.title(), files, change.flips(), change.review(), change.notes());
  }
}
