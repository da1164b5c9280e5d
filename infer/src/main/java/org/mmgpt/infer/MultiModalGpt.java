package org.mmgpt.infer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.data.tokenizer.WhitespaceAroundMarkers;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.config.LengthRule;
import org.mmgpt.infer.error.PromptTooLongException;
import org.mmgpt.infer.generation.Generation;
import org.mmgpt.infer.generation.Generator;
import org.mmgpt.infer.generation.TokenListener;
import org.mmgpt.infer.generation.TokenPrompt;
import org.mmgpt.lora.LoraAdapters;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.config.ConfigNode;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.torch.CudnnAttention;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.OperatorThreads;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * A network with its tokenizer and its picture transform: texts and pictures in, text out.
 *
 * <p>It computes on the calling thread, one call at a time; callers on other threads wait.
 */
public final class MultiModalGpt implements AutoCloseable {
  private static final int MAX_ROWS = 64;
  private static final long MAX_CACHE_BYTES = 2L << 30;

  /**
   * Below this hidden size an operator is over before a second thread is awake: with two the tiny
   * model decodes at 0.4 of the speed, and at a hidden size of 512 it is even.
   */
  private static final int HIDDEN_SIZE_WORTH_THREADS = 512;

  private final Flamingo model;
  private final Tokenizer tokenizer;
  private final ImageTransform imageTransform;
  private final PictureEncoder pictureEncoder;
  private final Generator generator;
  private final LoraAdapters adapters;
  private final boolean endAtEndOfChunk;
  private final ReentrantLock computing =
      new ReentrantLock(true); // an engine takes it for each step

