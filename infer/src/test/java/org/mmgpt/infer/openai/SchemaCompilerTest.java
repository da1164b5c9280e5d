package org.mmgpt.infer.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.json.JsonSchema;
import org.mmgpt.infer.json.SchemaException;

/** Whose schema is compiled when. */
final class SchemaCompilerTest {
  private final SchemaCompiler compiler = new SchemaCompiler();

  /** A client with many schemas had everybody else wait for all of them. */
  @Test
  void clientsTakeTurns() throws Exception {
    var compiled = new CopyOnWriteArrayList<String>();
    var begun = new CountDownLatch(1);
    var hold = new CountDownLatch(1);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      clients.execute(
          () ->
              compiler.compile(
                  "greedy",
                  () -> {
                    begun.countDown();
                    await(hold);
                    return "";
                  }));
      await(begun);
      for (String client : List.of("greedy", "greedy", "greedy", "modest")) {
        clients.execute(() -> compiler.compile(client, () -> noted(compiled, client)));
        Thread.sleep(50); // until it waits
      }
      hold.countDown();
    }
    assertThat(compiled).containsExactly("greedy", "modest", "greedy", "greedy");
  }

  @Test
  void whatIsRefusedIsRefusedToTheClient() {
    assertThatThrownBy(() -> compiler.compile("client", () -> JsonSchema.of(IntNode.valueOf(1))))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("must be an object");
  }

  private static String noted(List<String> compiled, String client) {
    compiled.add(client);
    return client;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
