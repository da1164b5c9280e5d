package org.mmgpt.data.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Ways to ask the same, of which each sample draws one. They are the reference's. */
record QuestionPool(List<String> questions) {
  /** Asks for a description of the picture. */
  static final QuestionPool DESCRIBE = read("describe.txt");

  /** Asks for the reason of an answer. */
  static final QuestionPool WHY = read("why.txt");

  /**
   * Asks whether a sentence is true. The reference has one question twice and two glued together by
   * a missing comma; here stands each once, and the glued ones not at all, so that nothing is asked
   * that the reference never asks.
   */
  static final QuestionPool VERIFY = read("verify.txt");

  /** Asks what follows for a sentence. */
  static final QuestionPool OPINION = read("opinion.txt");

  String draw(RandomGenerator random) {
    return questions.get(random.nextInt(questions.size()));
  }

  private static QuestionPool read(String resource) {
    try (var stream = QuestionPool.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new QuestionPool(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
