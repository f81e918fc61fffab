package dev.rebind.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a release has in place of a script. */
public sealed interface Answer {

  Script script();

  /** The release that was asked about. */
  Release release();

  /** The one exhaustive way to tell the kinds apart. */
  <T> T match(
      Function<Available, T> available,
      Function<ModuleMoved, T> moved,
      Function<NotYet, T> notYet,
      Function<Never, T> never,
      Function<Unverified, T> unverified);

  /**
   * The module is there.
   *
   * @param target what a server loads
   * @param at the release that answers, for a series its newest; null for a branch head
   * @param from the first release of that series that has it; null for a branch head
   * @param wholeSeries whether the first release of that series has it already; if not, {@code
   *     from} is a point release that must be installed
   * @param state where the script comes from at {@code at}
   * @param lastWithScript the last release of that series that still has the script; null when none
   *     has, and for a branch head
   * @param modules every module path that is there, {@code target} first
   * @param needs what must be installed
   */
  record Available(
      Script script,
      Release release,
      ModulePath target,
      @Nullable Version at,
      @Nullable Version from,
      boolean wholeSeries,
      ScriptState state,
      @Nullable Version lastWithScript,
      List<ModulePath> modules,
      Requirement needs)
      implements Answer {
    public Available {
      modules = List.copyOf(modules);
    }

    @Override
    public <T> T match(
        Function<Available, T> available,
        Function<ModuleMoved, T> moved,
        Function<NotYet, T> notYet,
        Function<Never, T> never,
        Function<Unverified, T> unverified) {
      return available.apply(this);
    }
  }

  /**
   * The application is there under another module path than in later releases.
   *
   * @param target what a server loads at this release
   * @param later what it loads from {@code since} on
   * @param at the release that answers
   * @param state where the script comes from at {@code at}
   * @param modules every module path that is there, {@code target} first
   * @param needs what must be installed for {@code target}
   * @param since what must be installed for {@code later}; null when no release has it
   */
  record ModuleMoved(
      Script script,
      Release release,
      ModulePath target,
      ModulePath later,
      Version at,
      ScriptState state,
      List<ModulePath> modules,
      Requirement needs,
      @Nullable Requirement since)
      implements Answer {
    public ModuleMoved {
      modules = List.copyOf(modules);
    }

    @Override
    public <T> T match(
        Function<Available, T> available,
        Function<ModuleMoved, T> moved,
        Function<NotYet, T> notYet,
        Function<Never, T> never,
        Function<Unverified, T> unverified) {
      return moved.apply(this);
    }
  }

  /**
   * The release has no module; another has, or will.
   *
   * @param target what a server loads later
   * @param at the release that answers; null for the development branch
   * @param state where the script comes from at {@code at}
   * @param factory what can be called instead at this release; null when nothing is known
   * @param since the nearest later release that has the module; null when none has
   */
  record NotYet(
      Script script,
      Release release,
      ModulePath target,
      @Nullable Version at,
      ScriptState state,
      @Nullable Factory factory,
      @Nullable Requirement since)
      implements Answer {
    @Override
    public <T> T match(
        Function<Available, T> available,
        Function<ModuleMoved, T> moved,
        Function<NotYet, T> notYet,
        Function<Never, T> never,
        Function<Unverified, T> unverified) {
      return notYet.apply(this);
    }
  }

  /**
   * No release has a module.
   *
   * @param state where the script comes from at this release; unverified when that is not known
   * @param factory what can be called instead at this release; null when nothing is known
   */
  record Never(
      Script script,
      Release release,
      NeverReason reason,
      ScriptState state,
      @Nullable Factory factory)
      implements Answer {
    @Override
    public <T> T match(
        Function<Available, T> available,
        Function<ModuleMoved, T> moved,
        Function<NotYet, T> notYet,
        Function<Never, T> never,
        Function<Unverified, T> unverified) {
      return never.apply(this);
    }
  }

  /**
   * The catalogue cannot say.
   *
   * @param why what it lacks
   * @param below the newest known release that is not newer than the one asked about; null when
   *     there is none
   * @param then what {@code below} has; null together with it
   */
  record Unverified(
      Script script, Release release, Why why, @Nullable Row below, @Nullable Answer then)
      implements Answer {

    /** What {@link #below} has. */
    public Optional<Answer> nearest() {
      return Optional.ofNullable(then);
    }

    @Override
    public <T> T match(
        Function<Available, T> available,
        Function<ModuleMoved, T> moved,
        Function<NotYet, T> notYet,
        Function<Never, T> never,
        Function<Unverified, T> unverified) {
      return unverified.apply(this);
    }
  }

  /** What the catalogue lacks. */
  enum Why {
    /** Newer than the catalogue, or of a series that was not finished at its date. */
    LATER,
    /** Released, but nobody read it. */
    UNREAD,
    /** No release of that number is known. */
    NOT_LISTED,
    /** The service is not known to have had a release in that series. */
    NOT_IN_SERIES,
    /** No releases of the service are recorded at all. */
    NO_RELEASES,
    /** The project is retired and its development branch is empty. */
    RETIRED
  }
}
