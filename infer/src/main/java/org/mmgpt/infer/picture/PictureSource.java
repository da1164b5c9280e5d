package org.mmgpt.infer.picture;

import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the URLs of a request into pictures: {@code data:} URLs, and those of allowed hosts. */
public final class PictureSource {
  private static final Logger LOG = LoggerFactory.getLogger(PictureSource.class);

  /** Pictures decoded at a time: one may take a hundred megabytes. */
  private static final int AT_ONCE = 2;

  private final PictureFetcher fetcher;
  private final long maxPixels;
  private final Semaphore decoding = new Semaphore(AT_ONCE);

  /** Pictures of at most {@code maxPixels}. */
  public PictureSource(PictureFetcher fetcher, long maxPixels) {
    this.fetcher = fetcher;
    this.maxPixels = maxPixels;
  }

  /**
   * The picture at a URL.
   *
   * @throws PictureException with a text that says nothing of how it was tried
   */
  public Image read(String url) {
    byte[] bytes =
        url.regionMatches(true, 0, "data:", 0, 5) ? decodeBase64(url) : fetcher.fetch(url);
    decoding.acquireUninterruptibly();
    try {
      return Image.decode(bytes, "picture", maxPixels);
    } catch (DataException e) {
      LOG.debug("refused a picture", e);
      throw new PictureException(
          "The picture could not be decoded, or has more than %d pixels. JPEG, PNG, GIF, BMP and WebP are read."
              .formatted(maxPixels),
          e);
    } catch (RuntimeException e) { // a decoder's own, say a class cast over a broken header
      LOG.warn("a decoder failed", e);
      throw new PictureException("The picture could not be decoded.", e);
    } finally {
      decoding.release();
    }
  }

  private static byte[] decodeBase64(String url) {
    int comma = url.indexOf(',');
    if (comma < 0 || !url.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
      throw new PictureException("A data URL of a picture must be base64.");
    }
    try {
      return Base64.getDecoder().decode(url.substring(comma + 1));
    } catch (IllegalArgumentException e) {
      throw new PictureException("A data URL of a picture must be base64.", e);
    }
  }
}
