package org.mmgpt.model.config;

/**
 * The gated cross attention before every n-th decoder layer: layer i has one when {@code (i + 1) %
 * everyNLayers == 0}.
 *
 * @param onlyAttendImmediateMedia a position sees one picture only; false lets it see that picture
 *     and all before it
 */
public record GatedCrossAttentionConfig(
    int everyNLayers, int dimHead, int heads, int ffMult, boolean onlyAttendImmediateMedia) {

  /** Whether decoder layer {@code index} (from 0) has a gated cross attention before it. */
  public boolean precedes(int index) {
    return (index + 1) % everyNLayers == 0;
  }

  static GatedCrossAttentionConfig read(ConfigNode root, ConfigNode node) {
    return new GatedCrossAttentionConfig(
        root.positive("cross_attn_every_n_layers", 4),
        node.positive("dim_head", 64),
        node.positive("heads", 8),
        node.positive("ff_mult", 4),
        node.flag("only_attend_immediate_media", true));
  }
}
