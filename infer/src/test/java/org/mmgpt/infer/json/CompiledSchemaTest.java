package org.mmgpt.infer.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is kept of symbols and strings must come to the same as reading every token at every place.
 */
class CompiledSchemaTest {
  private static final int END = 0;
  private static final List<byte[]> VOCABULARY = vocabulary();
  private static final TokenTrie TOKENS = new TokenTrie(VOCABULARY.size(), VOCABULARY::get, END);

  /** All bytes, and two thousand pieces made of what JSON is made of, some of them twice. */
  private static List<byte[]> vocabulary() {
    var random = new SplittableRandom(1);
    var all = new ArrayList<byte[]>(List.of(new byte[0]));
    for (int i = 0; i < 256; i++) {
      all.add(new byte[] {(byte) i});
    }
    String[] parts = {
      "\"",
      "\"",
      "\\",
      "u",
      "00e4",
      "a",
      "be",
      "ü",
      "\uD83D\uDE00",
      "{",
      "}",
      "[",
      "]",
      ":",
      ", ",
      ",",
      "1",
      "-2",
      ".5",
      "e",
      "true",
      "null",
      " ",
      "name",
      "tags"
    };
    for (int i = 0; i < 2000; i++) {
      var piece = new StringBuilder();
      for (int part = 0; part <= random.nextInt(5); part++) {
        piece.append(parts[random.nextInt(parts.length)]);
      }
      byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
      int cut = i % 10 == 0 ? bytes.length - 1 : bytes.length; // some end within a character
      all.add(Arrays.copyOf(bytes, Math.max(1, cut)));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"string\"}",
        "{\"type\":\"string\",\"minLength\":6,\"maxLength\":14}",
        "{\"type\":\"array\",\"minItems\":2,\"maxItems\":3,\"items\":"
            + "{\"type\":[\"string\",\"number\",\"null\"],\"maxLength\":3}}",
        "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"},\"tags\":{\"type\":"
            + "\"array\",\"items\":{\"enum\":[\"a\",\"abe\",\"ab\",\"ü\"]}},\"n\":{\"type\":"
            + "\"integer\",\"minimum\":-20,\"maximum\":1200}},\"required\":[\"tags\"]}",
        "{\"anyOf\":[{\"type\":\"string\",\"minLength\":3},{\"type\":\"string\",\"maxLength\":5},"
            + "{\"const\":\"name\"}]}",
        "{\"type\":\"string\",\"pattern\":\"e(..)+\",\"minLength\":5,\"maxLength\":40}",
        "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[^u]*$\"}}",
        "{\"type\":\"array\",\"prefixItems\":[{\"multipleOf\":0.5},{\"enum\":[true,\"a\"]}]}"
      })
  void tokensAreWhatTheirBytesAre(String schema) throws Exception {
    var compiled = new CompiledSchema(schema(schema), TOKENS);
    var automaton = new JsonAutomaton(schema(schema).answer(), Long.MAX_VALUE);
    var random = new SplittableRandom(2);
    for (int answer = 0; answer < 12; answer++) {
      State state = compiled.start();
      State plain = automaton.start();
      for (int place = 0; place < 20; place++) {
        var least = new int[TOKENS.size()];
        compiled.leastBehind(state, least);
        var possible = new ArrayList<Integer>();
        for (int token = 0; token < least.length; token++) {
          int expected = token == END ? Symbol.ENDLESS : read(automaton, plain, token).least();
          assertThat(Math.min(Symbol.ENDLESS, least[token]))
              .as("%s at place %d of answer %d", VOCABULARY.get(token), place, answer)
              .isEqualTo(expected);
          if (expected < Symbol.ENDLESS) {
            possible.add(token);
          }
        }
        assertThat(compiled.mayEnd(state)).isEqualTo(automaton.mayEnd(plain));
        if (possible.isEmpty()) {
          break;
        }
        int token = possible.get(random.nextInt(possible.size()));
        state = compiled.read(state, token);
        plain = read(automaton, plain, token);
      }
    }
  }

  private static JsonSchema schema(String text) throws Exception {
    return JsonSchema.of(new ObjectMapper().readTree(text));
  }

  private static State read(JsonAutomaton automaton, State from, int token) {
    State at = from;
    for (byte b : VOCABULARY.get(token)) {
      at = automaton.next(at, b & 0xff);
    }
    return at;
  }
}
