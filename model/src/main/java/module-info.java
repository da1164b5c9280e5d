/** The MultiModal-GPT network and its weights. */
module org.mmgpt.model {
  requires transitive org.mmgpt.bindings;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports org.mmgpt.model;
  exports org.mmgpt.model.backend;
  exports org.mmgpt.model.cache;
  exports org.mmgpt.model.checkpoint;
  exports org.mmgpt.model.config;
  exports org.mmgpt.model.layer;
  exports org.mmgpt.model.weights;
}
