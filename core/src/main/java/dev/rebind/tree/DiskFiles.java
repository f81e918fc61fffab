package dev.rebind.tree;

import dev.rebind.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The files on the disk as one walk saw them; others inside the roots are read when asked for. */
final class DiskFiles {
  /** Decoded text kept in memory, in units; what is beyond it is decoded again when asked for. */
  private static final long KEPT = 48L << 20;

  private final Places places;
  private final WalkOptions options;
  private final Map<String, Candidate> candidates = new HashMap<>();
  private final List<String> paths;
  private final ConcurrentSkipListSet<Problem> problems = new ConcurrentSkipListSet<>();

  /** The text of a path, or empty for one that has none. */
  private final ConcurrentHashMap<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();

  /** Of files that the walk did not read, what was read first. */
  private final ConcurrentHashMap<String, Long> prints = new ConcurrentHashMap<>();

  private final ConcurrentHashMap<String, List<String>> listings = new ConcurrentHashMap<>();
  private final AtomicLong room = new AtomicLong(KEPT);

  DiskFiles(WalkOptions options) {
    this.places = new Places(options.roots());
    this.options = options;
    problems.addAll(places.missing());
    for (Lane lane : new Walker(options, places, places, true).walk()) {
      for (Candidate candidate : lane.candidates) {
        add(candidate);
      }
      problems.addAll(lane.problems);
    }
    this.paths = List.copyOf(new TreeSet<>(candidates.keySet()));
  }

  /**
   * Two names can look alike where the locale cannot show them; which of them wins is not chance.
   */
  private void add(Candidate candidate) {
    Candidate twin = candidates.get(candidate.path());
    if (twin != null && !absolute(twin).equals(absolute(candidate))) {
      problems.add(
          new Problem(
              candidate.path(),
              Problem.Kind.UNREADABLE,
              "stands for two files whose names this locale shows alike; only one was read"));
    }
    if (twin == null || candidate.disk().compareTo(twin.disk()) < 0) {
      candidates.put(candidate.path(), candidate);
    }
  }

  private static Path absolute(Candidate candidate) {
    return candidate.disk().toAbsolutePath().normalize();
  }

  List<String> candidates() {
    return paths;
  }

  List<Problem> problems() {
    return new ArrayList<>(problems);
  }

  Optional<String> linkTo(String path) {
    Candidate candidate = candidates.get(path);
    return candidate == null ? Optional.empty() : Optional.ofNullable(candidate.linkTo());
  }

  /** The candidates that are links to a file. */
  List<String> linksTo(String path) {
    List<String> links = new ArrayList<>();
    for (Candidate candidate : candidates.values()) {
      if (path.equals(candidate.linkTo())) {
        links.add(candidate.path());
      }
    }
    return links;
  }

  Optional<Path> onDisk(String path) {
    Candidate candidate = candidates.get(path);
    return candidate == null ? places.onDisk(path) : Optional.of(candidate.disk());
  }

  boolean exists(String path) {
    return candidates.containsKey(path) || regular(path).isPresent();
  }

  /** Every file below a folder that the ignore rules and globs leave in, in no order. */
  List<String> below(String folder) {
    return listings.computeIfAbsent(folder, this::walkBelow);
  }

  private List<String> walkBelow(String folder) {
    List<Root> roots = folder.isEmpty() ? options.roots() : inside(folder);
    WalkOptions all = options.withRoots(roots).withNeedles(Needles.none()).withNames(name -> true);
    List<String> found = new ArrayList<>();
    for (Lane lane : new Walker(all, new Places(roots), places, false).walk()) {
      lane.candidates.forEach(candidate -> found.add(candidate.path()));
    }
    return found;
  }

  private List<Root> inside(String folder) {
    List<Root> found = new ArrayList<>();
    for (Root root : options.roots()) {
      if (root.name().startsWith(folder + "/")) {
        found.add(root);
      }
    }
    Optional<Path> disk = places.onDisk(folder);
    try {
      if (disk.isPresent() && Files.isDirectory(disk.get())) {
        if (places.inTree(disk.get().toRealPath()).isPresent()) {
          found.add(new Root(disk.get(), folder));
        }
      }
    } catch (IOException error) {
      problems.add(Trouble.of(folder, error));
    }
    return found;
  }

  Optional<SourceText> text(String path) {
    Optional<SourceText> known = texts.get(path);
    if (known != null) {
      return known;
    }
    Optional<SourceText> text = bytes(path).map(bytes -> SourceText.of(path, bytes));
    int size = text.map(it -> it.text().length()).orElse(0);
    if (room.addAndGet(-size) < 0) {
      room.addAndGet(size);
      return text;
    }
    Optional<SourceText> first = texts.putIfAbsent(path, text);
    return first == null ? text : first;
  }

  private Optional<byte[]> bytes(String path) {
    Candidate candidate = candidates.get(path);
    byte[] kept = candidate == null ? null : candidate.bytes();
    if (kept != null) {
      return Optional.of(kept);
    }
    Optional<Path> file = candidate == null ? regular(path) : Optional.of(candidate.disk());
    byte[] bytes = file.isEmpty() ? null : read(path, file.get());
    if (bytes == null) {
      return Optional.empty();
    }
    long print = Fingerprint.of(bytes);
    Long first = candidate == null ? prints.putIfAbsent(path, print) : (Long) candidate.print();
    if (first != null && first != print) {
      problems.add(new Problem(path, Problem.Kind.CHANGED, "has changed since the tree was read"));
      return Optional.empty();
    }
    if (FileSearch.isBinary(bytes)) {
      problems.add(Trouble.binary(path));
      return Optional.empty();
    }
    return Optional.of(bytes);
  }

  private byte @Nullable [] read(String path, Path file) {
    try {
      long size = Files.size(file);
      if (size > options.sizeCap()) {
        problems.add(Trouble.tooLarge(path, size, options.sizeCap()));
        return null;
      }
      try (InputStream in = Files.newInputStream(file)) {
        return in.readNBytes((int) options.sizeCap());
      }
    } catch (IOException error) {
      problems.add(Trouble.of(path, error));
      return null;
    }
  }

  /** The real path of a regular file inside the roots. */
  private Optional<Path> regular(String path) {
    Optional<Path> file = places.onDisk(path);
    if (file.isEmpty() || !Files.exists(file.get())) {
      return Optional.empty();
    }
    try {
      Path real = file.get().toRealPath();
      boolean inside = places.inTree(real).isPresent();
      boolean regular = Files.readAttributes(real, BasicFileAttributes.class).isRegularFile();
      return inside && regular ? Optional.of(real) : Optional.empty();
    } catch (IOException error) {
      problems.add(Trouble.of(path, error));
      return Optional.empty();
    }
  }
}
