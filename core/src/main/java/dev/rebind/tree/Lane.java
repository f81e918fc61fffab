package dev.rebind.tree;

import java.util.ArrayList;
import java.util.List;

/** What belongs to one thread of a walk: its buffer and what it found. */
final class Lane {
  /** Most files fit; larger ones pass through in pieces. */
  static final int BUFFER = 64 << 10;

  final byte[] buffer = new byte[BUFFER];
  final List<Candidate> candidates = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  private final Crew crew;

  Lane(Crew crew) {
    this.crew = crew;
  }

  void push(Crew.Job job) {
    crew.push(job);
  }

  void problem(String path, Problem.Kind kind, String sentence) {
    problems.add(new Problem(path.isEmpty() ? "." : path, kind, sentence));
  }
}
