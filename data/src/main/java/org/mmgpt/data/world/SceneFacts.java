package org.mmgpt.data.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mmgpt.data.world.QuestionKind.Visual;

/** Everything that can be asked about a scene. */
public final class SceneFacts {

  private static final List<String> COUNTS = List.of("zero", "one", "two", "three");

  private SceneFacts() {}

  /** All facts of the scene, kind by kind. */
  public static List<Fact> of(Scene scene) {
    var facts = new ArrayList<Fact>();
    facts.add(count(scene));
    for (Item item : scene.items()) {
      facts.add(color(scene, item));
      facts.add(position(scene, item));
      facts.add(shape(scene, item));
    }
    scene.character().ifPresent(character -> facts.add(reading(scene, character)));
    facts.add(background(scene));
    facts.add(captionFact(scene));
    return facts;
  }

  /** The caption in reading order: {@code a red square on the left and a blue star at the top}. */
  public static String caption(Scene scene) {
    return scene.items().stream().map(Item::phrase).collect(Collectors.joining(" and "));
  }

  private static Fact count(Scene scene) {
    return fact(
        scene,
        Visual.COUNTING,
        "all",
        List.of("the number of shapes", "how many shapes there are", "the count of the shapes"),
        List.of("How many shapes are there?", "Count the shapes.", "Tell me the number of shapes."),
        COUNTS.get(scene.items().size()));
  }

  private static Fact color(Scene scene, Item item) {
    String shape = item.shape().word();
    return fact(
        scene,
        Visual.COLOR,
        shape,
        List.of(
            "the color of the " + shape,
            "the " + shape + " has a color , which",
            "what color the " + shape + " has",
            "look at the " + shape + " " + item.place().phrase() + " , its color",
            "there stands the " + shape + " , and the color"),
        List.of(
            "What color is the " + shape + "?",
            "Which color does the " + shape + " have?",
            "Tell me the color of the " + shape + "."),
        item.hue().word());
  }

  private static Fact position(Scene scene, Item item) {
    String shape = item.shape().word();
    return fact(
        scene,
        Visual.POSITION,
        shape,
        List.of(
            "the side of the " + shape,
            "the " + shape + " stands at a side , which",
            "where the " + shape + " stands",
            "look at the " + item.hue().word() + " " + shape + " , its side",
            "there stands the " + shape + " , and the side"),
        List.of(
            "Where is the " + shape + "?",
            "On which side is the " + shape + "?",
            "Tell me the side of the " + shape + "."),
        item.place().word());
  }

  private static Fact shape(Scene scene, Item item) {
    String place = item.place().phrase();
    return fact(
        scene,
        Visual.SHAPE,
        item.place().word(),
        List.of(
            "the shape " + place,
            "what stands " + place,
            "there stands something " + place + " , and the shape",
            "look " + place + " , the shape there"),
        List.of(
            "Which shape is " + place + "?",
            "What stands " + place + "?",
            "Tell me the shape " + place + "."),
        item.shape().word());
  }

  private static Fact reading(Scene scene, char character) {
    return fact(
        scene,
        Visual.READING,
        "text",
        List.of(
            "the text",
            "the text in the middle",
            "what is written",
            "something is written , which"),
        List.of("What is written here?", "Read the text.", "Tell me the text in the picture."),
        String.valueOf(character));
  }

  private static Fact background(Scene scene) {
    return fact(
        scene,
        Visual.BACKGROUND,
        "background",
        List.of("the background", "the color of the background", "what color the background has"),
        List.of(
            "What color is the background?",
            "Which color does the background have?",
            "Tell me the color of the background."),
        scene.background().word());
  }

  private static Fact captionFact(Scene scene) {
    return fact(
        scene,
        Visual.CAPTION,
        "caption",
        List.of("the picture", "what the picture shows", "the caption"),
        List.of("Describe the picture.", "What does the picture show?", "Tell me the caption."),
        caption(scene));
  }

  private static Fact fact(
      Scene scene,
      Visual kind,
      String about,
      List<String> subjects,
      List<String> questions,
      String answer) {
    String key = scene.key() + " ? " + kind.label() + " " + about;
    return new Fact(kind, key, subjects, questions, answer);
  }
}
