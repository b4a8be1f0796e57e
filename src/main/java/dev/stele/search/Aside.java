package dev.stele.search;

import java.io.IOException;
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
   * What comes of the work; when this returns or throws, nobody works on it any more.
   *
   * @throws IOException what the work threw
   */
  T get() throws IOException {
    // Does nothing where another thread has begun.
    task.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
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
