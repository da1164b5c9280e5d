package org.mmgpt.infer.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.error.GenerationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer on its way. Its pieces go to one reader, who takes them as an iterator, subscribes, or
 * looks when told that there are some; whoever wants the whole alone calls {@link #await}. It holds
 * at most {@code max_new_tokens} pieces, so a slow reader holds nobody up. Any thread will do.
 */
public final class Reply implements Iterable<AnswerPiece>, Flow.Publisher<AnswerPiece> {
  private sealed interface Event {}

  private record Said(AnswerPiece piece) implements Event {}

  private record Ended() implements Event {}

  private static final Logger LOG = LoggerFactory.getLogger(Reply.class);
  private static final Runnable NOBODY = () -> {};

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final int promptTokens;
  private final Runnable onCancel;
  private volatile int cachedTokens;
  private volatile int generatedTokens;
  private volatile boolean cancelled;
  private volatile boolean taken;
  private volatile Runnable more = NOBODY;

  Reply(int promptTokens, Runnable onCancel) {
    this.promptTokens = promptTokens;
    this.onCancel = onCancel;
  }

  /** Ids the prompt was made of. */
  public int promptTokens() {
    return promptTokens;
  }

  /** How many of them had been computed for an earlier prompt; known from the first piece on. */
  public int cachedTokens() {
    return cachedTokens;
  }

  /** Tokens of the answer so far. */
  public int generatedTokens() {
    return generatedTokens;
  }

  /** Ends the answer, within one token. */
  public void cancel() {
    cancelled = true;
    if (!isDone()) {
      onCancel.run();
    }
  }

  /** Whether somebody asked for no more. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Whether all of the answer is there, or it failed. */
  public boolean isDone() {
    return answer.isDone();
  }

  /**
   * Waits for the whole answer. Interrupted, it cancels the answer.
   *
   * @throws GenerationException if it failed
   */
  public Answer await() {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new GenerationException("interrupted while waiting for an answer");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /**
   * The pieces, each as soon as it is there; once. {@link Iterator#hasNext} waits and throws what
   * made the answer fail.
   */
  @Override
  public Iterator<AnswerPiece> iterator() {
    take();
    return new Pieces();
  }

  /**
   * Has {@code told} run when there are pieces to be had from {@link #arrived}, or the answer is
   * done: on the thread that computes, so it must not wait. Once. If it throws, the answer is
   * cancelled.
   */
  public void whenMore(Runnable told) {
    take();
    more = told;
    tell(); // of what has come already
  }

  /** A reader's fault is nobody else's: the thread computes other answers too. */
  private void tell() {
    try {
      more.run();
    } catch (RuntimeException e) {
      LOG.error("the reader of an answer has failed, so it is cancelled", e);
      more = NOBODY;
      cancel();
    }
  }

  /** The pieces that have come since the last call; never waits. */
  public List<AnswerPiece> arrived() {
    var pieces = new ArrayList<AnswerPiece>();
    while (events.poll() instanceof Said(AnswerPiece piece)) {
      pieces.add(piece);
    }
    return pieces;
  }

  /** Gives the pieces to {@code subscriber}, on a virtual thread; once. */
  @Override
  public void subscribe(Flow.Subscriber<? super AnswerPiece> subscriber) {
    take();
    new ReplySubscription(this, new Pieces(), subscriber).start();
  }

  private synchronized void take() {
    if (taken) {
      throw new IllegalStateException("this answer has a reader already");
    }
    taken = true;
  }

  void generated(int tokens) {
    generatedTokens = tokens;
  }

  void cached(int tokens) {
    cachedTokens = tokens;
  }

  void say(AnswerPiece piece) {
    events.add(new Said(piece));
    tell();
  }

  void end(Answer whole) {
    answer.complete(whole);
    finish();
  }

  void fail(RuntimeException why) {
    answer.completeExceptionally(why);
    finish();
  }

  private void finish() {
    events.add(new Ended());
    tell();
  }

  private static RuntimeException failure(Throwable cause) {
    return cause instanceof RuntimeException known ? known : new CompletionException(cause);
  }

  private final class Pieces implements Iterator<AnswerPiece> {
    private Optional<AnswerPiece> next = Optional.empty();
    private boolean ended;

    @Override
    public boolean hasNext() {
      if (next.isEmpty() && !ended) {
        next = poll();
      }
      return next.isPresent();
    }

    private Optional<AnswerPiece> poll() {
      try {
        switch (events.take()) {
          case Said(AnswerPiece piece) -> {
            return Optional.of(piece);
          }
          case Ended() -> {
            ended = true;
            Reply.this.await();
            return Optional.empty();
          }
        }
      } catch (InterruptedException e) {
        cancel();
        Thread.currentThread().interrupt();
        throw new GenerationException("interrupted while waiting for an answer");
      }
    }

    @Override
    public AnswerPiece next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the answer has ended");
      }
      AnswerPiece piece = next.orElseThrow();
      next = Optional.empty();
      return piece;
    }
  }
}
