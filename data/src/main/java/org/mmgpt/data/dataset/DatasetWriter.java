package org.mmgpt.data.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/**
 * Writes records in one of the general formats: {@code llava_images} and {@code sharegpt} as an
 * array, {@code messages} one record a line. The file appears when the writer is closed after
 * {@link #finish}, whole or not at all.
 */
public final class DatasetWriter implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final DatasetType type;
  private final Path file;
  private final Path partial;
  private final Path images;
  private final JsonGenerator json;
  private int records;
  private boolean finished;

  /**
   * @param type one of {@link DatasetType#LLAVA_IMAGES}, {@link DatasetType#SHAREGPT} and {@link
   *     DatasetType#MESSAGES}
   * @param images folder that names of pictures are relative to, and where pictures go that lay
   *     inside the annotations
   * @throws DataException if nothing can be written in that type or to that place
   */
  public DatasetWriter(DatasetType type, Path file, Path images) {
    this.type = type;
    this.file = file;
    this.images = images;
    this.partial = file.resolveSibling(file.getFileName() + ".partial");
    switch (type) {
      case LLAVA_IMAGES, SHAREGPT, MESSAGES -> {}
      default ->
          throw new DataException(
              "can't write \"%s\"; writable are llava_images, sharegpt and messages"
                  .formatted(type));
    }
    try {
      json = MAPPER.createGenerator(Files.newBufferedWriter(partial));
      if (type == DatasetType.MESSAGES) {
        json.setRootValueSeparator(new SerializedString("\n"));
      } else {
        json.useDefaultPrettyPrinter();
        json.writeStartArray();
      }
    } catch (IOException e) {
      throw new DataException(cannotBeWritten(e).getMessage(), e);
    }
  }

  /** Adds a record. A turn's input follows its instruction as a paragraph of its own. */
  public void write(Dataset.Entry entry) throws IOException {
    records++;
    var record = type == DatasetType.MESSAGES ? messages(entry) : conversations(entry);
    try {
      MAPPER.writeTree(json, record);
    } catch (IOException e) {
      throw cannotBeWritten(e);
    }
  }

  private IOException cannotBeWritten(IOException cause) {
    return new IOException("%s: can't be written: %s".formatted(file, cause.getMessage()), cause);
  }

  /** Says that all is written. Without it, {@link #close} throws the file away. */
  public void finish() {
    finished = true;
  }

  @Override
  public void close() throws IOException {
    try {
      if (finished && type == DatasetType.MESSAGES) {
        json.writeRaw('\n');
      }
      json.close();
      if (finished) {
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw cannotBeWritten(e);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private ObjectNode conversations(Dataset.Entry entry) throws IOException {
    var record = MAPPER.createObjectNode().put("id", Integer.toString(records));
    var names = new ArrayList<String>();
    for (var picture : entry.pictures()) {
      names.add(name(picture, names.size()));
    }
    if (names.size() == 1) {
      record.put("image", names.getFirst());
    } else if (!names.isEmpty()) {
      names.forEach(record.putArray("image")::add);
    }
    var messages = record.putArray("conversations");
    for (var turn : entry.dialogue().turns()) {
      var question = "<image>\n".repeat(turn.images()) + question(turn);
      messages.addObject().put("from", "human").put("value", question);
      if (!turn.learned()) {
        throw new DataException(
            "record %d: an answer of weight 0 can't be said in this format; convert to messages"
                .formatted(records));
      }
      messages.addObject().put("from", "gpt").put("value", turn.response());
    }
    return record;
  }

  private ObjectNode messages(Dataset.Entry entry) {
    var record = MAPPER.createObjectNode();
    var messages = record.putArray("messages");
    List<Picture> left = entry.pictures();
    for (var turn : entry.dialogue().turns()) {
      var message = messages.addObject().put("role", "user");
      if (turn.images() == 0) {
        message.put("content", question(turn));
      } else {
        var content = message.putArray("content");
        for (var picture : left.subList(0, turn.images())) {
          content
              .addObject()
              .put("type", "image_url")
              .putObject("image_url")
              .put("url", url(picture));
        }
        content.addObject().put("type", "text").put("text", question(turn));
        left = left.subList(turn.images(), left.size());
      }
      var answer = messages.addObject().put("role", "assistant").put("content", turn.response());
      if (!turn.learned()) {
        answer.put("weight", 0);
      }
    }
    return record;
  }

  private static String question(Turn turn) {
    return turn.input()
        .map(input -> turn.instruction() + "\n\n" + input)
        .orElse(turn.instruction());
  }

  private String url(Picture picture) {
    return picture instanceof Picture.Encoded(byte[] bytes, String name)
        ? "data:%s;base64,%s".formatted(mediaType(bytes), Base64.getEncoder().encodeToString(bytes))
        : relative(picture);
  }

  private String name(Picture picture, int number) throws IOException {
    if (picture instanceof Picture.Encoded(byte[] bytes, String place)) {
      var stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
      var ending = mediaType(bytes).replaceFirst(".*/", "");
      var name = "%s-%06d-%d.%s".formatted(stem, records, number, ending);
      Files.write(images.resolve(name), bytes);
      return name;
    }
    return relative(picture);
  }

  private String relative(Picture picture) {
    if (picture instanceof Picture.InFile(Path path)) {
      return path.startsWith(images)
          ? images.relativize(path).toString()
          : path.toAbsolutePath().toString();
    }
    throw new DataException("record %d: its picture is no file of its own".formatted(records));
  }

  /** By the first bytes; what can't be told is called a JPEG, and readers look for themselves. */
  private static String mediaType(byte[] file) {
    if (file.length > 12 && file[0] == (byte) 0x89 && file[1] == 'P') {
      return "image/png";
    } else if (file.length > 12 && file[0] == 'G' && file[1] == 'I') {
      return "image/gif";
    } else if (file.length > 12 && file[0] == 'R' && file[8] == 'W') {
      return "image/webp";
    } else if (file.length > 12 && file[0] == 'B' && file[1] == 'M') {
      return "image/bmp";
    }
    return "image/jpeg";
  }
}
