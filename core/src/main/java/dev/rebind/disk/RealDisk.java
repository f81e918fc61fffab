package dev.rebind.disk;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The disk of this machine, through the JDK's own Unix file system. */
final class RealDisk implements Disk {
  // Not "unix:*", which would look up the names of owner and group in /etc/passwd each time.
  private static final String STAT = "unix:dev,ino,mode,uid,gid,nlink,size,lastModifiedTime,ctime";
  private static final int PERMISSION_BITS = 07777;
  private static final int OWNER_WRITE = 0200;
  private static final boolean SELINUX = Files.exists(Path.of("/sys/fs/selinux/enforce"));

  private final boolean durable;

  RealDisk() {
    this(true);
  }

  /** A disk that does not wait for the hardware, for what need not survive a loss of power. */
  RealDisk(boolean durable) {
    this.durable = durable;
  }

  @Override
  public Optional<Stat> stat(Path path) throws IOException {
    Map<String, Object> found;
    try {
      found = Files.readAttributes(path, STAT, NOFOLLOW_LINKS);
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
    int mode = number(found, "mode").intValue();
    return Optional.of(
        new Stat(
            number(found, "dev").longValue(),
            number(found, "ino").longValue(),
            mode & Stat.TYPE_BITS,
            mode & PERMISSION_BITS,
            number(found, "uid").intValue(),
            number(found, "gid").intValue(),
            number(found, "nlink").intValue(),
            number(found, "size").longValue(),
            time(found, "lastModifiedTime"),
            time(found, "ctime")));
  }

  private static Number number(Map<String, Object> found, String name) {
    if (found.get(name) instanceof Number number) {
      return number;
    }
    throw new IllegalStateException("this platform's file attributes have no " + name);
  }

  private static FileTime time(Map<String, Object> found, String name) {
    if (found.get(name) instanceof FileTime time) {
      return time;
    }
    throw new IllegalStateException("this platform's file attributes have no " + name);
  }

  @Override
  public Path realFolder(Path folder) throws IOException {
    return folder.toRealPath();
  }

  @Override
  public byte[] read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ, NOFOLLOW_LINKS)) {
      ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      byte[] bytes = new byte[buffer.position()];
      buffer.flip().get(bytes);
      return bytes;
    }
  }

  @Override
  public Attributes attributes(Path file) throws IOException {
    Stat stat = stat(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
    return new Attributes(stat.mode(), stat.uid(), stat.gid(), extended(file));
  }

  private static SortedMap<String, Content> extended(Path file) throws IOException {
    SortedMap<String, Content> all = new TreeMap<>();
    UserDefinedFileAttributeView view = view(file);
    for (String name : names(view)) {
      ByteBuffer value = ByteBuffer.allocate(view.size(name));
      view.read(name, value);
      all.put(name, Content.of(value.array()));
    }
    return all;
  }

  private static UserDefinedFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class, NOFOLLOW_LINKS);
  }

  private static Set<String> names(UserDefinedFileAttributeView view) throws IOException {
    try {
      return new HashSet<>(view.list());
    } catch (FileSystemException unsupported) {
      // A file system without extended attributes says so by failing, and then there are none.
      return Set.of();
    }
  }

  @Override
  public boolean labelled() {
    return SELINUX;
  }

  @Override
  public void makeFolder(Path folder, boolean secret) throws IOException {
    if (secret) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    write(file, bytes, CREATE_NEW, WRITE);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
    int mode = stat(to).orElseThrow(() -> new NoSuchFileException(to.toString())).mode();
    if ((mode & OWNER_WRITE) == 0) {
      Files.setAttribute(to, "unix:mode", mode | OWNER_WRITE);
    }
  }

  @Override
  public void overwrite(Path file, byte[] bytes) throws IOException {
    write(file, bytes, WRITE, NOFOLLOW_LINKS);
  }

  @Override
  public void append(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, APPEND, NOFOLLOW_LINKS)) {
      all(channel, bytes);
      force(channel);
    }
  }

  private void write(Path file, byte[] bytes, OpenOption... how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      all(channel, bytes);
      if (channel.size() > bytes.length) {
        channel.truncate(bytes.length);
      }
      force(channel);
    }
  }

  private static void all(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private void force(FileChannel channel) throws IOException {
    if (durable) {
      channel.force(true);
    }
  }

  @Override
  public void give(Path file, Attributes wanted) throws IOException {
    Attributes has = attributes(file);
    if (has.uid() != wanted.uid()) {
      Files.setAttribute(file, "unix:uid", wanted.uid(), NOFOLLOW_LINKS);
    }
    if (has.gid() != wanted.gid()) {
      Files.setAttribute(file, "unix:gid", wanted.gid(), NOFOLLOW_LINKS);
    }
    // A change of owner can clear the set-user-ID bit, so the mode is read again.
    if (attributes(file).mode() != wanted.mode()) {
      Files.setAttribute(file, "unix:mode", wanted.mode());
    }
    UserDefinedFileAttributeView view = view(file);
    for (String name : has.extended().keySet()) {
      if (!wanted.extended().containsKey(name)) {
        view.delete(name);
      }
    }
    for (Map.Entry<String, Content> entry : wanted.extended().entrySet()) {
      if (!entry.getValue().equals(has.extended().get(entry.getKey()))) {
        view.write(entry.getKey(), ByteBuffer.wrap(entry.getValue().bytes()));
      }
    }
  }

  @Override
  public void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ, NOFOLLOW_LINKS)) {
      force(channel);
    }
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      force(channel);
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, ATOMIC_MOVE);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.delete(path);
  }
}
