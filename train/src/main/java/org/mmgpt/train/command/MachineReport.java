package org.mmgpt.train.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.torch.Torch;

/**
 * What the machine offers, in sections of named facts, and what is wrong with it.
 *
 * @param sections facts by section, in the order to show them; sizes in MiB
 * @param problems one line each, naming what is missing and the remedy; empty if all is well
 */
record MachineReport(Map<String, Map<String, Object>> sections, List<String> problems) {
  private static final long MIB = 1L << 20;

  static MachineReport ofThisMachine() throws IOException {
    Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    sections.put("java", java());
    sections.put("libtorch", libtorch(problems));
    sections.put("machine", machine());
    sections.put("cache", cache());
    return new MachineReport(sections, List.copyOf(problems));
  }

  /** Sections and problems as one object, for JSON. */
  Map<String, Object> asMap() {
    Map<String, Object> all = new LinkedHashMap<>(sections);
    all.put("problems", problems);
    return all;
  }

  private static Map<String, Object> java() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", Runtime.version().toString());
    facts.put("home", System.getProperty("java.home"));
    facts.put("max_heap_mib", Runtime.getRuntime().maxMemory() / MIB);
    return facts;
  }

  private static Map<String, Object> libtorch(List<String> problems) {
    Map<String, Object> facts = new LinkedHashMap<>();
    property("org.mmgpt.libtorch").ifPresent(home -> facts.put("home", home));
    property("org.mmgpt.native.library").ifPresent(file -> facts.put("native_library", file));
    try {
      facts.put("version", Torch.version());
      facts.put("threads", Torch.getNumThreads());
      facts.put("cuda", Torch.hasCuda());
      facts.put("mkl", Torch.hasMkl());
      facts.put("gloo", Torch.hasGloo());
      facts.put("nccl", Torch.hasNccl());
    } catch (LinkageError missing) {
      problems.add(missing.getMessage());
    }
    return facts;
  }

  private static Map<String, Object> machine() throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put("cpu", cpuName().orElse("unknown"));
    facts.put("threads", Runtime.getRuntime().availableProcessors());
    facts.put("memory_mib", system.getTotalMemorySize() / MIB);
    facts.put("free_mib", system.getFreeMemorySize() / MIB);
    return facts;
  }

  private static Optional<String> cpuName() throws IOException {
    Path cpuInfo = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(cpuInfo)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(cpuInfo)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    }
  }

  private static Map<String, Object> cache() throws IOException {
    Path folder = property("org.mmgpt.cache").map(Path::of).orElse(Path.of("")).toAbsolutePath();
    Path existing = folder;
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    FileStore disk = Files.getFileStore(existing);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("folder", folder.toString());
    facts.put("free_mib", disk.getUsableSpace() / MIB);
    return facts;
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }
}
