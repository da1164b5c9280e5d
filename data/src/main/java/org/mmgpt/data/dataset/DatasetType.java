package org.mmgpt.data.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.error.NearestName;
import org.mmgpt.data.format.AlpacaGpt4;
import org.mmgpt.data.format.Aokvqa;
import org.mmgpt.data.format.Baize;
import org.mmgpt.data.format.Clevr;
import org.mmgpt.data.format.CocoCaption;
import org.mmgpt.data.format.Dolly;
import org.mmgpt.data.format.Gqa;
import org.mmgpt.data.format.ImageFolder;
import org.mmgpt.data.format.Llava;
import org.mmgpt.data.format.LlavaDialogue;
import org.mmgpt.data.format.MiniGpt4;
import org.mmgpt.data.format.Nlvr1;
import org.mmgpt.data.format.Nlvr2;
import org.mmgpt.data.format.OcrVqa;
import org.mmgpt.data.format.OpenAiMessages;
import org.mmgpt.data.format.RecordFormat;
import org.mmgpt.data.format.ShareGpt;
import org.mmgpt.data.format.SnliVe;
import org.mmgpt.data.format.Subset;
import org.mmgpt.data.format.TextOcr;
import org.mmgpt.data.format.Vqa;

/**
 * The data sets that can be named in a configuration:
 *
 * <pre>{@code
 * Dataset detail = DatasetType.open(
 *     DatasetConfig.visual("llava", Path.of("detail_23k.json"), Path.of("coco")), 42);
 * }</pre>
 *
 * <p>Names are those of the original's configuration. To add one, write its {@link RecordFormat}
 * and list it here.
 */
public enum DatasetType {
  DOLLY(false, new Dolly(), "dolly"),
  ALPACA_GPT4(false, new AlpacaGpt4(), "alpaca_gpt4"),
  BAIZE(false, new Baize(), "baize"),
  LLAVA(true, new Llava(), "llava"),
  LLAVA_DIALOGUE(true, new LlavaDialogue(), "llava_dial", "coco_dial"),
  MINIGPT4(true, new MiniGpt4(), "minigpt4"),
  AOKVQA(true, new Aokvqa(), "aokvqa"),
  COCO_CAPTION(true, new CocoCaption(), "coco_caption"),
  OCR_VQA(true, new OcrVqa(), "ocr_vqa"),
  VQA(true, new Vqa(), "vqa"),
  OKVQA(true, new Vqa(), "okvqa"),
  GQA(true, new Gqa(), "gqa"),
  CLEVR(true, new Clevr(), "clevr"),
  NLVR1(true, new Nlvr1(), "nlvrv1"),
  NLVR2(true, new Nlvr2(), "nlvrv2"),
  SNLI_VE(true, new SnliVe(), "snlive"),
  TEXT_OCR(true, new TextOcr(), "text_ocr"),

  /** Dialogues people bring, with any number of pictures. */
  LLAVA_IMAGES(true, new ShareGpt(), "llava_images"),
  SHAREGPT(false, new ShareGpt(), "sharegpt"),
  MESSAGES(false, new OpenAiMessages(), "messages");

  private final boolean visual;
  private final RecordFormat format;
  private final List<String> names;

  DatasetType(boolean visual, RecordFormat format, String... names) {
    this.visual = visual;
    this.format = format;
    this.names = List.of(names);
  }

  /**
   * The type of a name.
   *
   * @throws DataException for an unknown one, with what was probably meant
   */
  public static DatasetType named(String name) {
    var known = new ArrayList<String>();
    for (var type : values()) {
      if (type.names.contains(name)) {
        return type;
      }
      known.addAll(type.names);
    }
    var hint =
        NearestName.of(name, known)
            .map(nearest -> "did you mean \"" + nearest + "\"?")
            .orElseGet(
                () -> "known are " + known.stream().sorted().collect(Collectors.joining(", ")));
    throw new DataException("unknown data set type \"%s\"; %s".formatted(name, hint));
  }

  /**
   * Opens a data set; what its records hold is checked when they are read.
   *
   * @param seed what {@link DatasetConfig#sample} is drawn by
   * @throws DataException if the type is unknown, or the annotations or the folder of pictures are
   *     missing or can't be read
   */
  public static Dataset open(DatasetConfig config, long seed) {
    var type = named(config.type());
    if (config.images().isPresent() && !Files.isDirectory(config.images().get())) {
      throw new DataException(config.images().get() + ": no such folder of pictures");
    }
    var opened = type.format.open(config.annotations(), file -> images(file, config));
    var all = opened.size() == 1 ? opened.getFirst() : Joined.of(opened);
    return config.sample().filter(count -> count < all.size()).isPresent()
        ? Subset.drawn(all, config.sample().get(), seed)
        : all;
  }

  private static ImageFolder images(Path file, DatasetConfig config) {
    var beside = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    return new ImageFolder(config.images().orElse(beside));
  }

  /** Whether its records show pictures. */
  public boolean visual() {
    return visual;
  }

  /** The name in configurations. */
  @Override
  public String toString() {
    return names.getFirst();
  }
}
