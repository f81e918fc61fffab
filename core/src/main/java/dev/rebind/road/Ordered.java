package dev.rebind.road;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing to each item of a list on several threads; the answers keep the list's order. What
 * is asked for from within such work is done on the thread that asks: the others are busy already.
 */
final class Ordered {
  /** Below this a second thread costs more than it brings. */
  private static final int WORTH_SHARING = 8;

  private final int threads;
  private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);

  Ordered(int threads) {
    this.threads = threads;
  }

  <A, B> List<B> map(List<A> items, Function<A, B> work) {
    if (threads == 1 || items.size() < WORTH_SHARING || busy.get()) {
      return items.stream().map(work).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<B>> running = new ArrayList<>();
      items.forEach(item -> running.add(pool.submit(() -> alone(item, work))));
      List<B> answers = new ArrayList<>();
      for (Future<B> one : running) {
        answers.add(one.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private <A, B> B alone(A item, Function<A, B> work) {
    busy.set(true);
    return work.apply(item);
  }

  /** What the work threw, as if it had been done on the thread that asked for it. */
  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
  }
}
