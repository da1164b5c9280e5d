/** Generation and dialogue. */
@SuppressWarnings("module") // org.mmgpt.train is compiled later
module org.mmgpt.infer {
  requires transitive org.mmgpt.data;
  requires transitive org.mmgpt.lora;
  requires transitive org.mmgpt.model;
  requires com.fasterxml.jackson.databind;
  requires info.picocli;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.transport;
  requires micrometer.core;
  requires micrometer.registry.prometheus;
  requires me.tongfei.progressbar;
  requires org.jline.reader;
  requires org.jline.terminal;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports org.mmgpt.infer;
  exports org.mmgpt.infer.config;
  exports org.mmgpt.infer.engine;
  exports org.mmgpt.infer.error;
  exports org.mmgpt.infer.generation;
  exports org.mmgpt.infer.limits;
  exports org.mmgpt.infer.sampling;
  exports org.mmgpt.infer.server;

  // What the command line lists.
  exports org.mmgpt.infer.command to
      org.mmgpt.train;

  opens org.mmgpt.infer.command to
      info.picocli;
}
