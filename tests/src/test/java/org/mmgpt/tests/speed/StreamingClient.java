package org.mmgpt.tests.speed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;

/** A client that takes bytes and nothing else, since it shares the cores with the server. */
final class StreamingClient implements AutoCloseable {
  private static final byte[] END = "data: [DONE]\n\n\r\n0\r\n\r\n".getBytes(US_ASCII);

  private final Socket socket;

  /**
   * Of an answer's end. A whole MiB, made for each connection, took 0.3 ms of an answer's 28, which
   * counted as the server's.
   */
  private final byte[] answer = new byte[16 << 10];

  StreamingClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
  }

  /** Has an answer of so many tokens streamed, and reads all of it. */
  void ask(int tokens) throws IOException {
    String body =
        """
        {"model": "m", "stream": true, "max_tokens": %d, "logit_bias": {"2": -100},
         "messages": [{"role": "user", "content": "Tell me a story about number 0."}]}
        """
            .formatted(tokens);
    String head =
        "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n";
    socket.getOutputStream().write((head.formatted(body.length()) + body).getBytes(US_ASCII));
    int size = 0;
    while (!endsAt(size)) {
      if (size == answer.length) {
        System.arraycopy(answer, size - END.length, answer, 0, END.length);
        size = END.length;
      }
      int count = socket.getInputStream().read(answer, size, answer.length - size);
      if (count <= 0) {
        throw new IllegalStateException(
            "no whole answer: " + new String(answer, 0, size, US_ASCII));
      }
      size += count;
    }
  }

  private boolean endsAt(int size) {
    return size >= END.length && Arrays.equals(answer, size - END.length, size, END, 0, END.length);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
