package org.mmgpt.train.parallel;

import java.io.PrintStream;
import java.util.Optional;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.train.config.FinetuneConfig;

/**
 * The model that a run starts from.
 *
 * @param sharded where its decoder's layers lie in parts with all processes
 */
public record BaseModel(MultiModalGpt gpt, Optional<ShardedDecoder> sharded)
    implements AutoCloseable {

  /** A model that is whole on every process. */
  public static BaseModel whole(MultiModalGpt gpt) {
    return new BaseModel(gpt, Optional.empty());
  }

  /**
   * Reads it as the configuration says.
   *
   * @param out where it is told if it can't be sharded
   */
  public static BaseModel load(FinetuneConfig config, Device device, Peers peers, PrintStream out) {
    DType dtype = config.precision().dtype();
    if (!config.parallel().shardBase()) {
      return whole(MultiModalGpt.load(config.model(), device, dtype));
    }
    if (peers.size() == 1) {
      out.println("note: parallel.shard_base has no effect on one process; see ./mmgpt launch");
      return whole(MultiModalGpt.load(config.model(), device, dtype));
    }
    var sharded = new ShardedDecoder[1];
    MultiModalGpt gpt =
        MultiModalGpt.load(
            config.model(),
            () -> {
              sharded[0] = ShardedDecoder.load(config.model(), device, dtype, peers);
              return sharded[0].model();
            });
    return new BaseModel(gpt, Optional.of(sharded[0]));
  }

  @Override
  public void close() {
    sharded.ifPresent(ShardedDecoder::close);
    gpt.close();
  }
}
