package org.mmgpt.data.annotation;

/** Where the records are in an annotation file. */
public sealed interface Layout {

  /** The elements of an array, or JSON lines, one record a line; the first character tells. */
  record Records() implements Layout {}

  /** The elements of the array that is the value of this key of the file's one object. */
  record Under(String key) implements Layout {}

  /** The values of the file's one object, whatever their keys. */
  record Values() implements Layout {}
}