  private MultiModalGpt(
      Flamingo model, Tokenizer tokenizer, ImageTransform transform, boolean endAtEndOfChunk) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.imageTransform = transform;
    this.pictureEncoder = new PictureEncoder(model, transform);
    this.generator = new Generator(model);
    this.adapters = new LoraAdapters(model);
    this.endAtEndOfChunk = endAtEndOfChunk;
  }

  /**
   * Reads a model directory.
   *
   * @param dtype of weights and arithmetic; scores are fp32 whatever it is
   */
  public static MultiModalGpt load(Path modelDirectory, Device device, DType dtype) {
    return load(modelDirectory, () -> Flamingo.load(modelDirectory, device, dtype));
  }

  /**
   * Reads a model directory.
   *
   * @param network reads its weights; {@link #close} closes it
   */
  public static MultiModalGpt load(Path modelDirectory, Supplier<Flamingo> network) {
    // The small files first: what is wrong with them shows at once.
    Era era = FlamingoConfig.load(modelDirectory).era();
    Tokenizer tokenizer =
        Tokenizer.load(
            modelDirectory,
            era.stripAroundAddedTokens()
                ? WhitespaceAroundMarkers.STRIP
                : WhitespaceAroundMarkers.KEEP);
    ImageTransform transform = ImageTransform.load(modelDirectory);
    Path generation = modelDirectory.resolve("generation_config.json");
    boolean endAtEndOfChunk =
        Files.isRegularFile(generation)
            && ConfigNode.read(generation).flag("end_at_end_of_chunk", false);
    return new MultiModalGpt(network.get(), tokenizer, transform, endAtEndOfChunk);
  }

  /** On the CPU, in fp32. */
  public static MultiModalGpt load(Path modelDirectory) {
    return load(modelDirectory, Device.CPU, DType.FLOAT32);
  }

  /** Around a network that is there already, say one being trained. {@link #close} closes it. */
  public static MultiModalGpt of(Flamingo model, Tokenizer tokenizer, ImageTransform transform) {
    return new MultiModalGpt(model, tokenizer, transform, false);
  }

  /**
   * The most probable tokens, under this model's era's rules. An answer ends at {@code </s>} as in
   * the original, which had its end at {@code <|endofchunk|>} commented out; {@code
   * "end_at_end_of_chunk": true} in the directory's {@code generation_config.json} adds that.
   */
  public GenerationConfig defaultConfig() {
    return GenerationConfig.greedy().toBuilder()
        .eosTokenIds(endAtEndOfChunk ? endsOfChunks() : List.of((long) tokenizer.eosId()))
        .lengthRule(
            model.config().era().beamLengthIncludesPrompt()
                ? LengthRule.PROMPT_AND_GENERATED
                : LengthRule.GENERATED)
        .build();
  }

  /** The tokens that end an answer if {@code <|endofchunk|>} does. */
  public List<Long> endsOfChunks() {
    return List.of((long) tokenizer.eosId(), (long) model.config().eocTokenId());
  }

  /**
   * Continues prompts, in batches; an answer doesn't depend on the other prompts.
   *
   * @return {@code num_return_sequences} answers a prompt, those of a prompt side by side, in the
   *     order of the prompts
   * @throws PromptTooLongException if a prompt fills the model's context
   */
  public List<Answer> generate(List<Prompt> prompts, GenerationConfig config) {
    return generate(prompts, config, piece -> {}, new Cancellation());
  }

  /** Continues one prompt; the first answer where {@code num_return_sequences} asks for more. */
  public Answer generate(Prompt prompt, GenerationConfig config) {
    return generate(List.of(prompt), config).getFirst();
  }

  /**
   * Continues one prompt, telling its text as it comes; beam search tells nothing before its end.
   *
   * @param cancellation asked at each token
   */
  public Answer generate(
      Prompt prompt, GenerationConfig config, Consumer<String> text, Cancellation cancellation) {
    return generate(List.of(prompt), config, text, cancellation).getFirst();
  }

  /**
   * A dialogue that remembers everything said in it. Each answer is computed from the dialogue's
   * beginning; {@link org.mmgpt.infer.engine.Engine#chat} goes on where the last one ended.
   */
  public Chat chat(GenerationConfig config) {
    return chat(config, new ChatHistory(ChatHistory.ALL));
  }

  /** A dialogue with a history of its own, say one with a window. */
  public Chat chat(GenerationConfig config, ChatHistory history) {
    return new Chat(this, this::generate, config, history);
  }

  /**
   * Adapters that prompts choose by name. Load them before the first prompt, or between calls; what
   * was attached to the model in another way stays until a prompt names an adapter.
   */
  public LoraAdapters adapters() {
    return adapters;
  }

  /** Computes something with the model while nobody else does; other callers wait. */
  public void exclusively(Runnable computation) {
    computing.lock();
    try {
      computation.run();
    } finally {
      computing.unlock();
    }
  }

  /**
   * Whether this network's operators are best run by one thread each, so that further cores are for
   * other work.
   */
  public boolean isSmall() {
    return model.device().equals(Device.CPU)
        && model.config().text().hiddenSize() < HIDDEN_SIZE_WORTH_THREADS;
  }

  /** The threads that suit this network's operators, for the calling thread, until closed. */
  public OperatorThreads operatorThreads() {
    return isSmall() ? OperatorThreads.atMost(1) : OperatorThreads.all();
  }

  /** The network. */
  public Flamingo model() {
    return model;
  }

  /** Its tokenizer. */
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** What pictures go through before the network. */
  public ImageTransform imageTransform() {
    return imageTransform;
  }

  private List<Answer> generate(
      List<Prompt> prompts,
      GenerationConfig config,
      Consumer<String> text,
      BooleanSupplier cancelled) {
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException(
          "libtorch keeps state by thread; call generate from a platform thread");
    }
    List<TokenPrompt> tokens = tokenized(prompts);
    var streams = new AnswerStream[prompts.size() * config.numReturnSequences()];
    Arrays.setAll(
        streams,
        place -> new AnswerStream(tokenizer, config.stopStrings(), place == 0 ? text : p -> {}));
    var generations = new Generation[streams.length];
    computing.lock();
    try {
      int context = model.config().text().maxPositionEmbeddings();
      var batches = new PromptBatches(context, config.maxNewTokens(), rows(tokens, config));
      for (List<TokenPrompt> batch : batches.of(tokens)) {
        int room = context - batch.getLast().length();
        var shortened = config.withMaxNewTokens(Math.min(config.maxNewTokens(), room));
        TokenListener listener = (place, token) -> streams[place].push(token);
        run(batch, shortened, listener, cancelled, generations);
      }
    } finally {
      computing.unlock();
    }
    var answers = new ArrayList<Answer>();
    for (int place = 0; place < streams.length; place++) {
      int promptTokens = tokens.get(place / config.numReturnSequences()).length();
      answers.add(new Answer(streams[place].finish().strip(), promptTokens, generations[place]));
    }
    return answers;
  }

  private void run(
      List<TokenPrompt> batch,
      GenerationConfig config,
      TokenListener listener,
      BooleanSupplier cancelled,
      Generation[] generations) {
    try (InferenceMode inference = InferenceMode.open();
        CudnnAttention lengthsVary = CudnnAttention.avoid();
        OperatorThreads threads = operatorThreads();
        Scope scope = Scope.open()) {
      adapters.use(batch.getFirst().adapter());
      Optional<Tensor> media =
          pictureEncoder.encode(batch.stream().map(TokenPrompt::pictures).toList());
      List<Generation> done = generator.run(batch, media, config, listener, cancelled);
      int copies = config.numReturnSequences();
      for (int i = 0; i < done.size(); i++) {
        generations[batch.get(i / copies).index() * copies + i % copies] = done.get(i);
      }
    }
  }

  private List<TokenPrompt> tokenized(List<Prompt> prompts) {
    int context = model.config().text().maxPositionEmbeddings();
    var tokenized = new ArrayList<TokenPrompt>();
    for (Prompt prompt : prompts) {
      long[] ids = prompt.tokens(tokenizer);
      if (ids.length >= context) {
        throw new PromptTooLongException(ids.length, context, context - 1);
      }
      prompt.adapter().ifPresent(adapters::get); // an unknown name is an error before anything runs
      tokenized.add(new TokenPrompt(tokenized.size(), ids, prompt.pictures(), prompt.adapter()));
    }
    return tokenized;
  }

  /**
   * How many prompts fit into a batch, by the memory their cache takes. Beams need a batch each.
   */
  private int rows(List<TokenPrompt> prompts, GenerationConfig config) {
    if (config.numBeams() > 1) {
      return 1;
    }
    TextConfig text = model.config().text();
    int longest = prompts.stream().mapToInt(TokenPrompt::length).max().orElse(0);
    long bytesPerToken = BatchCache.bytesPerToken(text, model.dtype());
    long rowBytes = bytesPerToken * (longest + config.maxNewTokens()) * config.numReturnSequences();
    return (int) Math.clamp(MAX_CACHE_BYTES / rowBytes, 1, MAX_ROWS);
  }

  @Override
  public void close() {
    adapters.close();
    model.close();
  }
}
