package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.engine.Echo;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.engine.EngineBusyException;
import org.mmgpt.infer.engine.GenerationRequest;
import org.mmgpt.infer.engine.Reply;
import org.mmgpt.infer.engine.Turn;
import org.mmgpt.infer.error.PromptTooLongException;
import org.mmgpt.infer.http.HttpExchange;
import org.mmgpt.infer.json.JsonConstraint;
import org.mmgpt.infer.limits.RequestLimits;
import org.mmgpt.infer.picture.PictureException;
import org.mmgpt.infer.picture.PictureSource;
import org.mmgpt.infer.sampling.LogitsProcessor;
import org.mmgpt.torch.Device;

/**
 * OpenAI's endpoints over an engine. Each method answers one request, or sees to it that it will be
 * answered.
 */
public final class OpenAiEndpoints {
  private static final String JSON = "application/json";

  /** No token is longer than this many characters, so a longer prompt needn't be looked at. */
  private static final int LONGEST_TOKEN = 64;

  /** Between two writes of an answer: nobody reads faster. */
  private static final Duration APART = Duration.ofMillis(3);

  /**
   * The same where the model computes on all cores and lacks what a thread woken for each token
   * takes, here and in the client: with tokens of 5 ms each the server reached 0.95 to 0.97 of the
   * engine's rate with 3 ms between writes, 0.98 to 0.995 with 12 or more.
   */
  private static final Duration APART_BESIDE_MODEL = Duration.ofMillis(12);

  private final MultiModalGpt gpt;
  private final Engine engine;
  private final ServedModels models;
  private final PictureSource pictures;
  private final RequestLimits limits;
  private final TokenTexts tokens;
  private final AnswerSchemas schemas;

  public OpenAiEndpoints(
      MultiModalGpt gpt,
      Engine engine,
      ServedModels models,
      PictureSource pictures,
      RequestLimits limits) {
    this.gpt = gpt;
    this.engine = engine;
    this.models = models;
    this.pictures = pictures;
    this.limits = limits;
    this.tokens = new TokenTexts(gpt.tokenizer());
    this.schemas = new AnswerSchemas(tokens);
  }

  /** {@code GET /v1/models}. */
  public void listModels(HttpExchange exchange) {
    exchange.reply(200, JSON, utf8(models.json()));
  }

  /** {@code GET /v1/models/NAME}. */
  public void showModel(HttpExchange exchange, String name) {
    exchange.reply(200, JSON, utf8(models.json(name)));
  }

  /** {@code POST /v1/chat/completions}. */
  public void chat(HttpExchange exchange) {
    read(exchange, this::chat);
  }

  private void chat(HttpExchange exchange, Fields body) {
    Optional<WantedCall> call = ToolChoice.read(body);
    AnswerRequest request = chatRequest(exchange, body, call);
    var chunks = new ChatChunks("chatcmpl-" + RandomId.next(), request, now());
    AnswerFormat format =
        call.isPresent() ? new ToolCallFormat(chunks, call.get()) : new ChatFormat(chunks, tokens);
    answer(exchange, request, format);
  }

  /** {@code POST /v1/responses}: the part of it that a chat can say, too. */
  public void respond(HttpExchange exchange) {
    Fields body = Json.object(exchange.body());
    exchange.onOwnThread(() -> respond(exchange, body));
  }

  private void respond(HttpExchange exchange, Fields body) {
    Fields chat = ResponsesInput.read(body);
    Optional<WantedCall> call = ToolChoice.read(chat);
    AnswerRequest request = chatRequest(exchange, chat, call).withUsage();
    var events = new ResponseEvents(request.model(), body, now());
    AnswerFormat format =
        call.isPresent()
            ? new ResponsesCallFormat(events, call.get())
            : new ResponsesFormat(events);
    answer(exchange, request, format);
  }

  /** {@code POST /v1/completions}. */
  public void complete(HttpExchange exchange) {
    read(exchange, this::complete);
  }

