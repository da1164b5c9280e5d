package org.mmgpt.model.config;

import org.mmgpt.torch.Tensor;

/**
 * The GELU of the vision encoder. OpenAI's weights were trained with {@link #QUICK_GELU}; newer
 * open_clip releases load them under the plain model name with {@link #GELU} and only warn.
 */
public enum HiddenAct {
  /** {@code x * sigmoid(1.702 x)}. */
  QUICK_GELU("quick_gelu"),
  /** {@code x * Phi(x)} with the exact error function. */
  GELU("gelu");

  private final String key;

  HiddenAct(String key) {
    this.key = key;
  }

  /** The name in {@code config.json}. */
  public String key() {
    return key;
  }

  /** Of each element. */
  public Tensor forward(Tensor x) {
    return switch (this) {
      case QUICK_GELU -> x.mul(x.mul(1.702).sigmoid());
      case GELU -> x.gelu();
    };
  }

  /**
   * What {@code hidden_act} names.
   *
   * @throws ConfigException if it is none of these
   */
  public static HiddenAct read(ConfigNode node, HiddenAct otherwise) {
    String name = node.text("hidden_act", otherwise.key);
    for (HiddenAct act : values()) {
      if (act.key.equals(name)) {
        return act;
      }
    }
    throw node.wrong("hidden_act", "must be quick_gelu or gelu, not \"" + name + "\"");
  }
}
