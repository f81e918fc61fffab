package dev.rebind.disk;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The real disk, which dies or fails at one step; counts only the steps that change something. */
final class FaultyDisk {
  /** Stands for the death of the process: nothing that runs after it reaches the disk. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** What happens at the step. */
  enum Fault {
    NONE,
    DIES,
    /** A write stops halfway, then the process dies. */
    DIES_HALFWAY,
    /** The step fails once. */
    FULL,
    /** The step and each one after it that writes bytes fails. */
    STAYS_FULL
  }

  private static final Set<String> READS =
      Set.of("stat", "realFolder", "read", "attributes", "labelled", "hashCode", "toString");
  private static final Set<String> WRITES = Set.of("create", "overwrite", "append", "copy");

  private final Fault fault;
  private final int at;
  private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
  private int count;
  private boolean dead;

  FaultyDisk(Fault fault, int at) {
    this.fault = fault;
    this.at = at;
  }

  /** How many steps were begun. */
  synchronized int count() {
    return count;
  }

  /** Whether a fault at a step that this disk has seen is more than a plain death before it. */
  boolean differs(Fault other, int step) {
    String name = steps.get(step - 1).split(" ", 2)[0];
    return other != Fault.DIES_HALFWAY || (WRITES.contains(name) && !name.equals("copy"));
  }

  /** Each step as {@code name file-name}. */
  List<String> steps() {
    return steps;
  }

  /** A disk that refuses, with the error, each step that the rule names and whose path it takes. */
  static Disk refusing(BiPredicate<String, Path> rule, Function<Path, IOException> error) {
    RealDisk real = new RealDisk();
    return (Disk)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {Disk.class},
            (proxy, method, arguments) -> {
              if (arguments != null && rule.test(method.getName(), (Path) arguments[0])) {
                throw error.apply((Path) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** A healthy disk that does not wait for syncs. */
  static Disk quick() {
    return new FaultyDisk(Fault.NONE, 0).disk();
  }

  Disk disk() {
    // A process that dies loses nothing that was written, so these tests need no sync.
    RealDisk real = new RealDisk(false);
    return (Disk)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {Disk.class},
            (proxy, method, arguments) -> {
              if (!READS.contains(method.getName())) {
                arguments = step(real, method.getName(), arguments);
              } else {
                checkAlive();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private synchronized void checkAlive() {
    if (dead) {
      throw new Death();
    }
  }

  private synchronized Object[] step(RealDisk real, String name, Object[] arguments)
      throws IOException {
    checkAlive();
    count++;
    Path path = (Path) arguments[name.equals("rename") || name.equals("copy") ? 1 : 0];
    String payload =
        name.equals("append")
            ? " "
                + new String((byte[]) arguments[1], java.nio.charset.StandardCharsets.UTF_8).strip()
            : "";
    steps.add(name + " " + path.getFileName() + payload);
    boolean writes = WRITES.contains(name);
    if (count == at && (fault == Fault.DIES || fault == Fault.DIES_HALFWAY)) {
      dead = true;
      if (fault == Fault.DIES_HALFWAY && writes && !name.equals("copy")) {
        byte[] bytes = (byte[]) arguments[1];
        half(real, name, path, bytes);
      }
      throw new Death();
    } else if ((count == at && fault == Fault.FULL)
        || (count >= at && fault == Fault.STAYS_FULL && writes)) {
      throw new FileSystemException(path.toString(), null, "No space left on device");
    }
    return arguments;
  }

  private static void half(RealDisk real, String name, Path path, byte[] bytes) throws IOException {
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
    if (name.equals("create")) {
      real.create(path, half);
    } else if (name.equals("append")) {
      real.append(path, half);
    } else {
      byte[] torn = real.read(path);
      System.arraycopy(half, 0, torn, 0, Math.min(half.length, torn.length));
      real.overwrite(path, torn);
    }
  }
}
