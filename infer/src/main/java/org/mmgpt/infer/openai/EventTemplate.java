package org.mmgpt.infer.openai;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event that is the same for every token but for one text. */
record EventTemplate(String before, String after) {
  /** Stands for the text in the event that a template is made of. */
  static final String TEXT = "\u0001";

  private static final String WRITTEN = "\\u0001";

  static EventTemplate of(ObjectNode event) {
    String json = event.toString();
    int at = json.lastIndexOf(WRITTEN);
    return new EventTemplate(json.substring(0, at), json.substring(at + WRITTEN.length()));
  }

  String around(String text) {
    return before + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + after;
  }
}
