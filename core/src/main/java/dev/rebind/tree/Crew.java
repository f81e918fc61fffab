package dev.rebind.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share one stack of jobs until none is left. The newest job goes first, so that the
 * stack stays as small as the tree is deep.
 */
final class Crew {
  /** One thing to do; may push others. */
  interface Job {
    void run(Lane lane);
  }

  private final Deque<Job> jobs = new ArrayDeque<>();
  private final int threads;
  private int idle;
  private boolean over;
  private @Nullable Throwable failure;

  private Crew(int threads) {
    this.threads = threads;
  }

  /** Does the jobs and all that they push; gives what each thread found. */
  static List<Lane> run(int threads, List<? extends Job> first) {
    Crew crew = new Crew(threads);
    crew.jobs.addAll(first);
    List<Lane> lanes = new ArrayList<>();
    List<Thread> others = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Lane lane = new Lane(crew);
      lanes.add(lane);
      if (i > 0) {
        Thread thread = new Thread(new Runner(crew, lane), "rebind-walk");
        thread.setDaemon(true);
        thread.start();
        others.add(thread);
      }
    }
    crew.work(lanes.get(0));
    for (Thread thread : others) {
      join(thread);
    }
    crew.rethrow();
    return lanes;
  }

  private record Runner(Crew crew, Lane lane) implements Runnable {
    @Override
    public void run() {
      crew.work(lane);
    }
  }

  synchronized void push(Job job) {
    jobs.push(job);
    if (idle > 0) {
      notify();
    }
  }

  private void work(Lane lane) {
    try {
      for (Job job = take(); job != null; job = take()) {
        job.run(lane);
      }
    } catch (RuntimeException | Error broken) {
      // Kept for the caller's thread: a walk that lost a thread must not look complete.
      stop(broken);
    }
  }

  private synchronized @Nullable Job take() {
    idle++;
    while (jobs.isEmpty() && !over) {
      if (idle == threads) {
        stop(null);
      } else {
        try {
          wait();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          stop(new IllegalStateException("interrupted while walking", interrupted));
        }
      }
    }
    idle--;
    return over ? null : jobs.pop();
  }

  private synchronized void stop(@Nullable Throwable reason) {
    over = true;
    if (failure == null) {
      failure = reason;
    }
    notifyAll();
  }

  private synchronized void rethrow() {
    if (failure instanceof RuntimeException broken) {
      throw broken;
    }
    if (failure instanceof Error broken) {
      throw broken;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
