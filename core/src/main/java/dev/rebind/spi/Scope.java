package dev.rebind.spi;

import dev.rebind.model.Value;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files of one claim, as an immutable view; "after" is the same scope over an overlay. */
public interface Scope {
  /** The claim's root. */
  String root();

  /** The paths that the adapter owns here and may edit, sorted. */
  List<String> paths();

  /**
   * Any file inside the roots, owned or not. Every question is recorded, also one for a file that
   * is not there: whoever changes that file has this scope read again.
   */
  Optional<SourceText> text(String path);

  /**
   * What {@code reader} makes of a file, which is parsed once in a run however often it is asked
   * for.
   *
   * @param kind the type of the answer, an immutable value; also what tells readers apart
   */
  default <T> Optional<T> read(String path, Class<T> kind, Function<SourceText, T> reader) {
    return text(path).map(reader);
  }

  /**
   * The same of several files, in their order, without those that are not there; they may be read
   * at the same time.
   */
  default <T> List<T> readAll(List<String> paths, Class<T> kind, Function<SourceText, T> reader) {
    return paths.stream().flatMap(path -> read(path, kind, reader).stream()).toList();
  }

  /**
   * The paths of the files that begin with {@code prefix}, sorted, owned or not, with a needle or
   * without; ignored files are left out. Folders are read when this is asked, so ask sparingly.
   */
  List<String> list(String prefix);

  /**
   * The source of a Python module in the installed environment that the user or the script's own
   * path names; empty where none is known. It is looked at, never run, and never part of a change.
   *
   * @param script the path that a site binds
   * @param module its dotted name
   */
  default Optional<SourceText> installed(Value script, String module) {
    return Optional.empty();
  }

  /** Whoever claims the excerpt's name reads it; empty where nobody does. */
  Optional<Inner> open(Excerpt excerpt);

  /** The value of one of the adapter's own {@link BindingAdapter#options}. */
  String option(String name);
}
