package dev.rebind.road;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does one thing to each item of a list on several threads; the answers keep the list's order. */
record Ordered(int threads) {
  /** Below this a second thread costs more than it brings. */
  private static final int WORTH_SHARING = 16;

  <A, B> List<B> map(List<A> items, Function<A, B> work) {
    if (threads == 1 || items.size() < WORTH_SHARING) {
      return items.stream().map(work).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<B>> running = new ArrayList<>();
      items.forEach(item -> running.add(pool.submit(() -> work.apply(item))));
      List<B> answers = new ArrayList<>();
      for (Future<B> one : running) {
        answers.add(one.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
