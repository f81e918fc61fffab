package dev.rebind.spi;

import dev.rebind.model.Flip;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and rewrites the bindings of one format.
 *
 * <p>Values in, values out: an adapter keeps no state, never touches the disk and never throws on
 * bad input. One instance serves every scope, on any thread.
 */
public interface BindingAdapter {

  /** A stable name that reports show, such as {@code uwsgi-ini}. */
  String id();

  /**
   * ASCII words, any case, one of which a file must hold to be worth decoding. Core opens a file
   * that has none, of any adapter, only when an adapter asks for it by path.
   */
  default Set<String> needles() {
    return Set.of("wsgi");
  }

  /** The adapter's own switches, declared so that a typo is an error with a line. */
  default List<Option> options() {
    return List.of();
  }

  /**
   * Whether this file is this adapter's, and with which others it must be read. Look at the name
   * first: asking for {@link Head#start} is what opens the file.
   */
  Optional<Claim> claim(Head head);

  /** Reads the files of a scope. Bad input is a finding, never an exception. */
  Analysis analyse(Scope scope);

  /**
   * Makes the changes. {@code decided} holds every site of the scope that has an answer, kept ones
   * too; each that is not kept must be in exactly one change or have a finding.
   */
  Rewrite rewrite(Scope scope, List<Flip> decided);

  /**
   * Judges finished changes with a reader that shares no code with {@link #analyse}.
   *
   * @param before the scope as it was
   * @param after the same scope with every change made
   */
  default Proof prove(Scope before, Scope after, List<Flip> done) {
    return Proof.none();
  }
}
