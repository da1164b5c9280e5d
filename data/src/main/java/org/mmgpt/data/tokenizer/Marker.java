package org.mmgpt.data.tokenizer;

/** The tokens MultiModal-GPT adds to LLaMA's vocabulary; only templates place them. */
public enum Marker {
  END_OF_CHUNK("<|endofchunk|>"),
  IMAGE("<image>"),
  PAD("<PAD>");

  private final String text;

  Marker(String text) {
    this.text = text;
  }

  /** The marker as it is written in templates and tokenizer files. */
  public String text() {
    return text;
  }
}
