/** Training, and the command line over everything. */
@SuppressWarnings("module") // org.mmgpt.tests is compiled later
module org.mmgpt.train {
  requires transitive org.mmgpt.infer;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires info.picocli;
  requires java.desktop;
  requires java.management;
  requires jdk.management;
  requires xchart;
  requires org.slf4j;
  requires me.tongfei.progressbar;
  requires static transitive org.jspecify;

  exports org.mmgpt.train;
  exports org.mmgpt.train.batches;
  exports org.mmgpt.train.checkpoint;
  exports org.mmgpt.train.config;
  exports org.mmgpt.train.evaluation;
  exports org.mmgpt.train.listener;
  exports org.mmgpt.train.optimizer;
  exports org.mmgpt.train.parallel;
  exports org.mmgpt.train.step;

  // For `bench`, which is a command of its own and reports as training does.
  exports org.mmgpt.train.command to
      org.mmgpt.tests;
  exports org.mmgpt.train.report to
      org.mmgpt.tests;

  uses org.mmgpt.train.command.Subcommand;

  // Jackson calls the constructors of the configuration records.
  opens org.mmgpt.train.config to
      com.fasterxml.jackson.databind;
  opens org.mmgpt.train.pretrain to
      com.fasterxml.jackson.databind;
  opens org.mmgpt.train.command to
      info.picocli;
}
