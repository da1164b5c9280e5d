package org.mmgpt.infer.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.AnswerStream;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.error.GenerationException;
import org.mmgpt.infer.generation.FinishReason;
import org.mmgpt.infer.generation.Generation;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.infer.sampling.TokenChooser;
import org.mmgpt.infer.sampling.TokenLogprob;
import org.mmgpt.infer.sampling.TokenSequence;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.cache.PictureMemory;

/** One answer being given: its tokens so far, and everything that is its own. */
final class Sequence {
  /** Tokens whose text decides how the next one reads: it may be a character's last byte. */
  private static final int LAST = 16;

  private final GenerationRequest request;
  private final Reply reply;
  private final Flamingo model;
  private final PreparedPictures pictures;
  private final int promptLength;
  private final int maxNewTokens;
  private final TokenSequence tokens;
  private final TokenChooser chooser;
  private final AnswerStream text;
  private final List<TokenLogprob> ofPrompt = new ArrayList<>(); // if they are wanted
  private final StringBuilder said = new StringBuilder(); // since the last piece
  private final StringBuilder whole = new StringBuilder();
  private final long asked = System.nanoTime();
  private long[] times; // by token; see Past
  private long last = asked;
  private Optional<PictureMemory> memory = Optional.empty();
  private Optional<FinishReason> ended = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();

  Sequence(
      GenerationRequest request,
      long[] prompt,
      PreparedPictures pictures,
      Flamingo model,
      Tokenizer tokenizer,
      Runnable onCancel) {
    GenerationConfig config = request.config();
    this.request = request;
    this.model = model;
    this.pictures = pictures;
    this.reply = new Reply(prompt.length, onCancel);
    this.promptLength = prompt.length;
    this.maxNewTokens =
        Math.min(
            config.maxNewTokens(), model.config().text().maxPositionEmbeddings() - prompt.length);
    this.tokens = new TokenSequence(prompt);
    this.times = Arrays.copyOf(model.pictureTimes(prompt), prompt.length + 64);
    this.chooser = new TokenChooser(config, 0, request.constraints());
    this.text = new AnswerStream(tokenizer, config.stopStrings(), said::append);
    if (request.echo() != Echo.NONE) {
      String decoded = text.follow(prompt); // without a space that a tokenizer leaves out
      said.append(request.prompt().ids().isPresent() ? decoded : request.prompt().text());
    } else if (request.follows()) {
      text.follow(Arrays.copyOfRange(prompt, Math.max(0, prompt.length - LAST), prompt.length));
    }
  }

  Reply reply() {
    return reply;
  }

  Turn turn() {
    return request.turn();
  }

  /** When, of {@link System#nanoTime}. */
  long asked() {
    return asked;
  }

  Optional<String> adapter() {
    return request.prompt().adapter();
  }

  PreparedPictures pictures() {
    return pictures;
  }

  Optional<PictureMemory> memory() {
    return memory;
  }

  void memory(Optional<PictureMemory> shown) {
    memory = shown;
  }

  /** Tokens so far, the answer's included. */
  int length() {
    return tokens.size();
  }

  /** Whether something of its answer has been said, maybe before others were given its row. */
  boolean hasBegun() {
    return tokens.generatedSize() > 0;
  }

  /** Everything so far, the answer included. */
  Past past() {
    return past(tokens.size());
  }

  /** The first {@code length} tokens. */
  Past past(int length) {
    return new Past(
        Arrays.copyOf(tokens.toArray(), length),
        Arrays.copyOf(times, length),
        adapter(),
        pictures.key());
  }

  long[] ids(int from, int count) {
    return Arrays.copyOfRange(tokens.toArray(), from, from + count);
  }

  long[] times(int from, int count) {
    return Arrays.copyOfRange(times, from, from + count);
  }

  long lastToken() {
    return tokens.get(tokens.size() - 1);
  }

  /** Whether the next pass must have this sequence alone, since it looks at pictures of its own. */
  boolean looks() {
    return memory.isPresent()
        && (times[tokens.size() - 1] != 0
            || !model.config().gatedCrossAttention().onlyAttendImmediateMedia());
  }

  /** Whether it is to end without another token, and why. */
  Optional<FinishReason> overdue() {
    if (reply.isCancelled()) {
      return Optional.of(FinishReason.CANCELLED);
    }
    return request
        .timeLimit()
        .filter(limit -> System.nanoTime() - asked > limit.toNanos())
        .map(limit -> FinishReason.TIMEOUT);
  }

  Optional<FinishReason> ended() {
    return ended;
  }

