package dev.rebind.cli;

import dev.rebind.tree.SourceTree;
import dev.rebind.tree.WalkOptions;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that says how far a run is, from the first second on. */
final class Progress implements AutoCloseable {
  private static final long PAUSE_MILLIS = 1000;
  private static final String ERASE = "\r\033[K";

  private final PrintStream err;
  private final LongAdder files = new LongAdder();
  private final CountDownLatch end = new CountDownLatch(1);
  private final @Nullable Thread teller;
  private volatile String doing = "";

  /** Says nothing where standard error is no terminal that can take a line back. */
  Progress(Session session) {
    this.err = session.err();
    this.teller = session.overwrites() ? new Thread(this::tell, "progress") : null;
    if (teller != null) {
      teller.setDaemon(true);
      teller.start();
    }
  }

  SourceTree walk(WalkOptions options) {
    if (teller == null) {
      return SourceTree.walk(options);
    }
    SourceTree tree =
        SourceTree.walk(
            options.withNames(
                name -> {
                  files.increment();
                  return options.names().test(name);
                }));
    doing = ", working out what they bind";
    return tree;
  }

  private void tell() {
    boolean told = false;
    try {
      while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        err.print(ERASE + "rebind: " + files.sum() + " files seen" + doing);
        told = true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (told) {
      err.print(ERASE);
    }
  }

  /** Takes the line away; returns when it is gone, so that nothing is written over it. */
  @Override
  public void close() {
    end.countDown();
    if (teller == null) {
      return;
    }
    try {
      teller.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
