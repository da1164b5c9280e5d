package org.mmgpt.data.jpeg;

/** The file isn't what its headers promise; another decoder may make something of it. */
final class MalformedJpeg extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedJpeg() {
    super(null, null, false, false);
  }
}
