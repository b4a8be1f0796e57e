package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * A part of a search that another thread does where one is free; where none was, whoever asks for
 * what comes of it does it. So a search is not slower on a busy machine, and faster on an idle one.
 *
 * @param <T> what comes of it
 */
final class Aside<T> {
  private final FutureTask<T> task;

  /** Offers the work to the threads of an executor. */
  Aside(Executor threads, Callable<T> work) {
    task = new FutureTask<>(work);
    threads.execute(task);
  }

  /**
   * What comes of some works, in their order; the first of them this thread does. When this returns
   * or throws, nobody works on any of them any more.
   *
   * @param works one at least
   * @throws IOException what one of them threw
   */
  static <T> List<T> all(Executor threads, List<Callable<T>> works) throws IOException {
    List<Aside<T>> others = works.stream().skip(1).map(work -> new Aside<>(threads, work)).toList();
    List<Aside<T>> all = new ArrayList<>();
    all.add(new Aside<>(Runnable::run, works.get(0)));
    all.addAll(others);
    all.forEach(Aside::finish);
    List<T> results = new ArrayList<>();
    for (Aside<T> each : all) {
      results.add(each.get());
    }
    return results;
  }

  /**
   * What comes of the work; when this returns or throws, nobody works on it any more.
   *
   * @throws IOException what the work threw
   */
  T get() throws IOException {
    finish();
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw new AssertionError("there is nothing left to wait for", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  /** Waits until nobody works on it any more. */
  private void finish() {
    // Does nothing where another thread has begun.
    task.run();
    boolean interrupted = false;
    while (!task.isDone()) {
      try {
        task.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        // Whoever asks for the result is told.
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException thrown(Throwable cause) throws IOException {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }
}
