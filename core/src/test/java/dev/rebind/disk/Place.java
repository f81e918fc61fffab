package dev.rebind.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small deployment in a folder of its own, with one file of each awkward sort. */
final class Place {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  final Path root;
  final Path state;

  Place(Path folder) throws IOException {
    root = Files.createDirectories(folder.toRealPath().resolve("conf"));
    state = folder.toRealPath().resolve("state");
  }

  ApplyOptions options() {
    return new ApplyOptions(false, state, "a test", CLOCK, Duration.ofMillis(100));
  }

  Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  String text(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }

  Outcome apply(FileWrite... writes) {
    return apply(FaultyDisk.quick(), writes);
  }

  Outcome apply(Disk disk, FileWrite... writes) {
    // A host without packages: the folder is nobody's.
    LiveFiles host = new LiveFiles(state.resolveSibling("no-host"));
    return new Applier(disk, host).run(new WriteSet(root, java.util.List.of(writes)), options());
  }

  Outcome undo() {
    return new Undo(FaultyDisk.quick()).run(Optional.empty(), options());
  }

  FileWrite modify(String name, String before, String after) {
    return FileWrite.modify(root.resolve(name), before.getBytes(UTF_8), after.getBytes(UTF_8));
  }

  FileWrite create(String name, String after) {
    return FileWrite.create(root.resolve(name), after.getBytes(UTF_8));
  }

  FileWrite delete(String name, String before) {
    return FileWrite.delete(root.resolve(name), before.getBytes(UTF_8));
  }

  /**
   * Every path below the root with its bytes and what belongs to it, so that two pictures are equal
   * only if nothing differs but times.
   */
  SortedMap<String, String> picture() throws IOException {
    SortedMap<String, String> picture = new TreeMap<>();
    RealDisk disk = new RealDisk();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Stat stat = disk.stat(path).orElseThrow();
        String what =
            stat.isLink()
                ? "-> " + Files.readSymbolicLink(path)
                : stat.isFile()
                    ? new String(disk.read(path), UTF_8) + attributes(path, stat)
                    : "folder " + Integer.toOctalString(stat.mode());
        picture.put(root.relativize(path).toString(), what);
      }
    }
    return picture;
  }

  private static String attributes(Path path, Stat stat) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append(" mode ").append(Integer.toOctalString(stat.mode()));
    out.append(" owner ").append(stat.uid()).append(':').append(stat.gid());
    out.append(" links ").append(stat.links());
    new RealDisk()
        .attributes(path)
        .extended()
        .forEach((name, value) -> out.append(' ').append(name).append('=').append(value.sha256()));
    return out.toString();
  }

  static void mark(Path file, String name, String value) throws IOException {
    Files.getFileAttributeView(file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .write(name, ByteBuffer.wrap(value.getBytes(UTF_8)));
  }
}
