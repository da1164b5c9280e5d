package org.mmgpt.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.model.cache.MediaKeysValues;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Which picture each text position sees, as OpenFlamingo decides it from the {@code <image>} tokens
 * of one forward pass. Pictures count from 1; with c the markers up to and including a position and
 * n all markers of its row:
 *
 * <ul>
 *   <li>by default a marker sees picture c, other text sees picture c + 1, the <em>next</em> one,
 *       and text behind the last marker sees none: its cross attention is exactly zero;
 *   <li>with {@code attendPrevious} every position sees picture c, and text before the first marker
 *       none;
 *   <li>a picture number beyond those given leaves every score masked alike, so that the softmax is
 *       uniform over all latents of the row.
 * </ul>
 *
 * @param bias (B, 1, T, T_img*L), 0 or -inf, never a whole row of -inf
 * @param looks (B, 1, T, 1), 0 where every score is masked: zero queries give the uniform softmax
 * @param sees (B, T, 1), 0 where attention is exactly zero; empty where every position sees some
 */
record MediaMask(Tensor bias, Tensor looks, Optional<Tensor> sees) {
  /**
   * As {@link #times(long[], int, long, boolean)}, where a row may hold several samples: each sees
   * its own pictures, which stand behind those of the samples before it.
   */
  static long[] times(TokenBatch tokens, long mediaTokenId, boolean attendPrevious) {
    if (!tokens.isPacked()) {
      return times(tokens.ids(), tokens.rows(), mediaTokenId, attendPrevious);
    }
    long[] ids = tokens.ids();
    long[] times = new long[ids.length];
    long before = 0; // pictures of the row's samples before
    for (int from = 0, to; from < ids.length; from = to) {
      before = from % tokens.length() == 0 ? 0 : before;
      int rowEnd = from - from % tokens.length() + tokens.length();
      for (to = from + 1; to < rowEnd; to++) {
        if (tokens.attentionMask()[to] != tokens.attentionMask()[from]) {
          break;
        }
      }
      long[] sample = Arrays.copyOfRange(ids, from, to);
      long[] own = times(sample, 1, mediaTokenId, attendPrevious);
      for (int i = 0; i < own.length; i++) {
        times[from + i] = own[i] == 0 ? 0 : before + own[i];
      }
      before += Arrays.stream(sample).filter(id -> id == mediaTokenId).count();
    }
    return times;
  }

  /** For each position, row-major, the 1-based picture it sees; 0 for none. */
  static long[] times(long[] ids, int rows, long mediaTokenId, boolean attendPrevious) {
    int length = ids.length / Math.max(rows, 1);
    long[] times = new long[ids.length];
    for (int row = 0; row < rows; row++) {
      int start = row * length;
      long markers = 0;
      for (int i = start; i < start + length; i++) {
        markers += ids[i] == mediaTokenId ? 1 : 0;
      }
      long seen = 0;
      for (int i = start; i < start + length; i++) {
        boolean marker = ids[i] == mediaTokenId;
        seen += marker ? 1 : 0;
        if (marker || attendPrevious) {
          times[i] = seen;
        } else {
          times[i] = seen + 1 > markers ? 0 : seen + 1;
        }
      }
    }
    return times;
  }

  /**
   * What a pass sees of its pictures; empty where no position sees any, and attention adds nothing.
   *
   * @param media by gated layer
   */
  static Optional<MediaMask> of(
      ForwardPass pass,
      List<MediaKeysValues> media,
      FlamingoConfig config,
      DType dtype,
      Device on) {
    TokenBatch tokens = pass.tokens();
    long[] times = times(tokens, config.mediaTokenId(), pass.attendPrevious());
    return of(times, tokens.rows(), media, config, dtype, on);
  }

  /** The same of a pass over a single row; others look at nothing. */
  static Optional<MediaMask> of(BatchPass pass, FlamingoConfig config, DType dtype, Device on) {
    return pass.pictures()
        .flatMap(memory -> of(pass.times(), 1, memory.layers(), config, dtype, on));
  }

  private static Optional<MediaMask> of(
      long[] times,
      int rows,
      List<MediaKeysValues> media,
      FlamingoConfig config,
      DType dtype,
      Device on) {
    boolean immediate = config.gatedCrossAttention().onlyAttendImmediateMedia();
    if (media.isEmpty() || immediate && Arrays.stream(times).allMatch(time -> time == 0)) {
      return Optional.empty();
    }
    int latents = config.perceiver().numLatents();
    int pictures = (int) (media.getFirst().keys().size(2) / latents);
    return Optional.of(of(times, rows, pictures, latents, immediate, dtype, on));
  }

  private static MediaMask of(
      long[] times,
      int rows,
      int pictures,
      int latents,
      boolean immediate,
      DType dtype,
      Device on) {
    int length = times.length / rows;
    int keys = pictures * latents;
    float[] bias = new float[times.length * keys];
    float[] looks = new float[times.length];
    float[] sees = new float[times.length];
    boolean all = true;
    for (int i = 0; i < times.length; i++) {
      long time = times[i];
      boolean some = immediate ? time >= 1 && time <= pictures : time >= 1 && pictures >= 1;
      looks[i] = some ? 1 : 0;
      // Only the immediate mode zeroes what sees no picture; the other leaves it uniform.
      sees[i] = immediate && time == 0 ? 0 : 1;
      all &= sees[i] == 1;
      for (int key = 0; some && key < keys; key++) {
        int picture = key / latents + 1;
        boolean allowed = immediate ? picture == time : picture <= time;
        bias[i * keys + key] = allowed ? 0 : Float.NEGATIVE_INFINITY;
      }
    }
    try (Scope scope = Scope.open()) {
      return new MediaMask(
          scope.keep(Tensor.ofArray(bias, rows, 1, length, keys).to(on, dtype)),
          scope.keep(Tensor.ofArray(looks, rows, 1, length, 1).to(on, dtype)),
          all
              ? Optional.empty()
              : Optional.of(scope.keep(Tensor.ofArray(sees, rows, length, 1).to(on, dtype))));
    }
  }
}
