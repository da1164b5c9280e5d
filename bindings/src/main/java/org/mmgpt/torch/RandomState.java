package org.mmgpt.torch;

import java.util.LinkedHashMap;
import java.util.Map;

/** The default generators that work on one device can draw from, as they were at one moment. */
record RandomState(Map<Device, Tensor> states) {
  static RandomState of(Device device) {
    Map<Device, Tensor> states = new LinkedHashMap<>();
    states.put(Device.CPU, Torch.rngState(Device.CPU).escape());
    if (device.type() == Device.Type.CUDA) {
      states.put(device, Torch.rngState(device).escape());
    }
    return new RandomState(states);
  }

  void restore() {
    states.forEach(Torch::setRngState);
  }

  void close() {
    states.values().forEach(Tensor::close);
  }
}
