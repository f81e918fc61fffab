package dev.rebind.catalogue;

/**
 * What a user asks for or what a deployment gives as evidence: which code of a service is meant.
 */
public sealed interface Release {

  /** The releases of a series, as tagged and put on PyPI; the newest known one answers. */
  record Tags(Series series) implements Release {
    @Override
    public String toString() {
      return series.name();
    }
  }

  /**
   * The head of a series' branch, which may have more than its newest tag.
   *
   * @param word the branch: {@code stable/2025.1}, {@code unmaintained/2024.1}
   */
  record Head(Series series, String word) implements Release {
    @Override
    public String toString() {
      return word;
    }
  }

  /** One version; the branch {@code bugfix/37.0} is one too. */
  record Exact(Version version) implements Release {
    @Override
    public String toString() {
      return version.toString();
    }
  }

  /** The newest finished series that the catalogue knows; a word of users, never evidence. */
  record Latest() implements Release {
    @Override
    public String toString() {
      return "latest";
    }
  }

  /** The development branch at the catalogue's date; a word of users, never evidence. */
  record Master() implements Release {
    @Override
    public String toString() {
      return "master";
    }
  }
}
