package org.mmgpt.infer.engine;

import java.util.Iterator;
import java.util.concurrent.Flow;

/** Gives a reply's pieces to a subscriber, no more than it asked for. */
final class ReplySubscription implements Flow.Subscription {
  private final Reply reply;
  private final Iterator<AnswerPiece> pieces;
  private final Flow.Subscriber<? super AnswerPiece> subscriber;
  private long wanted;
  private boolean cancelled;
  private boolean wrong;

  ReplySubscription(
      Reply reply, Iterator<AnswerPiece> pieces, Flow.Subscriber<? super AnswerPiece> subscriber) {
    this.reply = reply;
    this.pieces = pieces;
    this.subscriber = subscriber;
  }

  void start() {
    Thread.ofVirtual().name("mmgpt-reply").start(this::run);
  }

  private void run() {
    try {
      subscriber.onSubscribe(this);
      while (pieces.hasNext()) {
        if (!awaitDemand()) {
          return;
        }
        subscriber.onNext(pieces.next());
      }
    } catch (RuntimeException e) {
      reply.cancel();
      subscriber.onError(e);
      return;
    }
    if (!isCancelled()) {
      subscriber.onComplete();
    }
  }

  /** Returns false if nothing more is to come. */
  private synchronized boolean awaitDemand() {
    while (wanted == 0 && !cancelled && !wrong) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    if (wrong) {
      throw new IllegalArgumentException("a subscriber must request at least one piece");
    }
    wanted--;
    return !cancelled;
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  @Override
  public synchronized void request(long n) {
    if (n < 1) {
      wrong = true;
    } else {
      wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
    }
    notifyAll();
  }

  @Override
  public void cancel() {
    synchronized (this) {
      cancelled = true;
      notifyAll();
    }
    reply.cancel();
  }
}
