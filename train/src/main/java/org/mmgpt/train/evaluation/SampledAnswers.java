package org.mmgpt.train.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.image.Picture;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.train.config.EvaluationConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.parallel.BaseModel;
import org.mmgpt.train.parallel.Peers;
import org.mmgpt.train.parallel.ShardedDecoder;

/** Answers to a few questions of data that nothing is learned from, to read. */
final class SampledAnswers {
  /** A question that stands in the data. */
  private record Question(Mixture mixture, int place) {}

  private final MultiModalGpt gpt;
  private final Peers peers;
  private final Optional<ShardedDecoder> sharded;
  private final List<Question> questions;
  private final int maxNewTokens;

  private SampledAnswers(
      MultiModalGpt gpt,
      Peers peers,
      Optional<ShardedDecoder> sharded,
      List<Question> questions,
      int maxNewTokens) {
    this.gpt = gpt;
    this.peers = peers;
    this.sharded = sharded;
    this.questions = questions;
    this.maxNewTokens = maxNewTokens;
  }

  /** To as many questions of each mixture as the configuration says. */
  static SampledAnswers of(
      TrainingData data, BaseModel base, Peers peers, EvaluationConfig config) {
    var questions = new ArrayList<Question>();
    Stream.concat(data.vision().stream(), data.language().stream())
        .forEach(
            stream -> {
              if (stream instanceof TrainingData.Mixed(Mixture mixture)) {
                for (int i = 0; i < Math.min(config.answers(), mixture.size()); i++) {
                  questions.add(new Question(mixture, i));
                }
              }
            });
    return new SampledAnswers(base.gpt(), peers, base.sharded(), questions, config.maxNewTokens());
  }

  /**
   * Every process answers a share, so that none waits for long; where they have the layers between
   * them, all compute the first one's answers.
   */
  List<EvaluationResult.Answered> get() {
    if (sharded.isPresent()) {
      return sharded.get().firstAlone(() -> answers(questions), List.of());
    }
    var own = new ArrayList<Question>();
    for (int i = peers.rank(); i < questions.size(); i += peers.size()) {
      own.add(questions.get(i));
    }
    return gathered(answers(own));
  }

  /** Everyone's, in the order of the questions unless one could not be read. */
  private List<EvaluationResult.Answered> gathered(List<EvaluationResult.Answered> own) {
    List<List<String>> all =
        peers.gather(
            own.stream().flatMap(a -> Stream.of(a.question(), a.expected(), a.answer())).toList());
    var answered = new ArrayList<EvaluationResult.Answered>();
    int most = all.stream().mapToInt(List::size).max().orElse(0);
    for (int at = 0; at < most; at += 3) {
      for (List<String> texts : all) {
        if (at < texts.size()) {
          answered.add(
              new EvaluationResult.Answered(texts.get(at), texts.get(at + 1), texts.get(at + 2)));
        }
      }
    }
    return answered;
  }

  private List<EvaluationResult.Answered> answers(List<Question> asked) {
    var prompts = new ArrayList<Prompt>();
    var turns = new ArrayList<Turn>();
    for (Question question : asked) {
      Mixture.Pick pick = question.mixture().pick(0, question.place());
      try {
        Dataset.Entry entry = pick.part().dataset().get(pick.index(), new SplittableRandom(0));
        Turn first = entry.dialogue().turns().getFirst();
        Image[] pictures =
            entry.pictures().stream()
                .limit(first.images())
                .map(SampledAnswers::image)
                .toArray(Image[]::new);
        prompts.add(Prompt.of(first, pictures));
        turns.add(first);
      } catch (DataException bad) {
        // The loss has counted and named it already.
      }
    }
    if (prompts.isEmpty()) {
      return List.of();
    }
    var texts = gpt.generate(prompts, gpt.defaultConfig().withMaxNewTokens(maxNewTokens));
    var answered = new ArrayList<EvaluationResult.Answered>();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      answered.add(
          new EvaluationResult.Answered(turn.instruction(), turn.response(), texts.get(i).text()));
    }
    return answered;
  }

  private static Image image(Picture picture) {
    return switch (picture) {
      case Picture.InFile(var file) -> Image.read(file);
      case Picture.Encoded(var bytes, var name) -> Image.decode(bytes, name);
      case Picture.Decoded(var image) -> image;
      case Picture.SideBySide pair ->
          throw new DataException("a pair of pictures can't be asked about");
    };
  }
}