  private void complete(HttpExchange exchange, Fields body) {
    AcceptedFields.COMPLETION.check(body);
    refuseOtherThan(body, "suffix", "\"\"");
    refuseOtherThan(body, "best_of", "1", String.valueOf(body.raw("n")));
    Echo echo = echo(body);
    var request =
        AnswerRequest.read(
            body,
            CompletionPrompts.read(body, gpt.tokenizer(), limits.prompts()),
            List.of(),
            sampling(body, echo == Echo.NONE ? 1 : 0),
            echo,
            true,
            body.integer("logprobs", 0, 5),
            schemas.read(body, exchange.client()),
            limits);
    answer(
        exchange, request, new CompletionFormat("cmpl-" + RandomId.next(), request, now(), tokens));
  }

  private static Echo echo(Fields body) {
    if (!body.flag("echo", false)) {
      return Echo.NONE;
    }
    String most = body.has("max_completion_tokens") ? "max_completion_tokens" : "max_tokens";
    return body.raw(most).asInt(1) == 0 ? Echo.PROMPT_ALONE : Echo.PROMPT_FIRST;
  }

  /**
   * {@code POST /v1/prompt}, which OpenAI doesn't have: the prompt that a chat request would
   * become, as the model sees it.
   */
  public void showPrompt(HttpExchange exchange) {
    read(exchange, this::showPrompt);
  }

  private void showPrompt(HttpExchange exchange, Fields body) {
    AnswerRequest request = chatRequest(exchange, body, ToolChoice.read(body));
    models.adapter(request.model());
    var answer = Json.MAPPER.createObjectNode();
    MarkedText prompt = request.prompts().getFirst().text();
    answer.put("prompt", prompt.toString());
    answer.put("prompt_tokens", gpt.tokenizer().encode(prompt).length);
    exchange.reply(200, JSON, utf8(answer.toString()));
  }

  /** Most requests go to the engine without another thread, whose waking would take longer. */
  private void read(HttpExchange exchange, BiConsumer<HttpExchange, Fields> endpoint) {
    Fields body = Json.object(exchange.body());
    if (isQuick(body)) {
      endpoint.accept(exchange, body);
    } else {
      exchange.onOwnThread(() -> endpoint.accept(exchange, body));
    }
  }

  /** Whether there is nothing to fetch, to compile or to wait for in a request that isn't long. */
  private static boolean isQuick(Fields body) {
    return body.raw("stream").asBoolean()
        && !body.has("response_format")
        && !body.has("tools")
        && !body.has("n")
        && !body.raw("prompt").isArray()
        && body.raw("messages").findParent("image_url") == null;
  }

  private AnswerRequest chatRequest(HttpExchange exchange, Fields body, Optional<WantedCall> call) {
    refuseWhatChatsLack(body);
    Conversation conversation =
        Conversation.read(body, limits.images(), call.map(WantedCall::instruction));
    Optional<Integer> top = body.integer("top_logprobs", 0, 20);
    boolean logprobs = body.flag("logprobs", false);
    if (!logprobs && top.orElse(0) > 0) {
      throw body.wrong("top_logprobs", "needs 'logprobs' to be true");
    }
    checkLength(new Prompt(conversation.prompt(), List.of()));
    return AnswerRequest.read(
        body,
        List.of(new Prompt(conversation.prompt(), List.of())),
        conversation.pictureUrls(),
        sampling(body, 1),
        Echo.NONE,
        false,
        logprobs ? top.or(() -> Optional.of(0)) : Optional.empty(),
        call.map(wanted -> schemas.read(wanted, exchange.client()))
            .or(() -> schemas.read(body, exchange.client())),
        limits);
  }

  private Sampling sampling(Fields body, int leastTokens) {
    return Sampling.read(
        body, gpt.defaultConfig(), limits, leastTokens, gpt.model().config().text().vocabSize());
  }

  private static void refuseWhatChatsLack(Fields body) {
    AcceptedFields.CHAT.check(body);
    refuseOtherThan(body, "modalities", "[\"text\"]");
    refuseOtherThan(body, "audio", "{}");
    refuseOtherThan(body, "web_search_options");
    refuseOtherThan(body, "reasoning_effort", "\"none\"");
    refuseOtherThan(body, "verbosity", "\"medium\"");
    if (body.has("function_call") && body.raw("function_call").isObject()) {
      throw body.wrong("function_call", "is not supported; 'tools' and 'tool_choice' are");
    }
    refuseOtherThan(body, "function_call", "\"none\"", "\"auto\"");
  }

  /** What has only one meaning here; an answer must not look as if another had been followed. */
  private static void refuseOtherThan(Fields body, String name, String... values) {
    if (body.has(name) && !List.of(values).contains(body.raw(name).toString())) {
      throw body.wrong(name, "is not supported with this value");
    }
  }

