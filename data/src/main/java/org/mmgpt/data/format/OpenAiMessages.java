package org.mmgpt.data.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/**
 * Messages as OpenAI's chat API and its fine-tuning take them, one record a line (or an array):
 *
 * <pre>{@code
 * {"messages": [
 *   {"role": "system", "content": "Answer in one sentence."},
 *   {"role": "user", "content": [
 *     {"type": "text", "text": "What changed?"},
 *     {"type": "image_url", "image_url": {"url": "before.jpg"}},
 *     {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0K..."}}]},
 *   {"role": "assistant", "content": "The bus has left.", "weight": 1}]}
 * }</pre>
 *
 * An answer of weight 0 isn't learned. * A picture is a file under the folder of pictures, a {@code
 * file:} URL, or lies inside as a {@code data:} URL; nothing is downloaded. The template shows
 * pictures before the question.
 */
public final class OpenAiMessages implements RecordFormat {
  private static final Pattern DATA_URL = Pattern.compile("data:[^,]*;base64,");
  private static final Pattern REMOTE_URL = Pattern.compile("[a-z]{3,}://(?s:.*)");

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var exchanges = new Exchanges(record.place());
    var pictures = new ArrayList<Picture>();
    int answered = 0; // pictures of questions with an answer
    for (var message : record.objects("messages")) {
      var role = message.text("role");
      switch (role) {
        case "system", "developer" -> exchanges.system(text(message));
        case "user" -> {
          var shown = pictures(message, images);
          pictures.addAll(shown);
          exchanges.human(text(message), shown.size());
        }
        case "assistant" -> {
          exchanges.assistant(text(message), isLearned(message));
          answered = pictures.size();
        }
        default ->
            throw new DataException(
                "%s: \"role\" is \"%s\", expected user, assistant or system"
                    .formatted(message.place(), role));
      }
    }
    return new Dataset.Entry(new Dialogue(exchanges.turns()), pictures.subList(0, answered));
  }

  /** OpenAI's fine-tuning leaves answers of weight 0 out of the loss. */
  private static boolean isLearned(RecordFields message) {
    if (!message.has("weight")) {
      return true;
    }
    long weight = message.number("weight");
    if (weight != 0 && weight != 1) {
      throw new DataException(
          "%s: \"weight\" is %d, expected 0 or 1".formatted(message.place(), weight));
    }
    return weight == 1;
  }

  /** The text of a message, its parts a line each. */
  private static String text(RecordFields message) {
    if (message.required("content").isTextual()) {
      return message.text("content");
    }
    var texts = new ArrayList<String>();
    for (var part : message.objects("content")) {
      if (part.text("type").endsWith("text")) {
        texts.add(part.text("text"));
      }
    }
    return String.join("\n", texts);
  }

  private static List<Picture> pictures(RecordFields message, ImageFolder images) {
    var pictures = new ArrayList<Picture>();
    if (message.required("content").isTextual()) {
      return pictures;
    }
    for (var part : message.objects("content")) {
      switch (part.text("type")) {
        case "text", "input_text" -> {}
        case "image_url", "input_image" -> {
          JsonNode url = part.required("image_url");
          pictures.add(picture(url.isObject() ? url.path("url") : url, part, images));
        }
        case "image" -> pictures.add(picture(part.required("image"), part, images));
        default ->
            throw new DataException(
                "%s: \"type\" is \"%s\", expected text or image_url"
                    .formatted(part.place(), part.text("type")));
      }
    }
    return pictures;
  }

  private static Picture picture(JsonNode url, RecordFields part, ImageFolder images) {
    if (!url.isTextual()) {
      throw new DataException(part.place() + ": expected the picture's URL as text");
    }
    var text = url.textValue();
    var data = DATA_URL.matcher(text);
    if (data.lookingAt()) {
      try {
        return new Picture.Encoded(
            Base64.getMimeDecoder().decode(text.substring(data.end())), part.place());
      } catch (IllegalArgumentException e) {
        throw new DataException(part.place() + ": not base64: " + e.getMessage(), e);
      }
    }
    var name = text.startsWith("file://") ? text.substring("file://".length()) : text;
    if (REMOTE_URL.matcher(name).matches()) {
      throw new DataException(
          "%s: %s isn't downloaded; save it as a file and name that".formatted(part.place(), name));
    }
    return images.picture(name);
  }
}
