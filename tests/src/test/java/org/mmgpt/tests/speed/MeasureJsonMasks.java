package org.mmgpt.tests.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.infer.json.CompiledSchema;
import org.mmgpt.infer.json.JsonConstraint;
import org.mmgpt.infer.json.JsonSchema;
import org.mmgpt.infer.json.TokenTrie;
import org.mmgpt.infer.sampling.TokenSequence;

/**
 * What constrained decoding adds to a token, with the vocabulary of a tokenizer.
 *
 * <p>{@code tests/benchmarks/json-masks.sh DIR [PAGE]}
 */
public final class MeasureJsonMasks {
  private static final int ANSWERS = 8;
  private static final int TOKENS = 300;
  private static final int ROUNDS = 3; // the last is reported; the first ones are compiled

  private final Tokenizer tokenizer;
  private final TokenTrie trie;
  private final boolean[] words;

  private MeasureJsonMasks(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.trie = TokenTrie.of(tokenizer);
    this.words = new boolean[tokenizer.vocabSize()];
    for (int token = 0; token < words.length; token++) {
      words[token] = tokenizer.piece(token).matches("▁?[a-z]{2,}");
    }
  }

  public static void main(String[] args) throws Exception {
    var measure = new MeasureJsonMasks(Tokenizer.load(Path.of(args[0])));
    String figures = measure.table();
    System.out.print(figures);
    if (args.length > 1) {
      new ResultPage(Path.of(args[1])).replace("json-masks.sh", figures);
    }
  }

  private static Map<String, String> schemas() {
    String strings =
        IntStream.range(0, 500)
            .mapToObj(i -> "\"%s\"".formatted(Integer.toString(i * 7919 + 50_000, 36)))
            .collect(Collectors.joining(","));
    var all = new LinkedHashMap<String, String>();
    all.put("any object", "{\"type\":\"object\"}");
    all.put(
        "object in object",
        """
        {"properties":{"name":{"type":"string"},"age":{"type":"integer"},"address":{"properties":
         {"street":{"type":"string"},"zip":{"type":"string","maxLength":10}},"required":["street","zip"]}},
         "required":["name","age","address"]}\
        """);
    all.put(
        "array of objects",
        """
        {"type":"array","minItems":5,"items":{"properties":{"id":{"type":"integer","minimum":0},
         "label":{"type":"string"},"score":{"type":"number"},"tags":{"type":"array","items":
         {"type":"string"}}},"required":["id","label","score","tags"]}}\
        """);
    all.put(
        "500 strings by enum", "{\"type\":\"array\",\"items\":{\"enum\":[%s]}}".formatted(strings));
    all.put("string, maxLength 400", "{\"type\":\"string\",\"maxLength\":400,\"minLength\":100}");
    all.put(
        "format date-time",
        "{\"type\":\"array\",\"minItems\":9,\"items\":{\"type\":\"string\",\"format\":\"date-time\"}}");
    all.put(
        "format email",
        "{\"type\":\"array\",\"minItems\":9,\"items\":{\"type\":\"string\",\"format\":\"email\"}}");
    all.put("pattern of words", "{\"type\":\"string\",\"pattern\":\"^[A-Za-z ,.]+$\"}");
    all.put(
        "the same, maxLength 400",
        "{\"type\":\"string\",\"pattern\":\"^[A-Za-z ,.]+$\",\"maxLength\":400}");
    return all;
  }

  private String table() throws Exception {
    var table =
        new StringBuilder(
            """
            %s, %d cores, JDK %s; %,d tokens of vocabulary, %d answers of up to %d tokens each.

            | schema | before the answer, ms | a token, us: median | 99 of 100 | most |
            |---|---|---|---|---|
            """
                .formatted(
                    LocalDate.now(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().feature(),
                    tokenizer.vocabSize(),
                    ANSWERS,
                    TOKENS));
    Map<String, String> rows = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, String> schema : schemas().entrySet()) {
        rows.put(schema.getKey(), row(schema.getKey(), schema.getValue(), round));
      }
    }
    rows.values().forEach(table::append);
    return table.toString();
  }

  private String row(String name, String schema, int round) throws Exception {
    var json = new ObjectMapper().readTree(schema);
    long begin = System.nanoTime();
    var compiled = new CompiledSchema(JsonSchema.of(json), trie);
    double before = (System.nanoTime() - begin) / 1e6;
    var micros = new ArrayList<Double>();
    for (int answer = 0; answer < ANSWERS; answer++) {
      say(compiled, new SplittableRandom(round * ANSWERS + answer), micros);
    }
    List<Double> sorted = micros.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.0f | %.0f | %.0f |%n",
        name,
        before,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.getLast());
  }

  /** An answer of words where there is a choice, by somebody who never wants to end. */
  private void say(CompiledSchema schema, SplittableRandom random, List<Double> micros) {
    var constraint = new JsonConstraint(schema, TOKENS, 4096);
    var tokens = new TokenSequence(new long[] {tokenizer.bosId()});
    var logits = new float[words.length];
    while (tokens.generatedSize() < TOKENS) {
      for (int token = 0; token < logits.length; token++) {
        logits[token] = (float) random.nextDouble() + (words[token] ? 0.5f : 0);
      }
      logits[tokenizer.eosId()] = -1;
      long begin = System.nanoTime();
      constraint.process(tokens, logits);
      micros.add((System.nanoTime() - begin) / 1e3);
      int best = 0;
      for (int token = 1; token < logits.length; token++) {
        best = logits[token] > logits[best] ? token : best;
      }
      if (best == tokenizer.eosId()) {
        return;
      }
      tokens.add(best);
    }
  }
}
