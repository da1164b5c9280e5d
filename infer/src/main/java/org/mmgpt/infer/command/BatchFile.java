package org.mmgpt.infer.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Image;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.engine.GenerationRequest;
import org.mmgpt.infer.engine.Reply;
import org.mmgpt.infer.error.GenerationException;

/**
 * A file of prompts, a JSON object a line ({@code prompt}, and {@code image} or {@code images} with
 * paths beside the file), and the file of their answers, line for line. Answers that are there
 * already stay, so that a run which was cut off goes on.
 */
final class BatchFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path input;
  private final Path output;

  BatchFile(Path input, Path output) {
    this.input = input;
    this.output = output;
  }

  /** A line being answered. */
  private record Pending(String line, ObjectNode answer, CompletableFuture<Answer> coming) {}

  /** Prompts in the file. */
  long lines() throws IOException {
    try (var lines = Files.lines(input)) {
      return lines.filter(line -> !line.isBlank()).count();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new DataException(input + " is no text in UTF-8", e);
      }
      throw e.getCause();
    }
  }

  /**
   * Answers what has no answer yet.
   *
   * @param adapter that answers, of those the engine has
   * @param ahead prompts in the engine at a time
   * @param done is told how many have an answer
   * @return how many lines could not be answered
   */
  int run(
      Engine engine,
      GenerationConfig config,
      Optional<String> adapter,
      int ahead,
      LongConsumer done)
      throws IOException {
    int failed = 0;
    int number = 0;
    Deque<Pending> pending = new ArrayDeque<>();
    try (BufferedReader lines = Files.newBufferedReader(input);
        var answers = new BatchAnswers(output)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        if (number++ < answers.found()) {
          answers.check(number - 1, line);
          continue;
        }
        if (pending.size() == ahead) {
          failed += write(pending.remove(), answers);
          done.accept(number - pending.size() - 1);
        }
        pending.add(start(engine, config, adapter, line));
      }
      while (!pending.isEmpty()) {
        failed += write(pending.remove(), answers);
        done.accept(number - pending.size());
      }
    }
    return failed;
  }

  private Pending start(
      Engine engine, GenerationConfig config, Optional<String> adapter, String line) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      JsonNode record = JSON.readTree(line);
      if (record.has("id")) {
        answer.set("id", record.get("id"));
      }
      if (!record.path("prompt").isTextual()) {
        throw new DataException("there is no \"prompt\", or it is no text");
      }
      var pictures = new ArrayList<Image>();
      for (String file : pictures(record)) {
        pictures.add(Image.read(input.resolveSibling(file)));
      }
      Prompt prompt =
          Prompt.instruction(record.get("prompt").textValue(), pictures.toArray(Image[]::new));
      var request = GenerationRequest.of(adapter.map(prompt::withAdapter).orElse(prompt), config);
      return new Pending(line, answer, awaited(engine.submit(request)));
    } catch (JsonProcessingException e) {
      return new Pending(
          line, answer, CompletableFuture.failedFuture(new DataException("the line is not JSON")));
    } catch (DataException | GenerationException e) {
      return new Pending(line, answer, CompletableFuture.failedFuture(e));
    }
  }

  /** Nobody else's thread waits for it: the order of the answers is that of the prompts. */
  private static CompletableFuture<Answer> awaited(Reply reply) {
    var coming = new CompletableFuture<Answer>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                coming.complete(reply.await());
              } catch (RuntimeException e) {
                coming.completeExceptionally(e);
              }
            });
    return coming;
  }

  private static List<String> pictures(JsonNode record) {
    var files = new ArrayList<String>();
    if (record.has("image")) {
      files.add(record.get("image").asText());
    }
    record.path("images").forEach(file -> files.add(file.asText()));
    return files;
  }

  /** Returns 1 if there is an error instead of an answer. */
  private static int write(Pending pending, BatchAnswers answers) throws IOException {
    int failed = 0;
    try {
      Answer answer = pending.coming.join();
      pending.answer.put("text", answer.text());
      pending.answer.put(
          "finish_reason", answer.generation().finishReason().name().toLowerCase(Locale.ROOT));
      pending.answer.put("prompt_tokens", answer.promptTokens());
      pending.answer.put("completion_tokens", answer.generation().tokens().length);
    } catch (CompletionException e) {
      pending.answer.put("error", e.getCause().getMessage());
      failed = 1;
    }
    answers.write(pending.answer, pending.line);
    return failed;
  }
}
