package dev.stele.server;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A response that a worker thread writes to. The thread waits while the client is slower than it,
 * so that memory use does not grow; a client that takes nothing for a minute loses the rest.
 */
final class ResponseStream extends OutputStream {
  private static final int CHUNK = 32 * 1024;
  private static final int PATIENCE_SECONDS = 60;

  private final HttpServerResponse response;
  private final Context context;
  private final byte[] chunk = new byte[CHUNK];
  private int filled;

  /** What the writer waits for; used on the event loop only. */
  private CompletableFuture<Void> waiting = new CompletableFuture<>();

  /**
   * @param response chunked, its head not yet written
   * @param context the event loop of the response
   */
  ResponseStream(HttpServerResponse response, Context context) {
    this.response = response;
    this.context = context;
    response.closeHandler(v -> fail(new IOException("the client has gone")));
    response.exceptionHandler(this::fail);
    response.drainHandler(v -> waiting.complete(null));
  }

  @Override
  public void write(int b) throws IOException {
    if (filled == CHUNK) {
      send();
    }
    chunk[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int from = offset;
    int left = length;
    while (left > 0) {
      if (filled == CHUNK) {
        send();
      }
      int part = Math.min(left, CHUNK - filled);
      System.arraycopy(bytes, from, chunk, filled, part);
      filled += part;
      from += part;
      left -= part;
    }
  }

  /** Sends what has been written so far. */
  @Override
  public void flush() throws IOException {
    if (filled > 0) {
      send();
    }
  }

  /** Sends what is left and ends the response. */
  @Override
  public void close() throws IOException {
    if (filled > 0) {
      send();
    }
    context.runOnContext(v -> response.end());
  }

  private void send() throws IOException {
    Buffer buffer = Buffer.buffer(filled).appendBytes(chunk, 0, filled);
    filled = 0;
    CompletableFuture<Void> room = new CompletableFuture<>();
    context.runOnContext(v -> write(buffer, room));
    try {
      room.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException("the response could not be written", e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("the client took nothing for " + PATIENCE_SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("writing the response");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  private void write(Buffer buffer, CompletableFuture<Void> room) {
    waiting = room;
    if (response.closed()) {
      fail(new IOException("the client has gone"));
      return;
    }
    response.write(buffer).onFailure(this::fail);
    if (!response.writeQueueFull()) {
      room.complete(null);
    }
  }

  private void fail(Throwable cause) {
    waiting.completeExceptionally(cause);
  }
}
