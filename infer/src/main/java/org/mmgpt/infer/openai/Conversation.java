package org.mmgpt.infer.openai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.Turn;
import org.mmgpt.data.tokenizer.MarkedText;

/**
 * Messages as the model's template has them: a user's message and the assistant's answer are a
 * turn, and what the system says stands before the first instruction. An assistant's calls of
 * functions are answers ({@code NAME ARGUMENTS}), and what came of them is part of the next
 * instruction ({@code Result of NAME:}).
 *
 * <p>What people write stays text: {@code <image>} and {@code </s>} never become special tokens,
 * and a line that looks like one of the template's headings is moved off the line's start, so that
 * nobody can put an answer into the model's mouth.
 *
 * @param pictureUrls in the order of their markers
 */
record Conversation(MarkedText prompt, List<String> pictureUrls) {
  private static final Pattern HEADING =
      Pattern.compile("(?m)^(?=#{3} (?:Image|Instruction|Input|Response):)");

  /**
   * Reads them.
   *
   * @param demand what stands behind the last question
   */
  static Conversation read(Fields body, int maxImages, Optional<String> demand) {
    List<Fields> messages = body.objects("messages");
    var reading = new Reading();
    messages.forEach(reading::take);
    if (!reading.asked) {
      throw ApiException.invalid(
          "messages", "'messages' must end with a message of the user, or a tool's.");
    }
    demand.ifPresent(reading::add);
    if (reading.urls.size() > maxImages) {
      throw ApiException.tooManyPictures(reading.urls.size(), maxImages);
    }
    reading.end("");
    var dialogue = new Dialogue(reading.turns);
    return new Conversation(InstructionTemplate.chatPrompt(dialogue), List.copyOf(reading.urls));
  }

  private static String plain(String text) {
    return HEADING.matcher(text).replaceAll(" ");
  }

  private static final class Reading {
    private final List<Turn> turns = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private final Map<String, String> called = new HashMap<>(); // functions by the call's id
    private final StringBuilder instruction = new StringBuilder();
    private int pictures;
    private boolean asked;

    void take(Fields message) {
      String role = message.string("role");
      switch (role) {
        case "system", "developer" -> add(text(message));
        case "user" -> {
          add(text(message));
          asked = true;
        }
        case "assistant" -> {
          end(answer(message));
          asked = false;
        }
        case "tool", "function" -> {
          add("Result of %s:\n%s".formatted(function(message, role), text(message)));
          asked = true;
        }
        default ->
            throw message.wrong("role", "must be one of system, developer, user, assistant, tool");
      }
    }

    /** What the assistant said, then what it called. */
    private String answer(Fields message) {
      var said = new StringBuilder(text(message));
      if (message.has("tool_calls")) {
        for (Fields call : message.objects("tool_calls")) {
          called.put(call.string("id"), call(call, said));
        }
      }
      if (message.has("function_call")) {
        call(message, "function_call", said);
      }
      return said.toString();
    }

    private static String call(Fields call, StringBuilder said) {
      if (!call.string("type").equals("function")) {
        throw call.wrong("type", "must be function");
      }
      return call(call, "function", said);
    }

    private static String call(Fields call, String field, StringBuilder said) {
      Fields function = call.object(field).orElseThrow(() -> call.wrong(field, "is required"));
      String name = function.string("name");
      said.append(said.isEmpty() ? "" : "\n")
          .append(name)
          .append(' ')
          .append(function.string("arguments"));
      return name;
    }

    /** The function whose result a message tells. */
    private String function(Fields message, String role) {
      if (role.equals("function")) {
        return message.string("name");
      }
      return Optional.ofNullable(called.get(message.string("tool_call_id")))
          .orElseThrow(() -> message.wrong("tool_call_id", "is of no call in the messages before"));
    }

    private void add(String text) {
      if (!instruction.isEmpty() && !text.isEmpty()) {
        instruction.append("\n\n");
      }
      instruction.append(plain(text));
    }

    void end(String answer) {
      turns.add(Turn.of(instruction.toString(), plain(answer)).withImages(pictures));
      instruction.setLength(0);
      pictures = 0;
    }

    private String text(Fields message) {
      if (message.raw("content").isArray()) {
        var texts = new ArrayList<String>();
        for (Fields part : message.objects("content")) {
          part(part, message.string("role")).ifPresent(texts::add);
        }
        return String.join("\n", texts);
      }
      if (!message.has("content") && message.string("role").equals("assistant")) {
        return "";
      }
      return message.string("content");
    }

    private Optional<String> part(Fields part, String role) {
      String type = part.string("type");
      return switch (type) {
        case "text" -> Optional.of(part.string("text"));
        case "image_url" -> {
          if (!role.equals("user")) {
            throw part.wrong("type", "may be image_url in messages of the user only");
          }
          Fields url =
              part.object("image_url").orElseThrow(() -> part.wrong("image_url", "is required"));
          urls.add(url.string("url"));
          pictures++;
          yield Optional.empty();
        }
        default -> throw part.wrong("type", "must be text or image_url");
      };
    }
  }
}
