package org.mmgpt.torch.distributed;

import java.util.Locale;
import org.mmgpt.torch.Torch;

/** What carries a process group's messages. */
public enum Backend {
  /** TCP, for CPU tensors; CUDA tensors pass through the host. */
  GLOO("cpu"),
  /** Between CUDA devices; each process has one of its own. */
  NCCL("cuda");

  /** The prefix under which {@code init_process_group} has this backend meet in the store. */
  private final String storePrefix;

  Backend(String device) {
    this.storePrefix = device + "/";
  }

  String storePrefix() {
    return storePrefix;
  }

  /** Whether this libtorch was built with it. */
  public boolean isAvailable() {
    return switch (this) {
      case GLOO -> Torch.hasGloo();
      case NCCL -> Torch.hasNccl();
    };
  }

  /** As torch.distributed writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
