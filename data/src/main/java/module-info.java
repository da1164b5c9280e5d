/** From annotations and pictures to padded batches. */
@SuppressWarnings("module") // those named behind `to` are compiled later
module org.mmgpt.data {
  requires transitive org.mmgpt.bindings;
  requires transitive java.desktop;
  requires ai.djl.tokenizers;
  requires com.fasterxml.jackson.databind;
  requires kotlin.stdlib; // webp-imageio's, which as an automatic module can't say so
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports org.mmgpt.data;
  exports org.mmgpt.data.batch;
  exports org.mmgpt.data.dataset;
  exports org.mmgpt.data.error;
  exports org.mmgpt.data.image;
  exports org.mmgpt.data.tokenizer;

  // What the command line shows, and what the demonstration and infer's tests are made of.
  exports org.mmgpt.data.report to
      org.mmgpt.tests,
      org.mmgpt.train;
  exports org.mmgpt.data.world to
      org.mmgpt.infer,
      org.mmgpt.train;
}
