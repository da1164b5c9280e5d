package org.mmgpt.data.world;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;
import org.mmgpt.data.image.Image;

/**
 * Draws a {@link Scene} with Java2D, without a display. Place, size and strength of color vary a
 * little with the random source, so that two pictures of one scene are never quite the same.
 */
public final class ScenePainter {

  /** Width and height of a picture, in pixels. */
  public static final int SIDE = 48;

  private static final double SMALLEST_RADIUS = 6;
  private static final double LARGEST_RADIUS = 8;

  private ScenePainter() {}

  /** Draws the scene as an RGB picture of {@link #SIDE} x {@link #SIDE}. */
  public static BufferedImage paint(Scene scene, RandomGenerator random) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setColor(scene.background().color());
      graphics.fillRect(0, 0, SIDE, SIDE);
      for (Item item : scene.items()) {
        graphics.setColor(item.hue().color());
        double x = item.place().x() + random.nextDouble(-1.5, 1.5);
        double y = item.place().y() + random.nextDouble(-1.5, 1.5);
        graphics.fill(
            outline(item.shape(), x, y, random.nextDouble(SMALLEST_RADIUS, LARGEST_RADIUS)));
      }
      graphics.setColor(scene.background().ink());
      scene.character().ifPresent(c -> write(graphics, c, random));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** The scene as a picture for the network. */
  public static Image image(Scene scene, RandomGenerator random) {
    return Image.of(SIDE, SIDE, rgb(paint(scene, random)));
  }

  /** The picture's bytes, three per pixel (red, green, blue), row by row. // (H, W, 3) */
  static byte[] rgb(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var bytes = new byte[pixels.length * 3];
    for (int i = 0; i < pixels.length; i++) {
      bytes[3 * i] = (byte) (pixels[i] >> 16);
      bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
      bytes[3 * i + 2] = (byte) pixels[i];
    }
    return bytes;
  }

  private static java.awt.Shape outline(Shape shape, double x, double y, double radius) {
    return switch (shape) {
      case SQUARE -> {
        double half = radius * 0.88;
        yield new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
      }
      case CIRCLE -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case TRIANGLE -> polygon(x, y, 3, radius * 1.15, radius * 1.15);
      case STAR -> polygon(x, y, 10, radius * 1.2, radius * 0.5);
    };
  }

  /** A polygon whose corners lie on two radii in turn, the first one straight up. */
  private static Path2D polygon(double x, double y, int corners, double outer, double inner) {
    var path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = i % 2 == 0 ? outer : inner;
      double px = x + radius * Math.sin(angle);
      double py = y - radius * Math.cos(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }

  /** Writes the character in the middle, from strokes: no font of the machine is involved. */
  private static void write(Graphics2D graphics, char character, RandomGenerator random) {
    double x = SIDE / 2.0 + random.nextDouble(-1, 1);
    double y = SIDE / 2.0 + random.nextDouble(-1, 1);
    double height = random.nextDouble(11, 13);
    var toPicture = new AffineTransform();
    toPicture.translate(x - height * 0.3, y - height / 2);
    toPicture.scale(height, height);
    graphics.setStroke(new BasicStroke(1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(toPicture.createTransformedShape(Strokes.of(character)));
  }
}
