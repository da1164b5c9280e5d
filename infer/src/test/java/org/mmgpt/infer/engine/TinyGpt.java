package org.mmgpt.infer.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.lora.LoraConfig;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Torch;

/** The tiny base model of the repository with two drawn adapters, and prompts of any kind. */
final class TinyGpt {
  private TinyGpt() {}

  static MultiModalGpt load() {
    var gpt = MultiModalGpt.load(Path.of("../train/tiny"));
    gpt.adapters().add("red", drawn(gpt, 1));
    gpt.adapters().add("blue", drawn(gpt, 2));
    return gpt;
  }

  private static LoraAdapter drawn(MultiModalGpt gpt, int seed) {
    Torch.manualSeed(seed);
    LoraAdapter adapter = LoraAdapter.create(LoraConfig.of(8, 16), gpt.model());
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      adapter.namedParameters().values().forEach(p -> p.add_(Torch.randn(p.shape()).mul(0.05)));
    }
    return adapter;
  }

  /** Greedy, and never at an end: a difference has many tokens to show. */
  static GenerationConfig greedy(MultiModalGpt gpt, int tokens) {
    return gpt.defaultConfig().toBuilder().maxNewTokens(tokens).eosTokenIds(List.of()).build();
  }

  /** Words, pictures, and markers, not always as many of them as pictures. */
  static Prompt prompt(MultiModalGpt gpt, RandomGenerator random) {
    int pictures = random.nextInt(3);
    var text = MarkedText.empty();
    for (int i = 0; i < pictures + random.nextInt(2) * (pictures > 0 ? 1 : 0); i++) {
      text = text.plain(words(gpt, random)).mark(Marker.IMAGE);
    }
    text = text.plain(words(gpt, random));
    var shown = new Image[pictures];
    for (int i = 0; i < pictures; i++) {
      shown[i] = picture(random);
    }
    var prompt = new Prompt(text, List.of(shown));
    return switch (random.nextInt(3)) {
      case 0 -> prompt;
      case 1 -> prompt.withAdapter("red");
      default -> prompt.withAdapter("blue");
    };
  }

  private static String words(MultiModalGpt gpt, RandomGenerator random) {
    var words = new StringBuilder();
    int count = 1 + random.nextInt(random.nextBoolean() ? 8 : 60);
    for (int i = 0; i < count; i++) {
      words.append(gpt.tokenizer().piece(3 + random.nextInt(1000)).replace('▁', ' ')).append(' ');
    }
    return words.toString();
  }

  static Image picture(RandomGenerator random) {
    var rgb = new byte[3 * 20 * 16];
    random.nextBytes(rgb);
    return Image.of(20, 16, rgb);
  }
}
