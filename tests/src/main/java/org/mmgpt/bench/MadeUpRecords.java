package org.mmgpt.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** LLaVA-style records with pictures about as hard to decode as photographs, for the pipeline. */
final class MadeUpRecords {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int NOISE = 24;

  private MadeUpRecords() {}

  /** Writes {@code annotations.json} and its JPEGs into a folder. */
  static void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    var json = new ObjectMapper();
    var records = json.createArrayNode();
    var random = new Random(0);
    for (int i = 0; i < count; i++) {
      String name = "%06d.jpg".formatted(i);
      ImageIO.write(picture(random), "jpg", folder.resolve(name).toFile());
      var turns = records.addObject().put("image", name).putArray("conversations");
      turns.addObject().put("from", "human").put("value", "<image>\nWhat is in picture " + i + "?");
      turns
          .addObject()
          .put("from", "gpt")
          .put("value", "A red bus stands near a house under a blue sky. ".repeat(2 + i % 8));
    }
    json.writeValue(folder.resolve("annotations.json").toFile(), records);
  }

  /** Writes one JPEG. */
  static void writePicture(Path file) throws IOException {
    ImageIO.write(picture(new Random(0)), "jpg", file.toFile());
  }

  private static BufferedImage picture(Random random) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    for (int i = 0; i < 12; i++) {
      graphics.setColor(new Color(random.nextInt(1 << 24)));
      graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 200, 150);
    }
    graphics.dispose();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        var colour = new Color(image.getRGB(x, y));
        int off = (int) (NOISE * random.nextGaussian());
        image.setRGB(
            x,
            y,
            new Color(
                    Math.clamp(colour.getRed() + (long) off, 0, 255),
                    Math.clamp(colour.getGreen() + (long) off, 0, 255),
                    Math.clamp(colour.getBlue() + (long) off, 0, 255))
                .getRGB());
      }
    }
    return image;
  }
}