  // ---- answering ----

  private void answer(HttpExchange exchange, AnswerRequest request, AnswerFormat format) {
    exchange.note("model", request::model);
    List<Reply> replies = submit(request, Turn.of(exchange.client()));
    exchange.whenClientGone(() -> replies.forEach(Reply::cancel));
    exchange.whenOver(() -> replies.forEach(Reply::cancel)); // whatever went wrong
    note(exchange, request, replies);
    if (request.stream()) {
      new AnswerEvents(request, format, replies).send(exchange, apart());
    } else {
      whole(exchange, request, format, replies);
    }
  }

  private Duration apart() {
    return gpt.model().device().type() == Device.Type.CPU ? APART_BESIDE_MODEL : APART;
  }

  private List<Reply> submit(AnswerRequest request, Turn turn) {
    request.prompts().forEach(this::checkLength);
    List<Prompt> prompts = prompts(request);
    var replies = new ArrayList<Reply>();
    try {
      for (int i = 0; i < prompts.size() * request.choices(); i++) {
        Prompt prompt = prompts.get(i / request.choices());
        Reply reply = engine.submit(generation(turn, prompt, request, i));
        replies.add(reply);
        if (reply.promptTokens() > limits.promptTokens()) {
          throw ApiException.tooLong(reply.promptTokens(), limits.promptTokens());
        }
      }
      return replies;
    } catch (RuntimeException e) {
      replies.forEach(Reply::cancel);
      throw switch (e) {
        case EngineBusyException busy -> ApiException.overloaded();
        case PromptTooLongException longPrompt ->
            ApiException.tooLong(longPrompt.tokens(), longPrompt.most());
        default -> e;
      };
    }
  }

  private void checkLength(Prompt prompt) {
    int characters = prompt.text().toString().length();
    int least = prompt.ids().map(List::size).orElse(characters / LONGEST_TOKEN);
    if (least > limits.promptTokens()) {
      throw ApiException.tooLong(least, limits.promptTokens());
    }
  }

  private List<Prompt> prompts(AnswerRequest request) {
    Optional<String> adapter = models.adapter(request.model());
    var images = new ArrayList<Image>();
    try {
      for (String url : request.pictureUrls()) {
        images.add(pictures.read(url));
      }
    } catch (PictureException e) {
      throw ApiException.invalid("messages", e.getMessage());
    }
    return request.prompts().stream()
        .map(prompt -> new Prompt(prompt.text(), images, adapter, prompt.ids()))
        .toList();
  }

  private GenerationRequest generation(
      Turn turn, Prompt prompt, AnswerRequest request, int choice) {
    GenerationConfig config = request.sampling().config();
    if (config.seed().isPresent()) {
      config = config.withSeed(config.seed().getAsLong() + choice);
    }
    var constraints = new ArrayList<LogitsProcessor>(request.sampling().processors());
    if (request.schema().isPresent()) {
      int context = gpt.model().config().text().maxPositionEmbeddings();
      constraints.add(new JsonConstraint(request.schema().get(), config.maxNewTokens(), context));
    }
    return new GenerationRequest(
        turn,
        prompt,
        config,
        Optional.of(limits.time()),
        request.logprobs(),
        request.echo(),
        request.follows(),
        constraints);
  }

  private static void whole(
      HttpExchange exchange, AnswerRequest request, AnswerFormat format, List<Reply> replies) {
    var choices = new ArrayList<Choice>();
    for (int i = 0; i < replies.size(); i++) {
      choices.add(AnswerReading.whole(i, replies.get(i)));
    }
    ObjectNode body = format.whole(choices, AnswerReading.usage(replies, request.choices()));
    exchange.reply(200, JSON, utf8(body.toString()));
  }

  private static void note(HttpExchange exchange, AnswerRequest request, List<Reply> replies) {
    Supplier<Usage> usage = () -> AnswerReading.usage(replies, request.choices());
    exchange.note("prompt_tokens", () -> usage.get().promptTokens());
    exchange.note("cached_tokens", () -> usage.get().cachedTokens());
    exchange.note("completion_tokens", () -> usage.get().completionTokens());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static long now() {
    return System.currentTimeMillis() / 1000;
  }
}
