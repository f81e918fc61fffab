package dev.rebind.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** A line on a terminal that says how far a walk is, from the first second on. */
final class Progress implements AutoCloseable {
  private static final long PAUSE_MILLIS = 1000;
  private static final String ERASE = "\r\033[K";

  private final PrintStream err;
  private final LongAdder files = new LongAdder();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread teller;

  Progress(PrintStream err) {
    this.err = err;
    this.teller = new Thread(this::tell, "progress");
    teller.setDaemon(true);
    teller.start();
  }

  void seen() {
    files.increment();
  }

  private void tell() {
    boolean told = false;
    try {
      while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        err.print(ERASE + "rebind: " + files.sum() + " files seen");
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
    try {
      teller.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
