package org.mmgpt.data.report;

import java.util.Base64;

/** What goes into a page that is one file. */
public final class Html {
  private Html() {}

  /** A text as it is to be read, within an element or an attribute in double quotes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A PNG for an image's {@code src}. */
  public static String source(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}
