package org.mmgpt.infer.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.Cancellation;
import org.mmgpt.infer.Chat;
import org.mmgpt.infer.ChatHistory;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.error.PromptTooLongException;
import org.mmgpt.infer.generation.FinishReason;
import org.mmgpt.torch.CudnnAttention;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.OperatorThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers many requests with one model: they are computed together, join and leave at any token,
 * and none of it shows in anybody's answer. Requests come from any thread; one platform thread
 * computes.
 *
 * <pre>{@code
 * try (var gpt = MultiModalGpt.load(Path.of("train/tiny"));
 *     var engine = Engine.start(gpt, EngineConfig.standard())) {
 *   Reply reply = engine.submit(GenerationRequest.of(Prompt.instruction("Hello!"), gpt.defaultConfig()));
 *   for (AnswerPiece piece : reply) {
 *     System.out.print(piece.text());
 *   }
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final MultiModalGpt gpt;
  private final EngineConfig config;
  private final EngineListener listener;
  private final Thread thread;
  private final WaitingLine waiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile Optional<BatchLoop> loop = Optional.empty();
  private Optional<RuntimeException> broken = Optional.empty();
  private boolean started;
  private boolean draining;
  private boolean stopping;

  private Engine(MultiModalGpt gpt, EngineConfig config, EngineListener listener) {
    this.gpt = gpt;
    this.config = config;
    this.waiting = new WaitingLine(config.maxQueue());
    this.listener = new GuardedListener(listener);
    this.thread = Thread.ofPlatform().name("mmgpt-engine").daemon().unstarted(this::run);
  }

  /**
   * Starts an engine. The model stays the caller's, and must stay open until the engine is closed.
   */
  public static Engine start(MultiModalGpt gpt, EngineConfig config) {
    return start(gpt, config, EngineListener.NONE);
  }

  /**
   * Starts an engine that tells {@code listener} what it does.
   *
   * @throws RuntimeException if there is no memory for its caches
   */
  public static Engine start(MultiModalGpt gpt, EngineConfig config, EngineListener listener) {
    var engine = new Engine(gpt, config, listener);
    engine.thread.start();
    engine.awaitStart();
    return engine;
  }

  private void awaitStart() {
    lock.lock();
    try {
      while (!started && broken.isEmpty()) {
        changed.awaitUninterruptibly();
      }
      broken.ifPresent(
          e -> {
            throw e;
          });
    } finally {
      lock.unlock();
    }
  }

  /**
   * Asks for an answer. Text and pictures are prepared on the calling thread.
   *
   * @throws EngineBusyException if the queue is full, or the engine takes no more
   * @throws PromptTooLongException if the prompt fills the model's context
   * @throws org.mmgpt.model.weights.ModelException if there is no adapter of that name
   */
  public Reply submit(GenerationRequest request) {
    refuseIfFull(request.turn()); // before the work of preparing it
    Sequence sequence = prepare(request);
    lock.lock();
    try {
      refuseIfFull(request.turn());
      waiting.add(sequence);
      changed.signalAll();
      return sequence.reply();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Continues one prompt, telling its text as it comes, and waits for the end. What an engine can't
   * do, such as beam search, the model does between two tokens of the other answers.
   *
   * @param cancellation ends the answer early
   */
  public Answer answer(
      Prompt prompt, GenerationConfig config, Consumer<String> text, Cancellation cancellation) {
    if (!GenerationRequest.isPossible(config)) {
      return gpt.generate(prompt, config, text, cancellation);
    }
    Reply reply = submit(GenerationRequest.of(prompt, config));
    cancellation.whenCancelled(reply::cancel);
    try {
      for (AnswerPiece piece : reply) {
        text.accept(piece.text());
      }
      return reply.await();
    } finally {
      reply.cancel(); // if text threw, nobody waits for the rest
    }
  }

  /** A dialogue of which nothing is computed twice while there is memory for it. */
  public Chat chat(GenerationConfig config) {
    return new Chat(gpt, this::answer, config, new ChatHistory(ChatHistory.ALL));
  }

  private Sequence prepare(GenerationRequest request) {
    long[] ids = request.prompt().tokens(gpt.tokenizer());
    int context = gpt.model().config().text().maxPositionEmbeddings();
    int most = request.echo() == Echo.PROMPT_ALONE ? context : context - 1;
    if (ids.length > most) {
      throw new PromptTooLongException(ids.length, context, most);
    }
    request.prompt().adapter().ifPresent(gpt.adapters()::get);
    var pictures = PreparedPictures.of(request.prompt().pictures(), gpt.imageTransform());
    return new Sequence(request, ids, pictures, gpt.model(), gpt.tokenizer(), this::wake);
  }

  private void refuseIfFull(Turn turn) {
    lock.lock();
    try {
      checkOpen();
      if (!waiting.hasRoomFor(turn)) {
        throw new EngineBusyException(
            "%d requests are waiting already; try again later".formatted(waiting.size()));
      }
    } finally {
      lock.unlock();
    }
  }

  private void checkOpen() {
    broken.ifPresent(
        e -> {
          throw new EngineBusyException("the engine has stopped: " + e.getMessage());
        });
    if (draining) {
      throw new EngineBusyException("the engine is being closed and takes no more requests");
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How busy it is. */
  public EngineStatus status() {
    lock.lock();
    try {
      return loop.orElseThrow().status(waiting.size());
    } finally {
      lock.unlock();
    }
  }

  /** Whether requests are taken. */
  public boolean isOpen() {
    lock.lock();
    try {
      return !draining && broken.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes no more requests, and waits for those there are.
   *
   * @return whether all have ended
   */
  public boolean drain(Duration grace) {
    lock.lock();
    try {
      draining = true;
      long left = grace.toNanos();
      while (left > 0
          && thread.isAlive()
          && !(waiting.isEmpty() && loop.orElseThrow().isAtRest())) {
        left = changed.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
        left = Math.max(left, 0);
      }
      return waiting.isEmpty() && loop.orElseThrow().isAtRest();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the answers that are being given, and frees the caches. */
  @Override
  public void close() {
    lock.lock();
    try {
      draining = true;
      stopping = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    ThreadEnd.await(thread);
  }

  // ---- the computing thread ----

  private void run() {
    try {
      joinProjections();
      compute();
    } catch (RuntimeException | Error e) {
      LOG.error("the engine has stopped", e);
      breakDown(e instanceof RuntimeException known ? known : new IllegalStateException(e));
    } finally {
      drop();
    }
  }

  /** Before inference mode: the tensors outlive the engine, and may be trained. */
  private void joinProjections() {
    if (config.cudaGraphs() != CudaGraphs.OFF
        && (gpt.model().device().type() == Device.Type.CUDA
            || config.cudaGraphs() == CudaGraphs.UNRECORDED)) {
      gpt.exclusively(gpt.model()::joinProjections);
    }
  }

  private void compute() {
    try (InferenceMode inference = InferenceMode.open();
        CudnnAttention lengthsVary = CudnnAttention.avoid();
        OperatorThreads threads = gpt.operatorThreads();
        BatchLoop batch = new BatchLoop(gpt, config, listener)) {
      lock.lock();
      try {
        loop = Optional.of(batch);
        started = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
      try {
        while (awaitWork(batch)) {
          work(batch);
        }
      } catch (RuntimeException | Error e) { // say no memory: nobody must wait for what won't come
        batch.failAll(new IllegalStateException("the engine has stopped", e));
        throw e;
      }
      gpt.exclusively(() -> batch.endAll(FinishReason.CANCELLED));
    }
  }

  /**
   * Until there is nothing more to do; threads end before this one waits, as others may compute.
   */
  private void work(BatchLoop batch) {
    try (OperatorThreads threads = OperatorThreads.all()) {
      while (hasWork(batch)) {
        gpt.exclusively(() -> batch.step(waiting));
      }
    }
  }

  private boolean hasWork(BatchLoop batch) {
    lock.lock();
    try {
      dropOverdue();
      return !stopping && !(batch.isIdle() && waiting.isEmpty());
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something to do; false when there will be nothing any more. */
  private boolean awaitWork(BatchLoop batch) {
    lock.lock();
    try {
      dropOverdue();
      while (!stopping && batch.isIdle() && waiting.isEmpty()) {
        changed.awaitUninterruptibly();
        dropOverdue();
      }
      return !stopping;
    } finally {
      lock.unlock();
    }
  }

  private void dropOverdue() {
    for (Sequence sequence : waiting.removeOverdue()) {
      FinishReason why = sequence.overdue().orElseThrow();
      sequence.end(why);
      listener.finished(why);
      sequence.finish();
    }
  }

  private void breakDown(RuntimeException e) {
    lock.lock();
    try {
      broken = Optional.of(e);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void drop() {
    lock.lock();
    try {
      draining = true;
      for (Sequence sequence : waiting.removeAll()) {
        sequence.end(FinishReason.CANCELLED);
        sequence.finish();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
