package org.mmgpt.infer.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mmgpt.data.error.DataException;

/**
 * The file of a batch's answers. Each carries a digest of its question's line, so that a run which
 * goes on knows whether the questions are still the same. Half a line at the end is written again;
 * nothing else is ever taken away, and one run writes at a time.
 */
final class BatchAnswers implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DIGEST = "input_sha256";
  private static final int DIGITS = 16; // of 64; enough against accidents

  private final Path file;
  private final RandomAccessFile out;
  private final List<String> digests = new ArrayList<>(); // of what was there; empty if unknown

  /**
   * Opens it, or starts one.
   *
   * @throws DataException if it holds something else, or another run writes it
   */
  BatchAnswers(Path file) throws IOException {
    this.file = file;
    this.out = new RandomAccessFile(file.toFile(), "rw");
    try {
      lock();
      long end = read();
      out.setLength(end);
      out.seek(end);
    } catch (IOException | RuntimeException e) {
      out.close();
      throw e;
    }
  }

  private void lock() throws IOException {
    try {
      FileLock lock = out.getChannel().tryLock(); // given back when the file is closed
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // this very program
    }
    throw new DataException(file + " is being written by another run");
  }

  /** Reads what is there; returns where its last whole line ends. */
  private long read() throws IOException {
    long at = 0;
    long end = 0;
    var line = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        at++;
        if (b == '\n') {
          digests.add(digest(line.toString(StandardCharsets.UTF_8)));
          line.reset();
          end = at;
        } else {
          line.write(b);
        }
      }
    }
    if (line.size() > 0 && line.toByteArray()[0] != '{') {
      throw noAnswer();
    }
    return end;
  }

  private String digest(String line) {
    try {
      JsonNode answer = JSON.readTree(line);
      if (answer.isObject() && (answer.has("text") || answer.has("error"))) {
        return answer.path(DIGEST).asText();
      }
    } catch (JsonProcessingException e) {
      // not even JSON
    }
    throw noAnswer();
  }

  private DataException noAnswer() {
    return new DataException(
        "%s line %d is no answer of a batch; give another file as --output"
            .formatted(file, digests.size() + 1));
  }

  /** Answers that were there. */
  int found() {
    return digests.size();
  }

  /**
   * Compares a question with the answer that was found in its place.
   *
   * @throws DataException if that answers another one
   */
  void check(int index, String question) {
    String digest = digests.get(index);
    if (!digest.isEmpty() && !digest.equals(sha256(question))) {
      throw new DataException(
          "%s line %d answers another question than the batch has there; give another file as --output"
              .formatted(file, index + 1));
    }
  }

  /** Adds the answer to a question. */
  void write(ObjectNode answer, String question) throws IOException {
    answer.put(DIGEST, sha256(question));
    byte[] line = (JSON.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      out.write(line);
    } catch (IOException e) {
      throw new IOException(
          "%s: can't be written: %s; what is in it stays, and the same command goes on"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static String sha256(String question) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
