package org.mmgpt.model.config;

/**
 * Where published versions of the original's dependencies disagree. The released weights were
 * trained in spring 2023; {@link #ORIGINAL} is that behaviour. The kind of GELU is {@link
 * VisionConfig#hiddenAct()}.
 *
 * @param lnPostOnPatchTokens CLIP's final norm is applied to the patch tokens (open_clip 2.23 and
 *     newer)
 * @param stripAroundAddedTokens the tokenizer drops whitespace around the three added tokens
 *     (transformers before 4.34)
 * @param beamLengthIncludesPrompt beam search divides by the length of prompt and answer
 *     (transformers 4.28), not of the answer alone
 */
public record Era(
    boolean lnPostOnPatchTokens, boolean stripAroundAddedTokens, boolean beamLengthIncludesPrompt) {

  /** The spring of 2023. */
  public static final Era ORIGINAL = new Era(false, true, true);

  /** What the same libraries have done since. */
  public static final Era MODERN = new Era(true, false, false);

  static Era read(ConfigNode node) {
    return new Era(
        node.flag("ln_post_on_patch_tokens", ORIGINAL.lnPostOnPatchTokens),
        node.flag("strip_around_added_tokens", ORIGINAL.stripAroundAddedTokens),
        node.flag("beam_length_includes_prompt", ORIGINAL.beamLengthIncludesPrompt));
  }
}
