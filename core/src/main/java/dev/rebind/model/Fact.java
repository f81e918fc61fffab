package dev.rebind.model;

import dev.rebind.text.Span;

/** What a tree says of itself, for the Resolver, whoever reads it. */
public sealed interface Fact {
  String path();

  Span at();

  /** The same fact, found elsewhere: what an excerpt says is said by the file that carries it. */
  Fact moved(String toPath, Span to);

  /** A {@code wsgi_scripts} entry: {@code script = factory}. */
  record ScriptDeclared(String path, Span at, String script, String factory) implements Fact {
    @Override
    public Fact moved(String toPath, Span to) {
      return new ScriptDeclared(toPath, to, script, factory);
    }
  }

  /**
   * A script that the tree makes, copies or links under a name of its own.
   *
   * @param tail the trailing literal segments of where it is put, joined with slashes
   * @param how what makes it, as the end of a sentence: "made from templates/wsgi.py.j2"
   */
  record ScriptMade(String path, Span at, String tail, String how) implements Fact {
    @Override
    public Fact moved(String toPath, Span to) {
      return new ScriptMade(toPath, to, tail, how);
    }
  }

  /** A Python file of the tree that defines {@code attribute} at module level. */
  record ModuleDefined(String path, Span at, String module, String attribute) implements Fact {
    @Override
    public Fact moved(String toPath, Span to) {
      return new ModuleDefined(toPath, to, module, attribute);
    }
  }

  /**
   * The module in place of a script that the same project declares, where names do not tell.
   *
   * @param path the file that declares the script
   */
  record ScriptServed(String path, Span at, String script, String module, String attribute)
      implements Fact {
    @Override
    public Fact moved(String toPath, Span to) {
      return new ScriptServed(toPath, to, script, module, attribute);
    }
  }

  /**
   * A release that the tree names for some of its files.
   *
   * @param covers the path prefix that it speaks of; empty for the whole scope's root
   * @param word the release as written: {@code 2025.1}, {@code stable/2025.1}
   */
  record ReleaseNamed(String path, Span at, String covers, String word) implements Fact {
    @Override
    public Fact moved(String toPath, Span to) {
      return new ReleaseNamed(toPath, to, covers, word);
    }
  }
}
