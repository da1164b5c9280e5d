package org.mmgpt.data;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Files among the tests' resources. */
public final class Resource {
  private Resource() {}

  /**
   * The file or folder beside a class. Not the URL's own path: in a clone under "mein Modell ä"
   * that says "mein%20Modell%20%c3%a4".
   */
  public static Path beside(Class<?> owner, String name) {
    try {
      return Path.of(owner.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
