package dev.rebind.catalogue;

/** One line of the catalogue's text: a word, and the rest. */
final class Line {
  final String file;
  final int number;
  final String word;
  final String rest;

  Line(String file, int number, String text) {
    this.file = file;
    this.number = number;
    int space = text.indexOf(' ');
    this.word = space < 0 ? text : text.substring(0, space);
    this.rest = space < 0 ? "" : text.substring(space + 1).strip();
  }

  CatalogueSyntaxException wrong(String problem) {
    return new CatalogueSyntaxException(file, number, problem);
  }

  /** The rest, which must not be empty. */
  String value() {
    if (rest.isEmpty()) {
      throw wrong(word + " needs a value");
    }
    return rest;
  }

  /** The words of the rest, at least {@code least} and at most {@code most} of them. */
  String[] words(int least, int most) {
    String[] words = value().split(" ");
    if (words.length < least || words.length > most) {
      throw wrong(word + " takes " + least + " to " + most + " words, not " + words.length);
    }
    return words;
  }

  ModulePath modulePath() {
    return modulePath(value());
  }

  ModulePath modulePath(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || colon == text.length() - 1 || text.indexOf(' ') >= 0) {
      throw wrong("not MODULE:NAME: " + text);
    }
    return new ModulePath(text.substring(0, colon), text.substring(colon + 1));
  }

  Version version(String text) {
    Version version = new VersionReader(text).read();
    if (version == null) {
      throw wrong("not a version: " + text);
    }
    return version;
  }
}
