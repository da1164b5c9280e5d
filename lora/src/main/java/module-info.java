/** Low-rank adapters for the network's linear layers. */
module org.mmgpt.lora {
  requires transitive org.mmgpt.model;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports org.mmgpt.lora;
}
