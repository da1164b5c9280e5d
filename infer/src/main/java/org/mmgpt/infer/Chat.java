package org.mmgpt.infer;

import java.util.Optional;
import java.util.function.Consumer;
import org.mmgpt.data.image.Image;
import org.mmgpt.infer.config.GenerationConfig;

/**
 * A dialogue with the model: it remembers what was said. One thread at a time, but for {@link
 * #stop}.
 */
public final class Chat {
  private static final Consumer<String> SILENT = piece -> {};

  private final MultiModalGpt gpt;
  private final Answering answering;
  private GenerationConfig config;
  private final ChatHistory history;
  private Optional<String> adapter = Optional.empty();
  private volatile Cancellation cancellation = new Cancellation();

  /**
   * Begins, or goes on.
   *
   * @param gpt the model, whose adapters there are
   * @param answering gives the answers, by that model
   * @param config how, to begin with
   * @param history what was said before
   */
  public Chat(
      MultiModalGpt gpt, Answering answering, GenerationConfig config, ChatHistory history) {
    this.gpt = gpt;
    this.answering = answering;
    this.config = config;
    this.history = history;
  }

  /** Asks, and waits for the answer. */
  public Answer ask(String question) {
    return ask(question, SILENT);
  }

  /** Asks about a new picture, and waits for the answer. */
  public Answer ask(String question, Image picture) {
    return ask(question, picture, SILENT);
  }

  /**
   * Asks.
   *
   * @param text is told the answer piece by piece, as it comes
   */
  public Answer ask(String question, Consumer<String> text) {
    history.ask(question);
    return answer(text);
  }

  /** Asks about a new picture; later questions may refer to it. */
  public Answer ask(String question, Image picture, Consumer<String> text) {
    history.ask(question, picture);
    return answer(text);
  }

  /** Ends the answer that is being given, within one token. From any thread. */
  public void stop() {
    cancellation.cancel();
  }

  /**
   * From the next question on, answers come from this adapter of {@link MultiModalGpt#adapters()},
   * or from the model as it is.
   */
  public void useAdapter(Optional<String> name) {
    name.ifPresent(gpt.adapters()::get); // an unknown name is an error here
    adapter = name;
  }

  /** Forgets everything. */
  public void reset() {
    history.reset();
  }

  /** How questions are answered. */
  public GenerationConfig config() {
    return config;
  }

  /** From the next question on, answers are given this way. */
  public void useConfig(GenerationConfig other) {
    config = other;
  }

  /** What was said so far. */
  public ChatHistory history() {
    return history;
  }

  private Answer answer(Consumer<String> text) {
    cancellation = new Cancellation();
    Optional<Image> picture = history.picture();
    var prompt = new Prompt(history.prompt(), picture.stream().toList(), adapter);
    try {
      Answer answer = answering.answer(prompt, config, text, cancellation);
      history.answer(answer.text());
      return answer;
    } catch (RuntimeException e) {
      history.retract(); // as if it had not been asked: the next question may well be fine
      throw e;
    }
  }
}
