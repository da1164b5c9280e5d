package org.mmgpt.data.tokenizer;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import org.mmgpt.data.error.DataException;

/**
 * One tokenizer in the HF tokenizers library, through DJL's JNI calls. DJL's own class above them
 * copies strings, offsets and masks that nobody needs here, which costs more than the encoding, and
 * asks the network about the machine it runs on. Safe to share between threads.
 */
final class HuggingFaceLibrary {
  private static final Cleaner CLEANER = Cleaner.create();

  private final long handle;

  /**
   * @throws DataException if the library can't be loaded or doesn't understand the file
   */
  HuggingFaceLibrary(String tokenizerJson, Object file) {
    long handle;
    try {
      load();
      handle = TokenizersLibrary.LIB.createTokenizerFromString(tokenizerJson);
    } catch (RuntimeException | LinkageError e) {
      throw new DataException(
          "%s: the HF tokenizers library refuses it: %s".formatted(file, e.getMessage()), e);
    }
    this.handle = handle;
    CLEANER.register(this, () -> TokenizersLibrary.LIB.deleteTokenizer(handle));
  }

  int[] encode(String text) {
    try {
      long encoding = TokenizersLibrary.LIB.encode(handle, text, false);
      try {
        long[] ids = TokenizersLibrary.LIB.getTokenIds(encoding);
        int[] narrow = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
          narrow[i] = (int) ids[i];
        }
        return narrow;
      } finally {
        TokenizersLibrary.LIB.deleteEncoding(encoding);
      }
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  String decode(long[] ids) {
    try {
      return TokenizersLibrary.LIB.decode(handle, ids, false);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** DJL would look for a CUDA flavour in the network, and unpacks itself into the home folder. */
  private static void load() {
    setUnlessSet("RUST_FLAVOR", "cpu");
    setUnlessSet("ai.djl.offline", "true");
    var cache = System.getProperty("org.mmgpt.cache");
    if (cache != null) {
      setUnlessSet("ENGINE_CACHE_DIR", cache);
    }
    LibUtils.checkStatus();
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
