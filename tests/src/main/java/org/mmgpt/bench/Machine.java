package org.mmgpt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Torch;

/** What a reader must know of the machine to judge a figure or to repeat it. */
final class Machine {
  private Machine() {}

  /** Facts by name. */
  static Map<String, String> facts() throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    Path cpu = Path.of("/proc/cpuinfo");
    if (Files.isReadable(cpu)) {
      try (var lines = Files.lines(cpu)) {
        lines
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .ifPresent(line -> facts.put("processor", line.replaceFirst(".*:\\s*", "")));
      }
    }
    facts.put("threads", String.valueOf(Torch.getNumThreads()));
    if (Device.count(Device.Type.CUDA) > 0) {
      facts.put("GPU", Device.cuda(0).properties().name());
    }
    facts.put("libtorch", Torch.version());
    facts.put("Java", Runtime.version().toString());
    facts.put("load before", Files.readString(Path.of("/proc/loadavg")).strip());
    return facts;
  }
}
