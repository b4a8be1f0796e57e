package dev.stele.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The threads on which memory, index and files are used, so that the event loop never waits. */
final class Workers {
  private static final int THREADS = 8;
  private static final int EXPORT_THREADS = 4;

  private final WorkerExecutor answers;
  private final WorkerExecutor exports;

  /** What answers a call on a worker thread. */
  @FunctionalInterface
  interface Question {
    Answer answer(Call call) throws IOException;
  }

  /** Work without a result. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  Workers(Vertx vertx) {
    answers = vertx.createSharedWorkerExecutor("stele-answers", THREADS, 1, TimeUnit.MINUTES);
    exports = vertx.createSharedWorkerExecutor("stele-exports", EXPORT_THREADS, 1, TimeUnit.HOURS);
  }

  /** An endpoint that asks on a worker thread and sends the answer. */
  Endpoint answering(Question question) {
    return (context, call) ->
        find(() -> question.answer(call))
            .onSuccess(answer -> answer.send(context.response()))
            .onFailure(context::fail);
  }

  /** Finds something out on a worker thread. */
  <T> Future<T> find(Callable<T> question) {
    return answers.executeBlocking(question, false);
  }

  /** Finds something out that may take long, on the threads of such work. */
  <T> Future<T> prepare(Callable<T> question) {
    return exports.executeBlocking(question, false);
  }

  /** Runs work that may take long, on threads of its own. */
  Future<Void> export(Work work) {
    return exports.executeBlocking(
        () -> {
          work.run();
          return null;
        },
        false);
  }
}
