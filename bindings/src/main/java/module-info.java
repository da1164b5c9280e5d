/** Stock libtorch for Java: tensors, autograd, devices and tensor files, over a small C ABI. */
module org.mmgpt.bindings {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports org.mmgpt.safetensors;
  exports org.mmgpt.safetensors.pickle;
  exports org.mmgpt.torch;
  exports org.mmgpt.torch.distributed;
}