  void end(FinishReason why) {
    if (ended.isEmpty()) {
      ended = Optional.of(why);
    }
  }

  /** It can't go on; whoever waits for it learns why. */
  void fail(RuntimeException why) {
    failure = Optional.of(why);
    end(FinishReason.CANCELLED);
  }

  boolean failed() {
    return failure.isPresent();
  }

  /** Whether the number of the most probable token is all that it wants to know. */
  boolean takesHighest() {
    return chooser.takesHighest() && request.logprobs().isEmpty();
  }

  /** Whether the probability of each of the prompt's tokens is wanted: none must be known. */
  boolean scoresPrompt() {
    return request.echo() != Echo.NONE && request.logprobs().isPresent() && !hasBegun();
  }

  /**
   * Takes the model's scores for the prompt's token at {@code place}, which is not the first.
   *
   * @param logits one per token of the vocabulary
   */
  void scorePrompt(int place, float[] logits) {
    if (ofPrompt.isEmpty()) {
      ofPrompt.add(TokenLogprob.first(tokens.get(0)));
    }
    int alternatives = request.logprobs().orElseThrow();
    ofPrompt.add(TokenLogprob.of(logits, tokens.get(place), alternatives));
  }

  /** Says the prompt if it is wanted and hasn't been said; returns whether a token is to follow. */
  boolean sayPrompt() {
    if (hasBegun()) {
      return true;
    }
    if (scoresPrompt() && ofPrompt.isEmpty()) { // it is one token long
      ofPrompt.add(TokenLogprob.first(tokens.get(0)));
    }
    say(List.copyOf(ofPrompt));
    if (request.echo() == Echo.PROMPT_ALONE) {
      end(FinishReason.LENGTH);
    }
    return ended.isEmpty();
  }

  /** Chooses the next token from the model's scores, which are changed, and says it. */
  void next(float[] logits, EngineListener listener) {
    float[] raw = request.logprobs().isPresent() ? logits.clone() : logits;
    long token;
    try {
      token = chooser.choose(tokens, logits);
    } catch (GenerationException e) {
      overflow(e, listener);
      return;
    } catch (RuntimeException e) { // a constraint that gives up, which is no neighbour's business
      fail(e);
      return;
    }
    next(
        token,
        request
            .logprobs()
            .map(count -> List.of(TokenLogprob.of(raw, token, count)))
            .orElse(List.of()),
        listener);
  }

  private void overflow(GenerationException why, EngineListener listener) {
    listener.failed(why); // whoever serves the model wants to know
    fail(why);
  }

  /** Says a token that was chosen. */
  void next(long token, List<TokenLogprob> logprobs, EngineListener listener) {
    if (token == Scores.NONE) {
      overflow(Scores.overflow(), listener);
      return;
    }
    append(token);
    reply.generated(tokens.generatedSize());
    tell(listener);
    boolean goesOn = true;
    if (request.config().eosTokenIds().contains(token)) {
      end(FinishReason.STOP);
    } else {
      goesOn = text.push(token);
    }
    // Who scores texts counts on one more token than the prompt has, be it the end.
    say(ended.isPresent() && request.echo() == Echo.NONE ? List.of() : logprobs);
    if (!goesOn) {
      end(FinishReason.STOP);
    } else if (tokens.generatedSize() == maxNewTokens) {
      end(FinishReason.LENGTH);
    }
  }

  private void append(long token) {
    tokens.add(token);
    if (tokens.size() > times.length) {
      times = Arrays.copyOf(times, 2 * times.length);
    }
    // One token at a time, as the original decodes: a generated marker looks at the first picture.
    times[tokens.size() - 1] = model.pictureTimes(new long[] {token})[0];
  }

  private void tell(EngineListener listener) {
    long now = System.nanoTime();
    var since = Duration.ofNanos(now - last);
    last = now;
    if (tokens.generatedSize() == 1) {
      listener.firstToken(since);
    } else {
      listener.nextToken(since);
    }
  }

  private void say(List<TokenLogprob> logprobs) {
    if (!said.isEmpty() || !logprobs.isEmpty()) {
      reply.say(new AnswerPiece(said.toString(), logprobs));
      whole.append(said);
      said.setLength(0);
    }
  }

  /** Tells the reader that all has been said. */
  void finish() {
    if (failure.isPresent()) {
      reply.fail(failure.get());
      return;
    }
    text.finish();
    say(List.of());
    var generation = new Generation(tokens.generated(), ended.orElseThrow(), 0);
    reply.end(new Answer(whole.toString().strip(), promptLength, generation));
  }
}
