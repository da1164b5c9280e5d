package org.mmgpt.train.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.world.Conversation.Asked;
import org.mmgpt.data.world.Conversations;
import org.mmgpt.data.world.WorldDataset;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.ChatHistory;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;

/** Conversations of the world's held-out side, and what a model says in them. */
record Exam(List<WorldDataset.Record> conversations) {
  static final int TURNS = 3;

  /** The longest caption has 23 tokens. */
  private static final int MAX_NEW_TOKENS = 32;

  /** As many conversations about pictures and about language, {@link #TURNS} questions each. */
  static Exam draw(int visual, int language, long seed) {
    var conversations = new ArrayList<WorldDataset.Record>();
    var seen = new WorldDataset(Conversations.TEST, true, TURNS, visual, seed);
    var read = new WorldDataset(Conversations.TEST, false, TURNS, language, seed);
    for (int i = 0; i < visual; i++) {
      conversations.add(seen.record(i));
    }
    for (int i = 0; i < language; i++) {
      conversations.add(read.record(i));
    }
    return new Exam(List.copyOf(conversations));
  }

  /** What the model answers, turn by turn, with its own earlier answers in the dialogue. */
  List<List<String>> ask(MultiModalGpt gpt) {
    GenerationConfig config = gpt.defaultConfig().withMaxNewTokens(MAX_NEW_TOKENS);
    List<ChatHistory> histories =
        conversations.stream().map(c -> new ChatHistory(ChatHistory.ALL)).toList();
    List<List<String>> answers =
        conversations.stream().<List<String>>map(c -> new ArrayList<>()).toList();
    for (int turn = 0; turn < TURNS; turn++) {
      var prompts = new ArrayList<Prompt>();
      for (int i = 0; i < histories.size(); i++) {
        ChatHistory history = histories.get(i);
        String question = asked(i).get(turn).question();
        Optional<Image> picture = conversations.get(i).images().stream().findFirst();
        if (turn == 0 && picture.isPresent()) {
          history.ask(question, picture.get());
        } else {
          history.ask(question);
        }
        prompts.add(new Prompt(history.prompt(), history.picture().stream().toList()));
      }
      List<Answer> said = gpt.generate(prompts, config);
      for (int i = 0; i < said.size(); i++) {
        histories.get(i).answer(said.get(i).text());
        answers.get(i).add(said.get(i).text());
      }
    }
    return answers;
  }

  /** Every question with the answers of two models. */
  List<Answered> compare(List<List<String>> before, List<List<String>> after) {
    var answered = new ArrayList<Answered>();
    for (int i = 0; i < conversations.size(); i++) {
      Optional<Image> picture = conversations.get(i).images().stream().findFirst();
      for (int turn = 0; turn < asked(i).size(); turn++) {
        Asked asked = asked(i).get(turn);
        answered.add(
            new Answered(
                i,
                asked.fact().kind().label(),
                picture,
                asked.question(),
                asked.fact().answer(),
                before.get(i).get(turn),
                after.get(i).get(turn)));
      }
    }
    return answered;
  }

  private List<Asked> asked(int conversation) {
    return conversations.get(conversation).conversation().asked();
  }
}
