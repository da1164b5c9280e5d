// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
package org.mmgpt.torch.ffi;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.invoke.MethodHandle;

/** The operators as C functions: handles and addresses as longs, nothing checked. */
public final class AtenCalls {
  private AtenCalls() {}

  private static final class Linked_empty_memory_format {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_empty_memory_format", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long empty_memory_format(long size, long sizeN, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_empty_memory_format.CALL.invokeExact(size, sizeN, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_zeros {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_zeros", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long zeros(long size, long sizeN, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_zeros.CALL.invokeExact(size, sizeN, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_ones {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_ones", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long ones(long size, long sizeN, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_ones.CALL.invokeExact(size, sizeN, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_full {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_full", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long full(long size, long sizeN, int fillValueKind, long fillValue, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_full.CALL.invokeExact(size, sizeN, fillValueKind, fillValue, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_arange_start_step {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_arange_start_step", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long arange_start_step(int startKind, long start, int endKind, long end, int stepKind, long step, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_arange_start_step.CALL.invokeExact(startKind, start, endKind, end, stepKind, step, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_arange {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_arange", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long arange(int endKind, long end, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_arange.CALL.invokeExact(endKind, end, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_linspace {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_linspace", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long linspace(int startKind, long start, int endKind, long end, long steps, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_linspace.CALL.invokeExact(startKind, start, endKind, end, steps, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_eye {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_eye", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long eye(long n, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_eye.CALL.invokeExact(n, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_empty_like {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_empty_like", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long empty_like(long self, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_empty_like.CALL.invokeExact(self, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_zeros_like {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_zeros_like", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long zeros_like(long self, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_zeros_like.CALL.invokeExact(self, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_ones_like {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_ones_like", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long ones_like(long self, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_ones_like.CALL.invokeExact(self, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_full_like {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_full_like", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long full_like(long self, int fillValueKind, long fillValue, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_full_like.CALL.invokeExact(self, fillValueKind, fillValue, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_rand {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_rand", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long rand(long size, long sizeN, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_rand.CALL.invokeExact(size, sizeN, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_randn {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_randn", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long randn(long size, long sizeN, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_randn.CALL.invokeExact(size, sizeN, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_randint_low {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_randint_low", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long randint_low(long low, long high, long size, long sizeN, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_randint_low.CALL.invokeExact(low, high, size, sizeN, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_randperm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_randperm", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long randperm(long n, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_randperm.CALL.invokeExact(n, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_rand_like {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_rand_like", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long rand_like(long self, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_rand_like.CALL.invokeExact(self, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_randn_like {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_randn_like", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long randn_like(long self, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_randn_like.CALL.invokeExact(self, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_scalar_tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_scalar_tensor", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  }

  public static long scalar_tensor(int sKind, long s, int dtype, int deviceType, int deviceIndex, int pinMemory) {
    try {
      return (long) Linked_scalar_tensor.CALL.invokeExact(sKind, s, dtype, deviceType, deviceIndex, pinMemory);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_tril {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_tril", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long tril(long self, long diagonal) {
    try {
      return (long) Linked_tril.CALL.invokeExact(self, diagonal);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_triu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_triu", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long triu(long self, long diagonal) {
    try {
      return (long) Linked_triu.CALL.invokeExact(self, diagonal);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_view {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_view", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long view(long self, long size, long sizeN) {
    try {
      return (long) Linked_view.CALL.invokeExact(self, size, sizeN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_reshape {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_reshape", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long reshape(long self, long shape, long shapeN) {
    try {
      return (long) Linked_reshape.CALL.invokeExact(self, shape, shapeN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_transpose_int {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_transpose_int", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long transpose_int(long self, long dim0, long dim1) {
    try {
      return (long) Linked_transpose_int.CALL.invokeExact(self, dim0, dim1);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_permute {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_permute", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long permute(long self, long dims, long dimsN) {
    try {
      return (long) Linked_permute.CALL.invokeExact(self, dims, dimsN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_t {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_t", JAVA_LONG, JAVA_LONG);
  }

  public static long t(long self) {
    try {
      return (long) Linked_t.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_unsqueeze {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_unsqueeze", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long unsqueeze(long self, long dim) {
    try {
      return (long) Linked_unsqueeze.CALL.invokeExact(self, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_squeeze_dim {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_squeeze_dim", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long squeeze_dim(long self, long dim) {
    try {
      return (long) Linked_squeeze_dim.CALL.invokeExact(self, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_squeeze {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_squeeze", JAVA_LONG, JAVA_LONG);
  }

  public static long squeeze(long self) {
    try {
      return (long) Linked_squeeze.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_expand {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_expand", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long expand(long self, long size, long sizeN, boolean implicit) {
    try {
      return (long) Linked_expand.CALL.invokeExact(self, size, sizeN, implicit);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_expand_as {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_expand_as", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long expand_as(long self, long other) {
    try {
      return (long) Linked_expand_as.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_select_int {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_select_int", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long select_int(long self, long dim, long index) {
    try {
      return (long) Linked_select_int.CALL.invokeExact(self, dim, index);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_slice_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_slice_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG);
  }

  public static long slice_Tensor(long self, long dim, long start, boolean startGiven, long end, boolean endGiven, long step) {
    try {
      return (long) Linked_slice_Tensor.CALL.invokeExact(self, dim, start, startGiven, end, endGiven, step);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_narrow {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_narrow", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long narrow(long self, long dim, long start, long length) {
    try {
      return (long) Linked_narrow.CALL.invokeExact(self, dim, start, length);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_split_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_split_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long split_Tensor(long self, long splitSize, long dim) {
    try {
      return (long) Linked_split_Tensor.CALL.invokeExact(self, splitSize, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_split_with_sizes {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_split_with_sizes", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long split_with_sizes(long self, long splitSizes, long splitSizesN, long dim) {
    try {
      return (long) Linked_split_with_sizes.CALL.invokeExact(self, splitSizes, splitSizesN, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_chunk {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_chunk", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long chunk(long self, long chunks, long dim) {
    try {
      return (long) Linked_chunk.CALL.invokeExact(self, chunks, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_unbind_int {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_unbind_int", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long unbind_int(long self, long dim) {
    try {
      return (long) Linked_unbind_int.CALL.invokeExact(self, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_flatten_using_ints {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_flatten_using_ints", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long flatten_using_ints(long self, long startDim, long endDim) {
    try {
      return (long) Linked_flatten_using_ints.CALL.invokeExact(self, startDim, endDim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_unflatten_int {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_unflatten_int", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long unflatten_int(long self, long dim, long sizes, long sizesN) {
    try {
      return (long) Linked_unflatten_int.CALL.invokeExact(self, dim, sizes, sizesN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_view_as {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_view_as", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long view_as(long self, long other) {
    try {
      return (long) Linked_view_as.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_movedim_int {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_movedim_int", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long movedim_int(long self, long source, long destination) {
    try {
      return (long) Linked_movedim_int.CALL.invokeExact(self, source, destination);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_as_strided {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_as_strided", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long as_strided(long self, long size, long sizeN, long stride, long strideN, long storageOffset, boolean storageOffsetGiven) {
    try {
      return (long) Linked_as_strided.CALL.invokeExact(self, size, sizeN, stride, strideN, storageOffset, storageOffsetGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_detach {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_detach", JAVA_LONG, JAVA_LONG);
  }

  public static long detach(long self) {
    try {
      return (long) Linked_detach.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_alias {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_alias", JAVA_LONG, JAVA_LONG);
  }

  public static long alias(long self) {
    try {
      return (long) Linked_alias.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_diagonal {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_diagonal", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long diagonal(long self, long offset, long dim1, long dim2) {
    try {
      return (long) Linked_diagonal.CALL.invokeExact(self, offset, dim1, dim2);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_unfold {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_unfold", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long unfold(long self, long dimension, long size, long step) {
    try {
      return (long) Linked_unfold.CALL.invokeExact(self, dimension, size, step);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_contiguous {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_contiguous", JAVA_LONG, JAVA_LONG);
  }

  public static long contiguous(long self) {
    try {
      return (long) Linked_contiguous.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_clone {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_clone", JAVA_LONG, JAVA_LONG);
  }

  public static long clone(long self) {
    try {
      return (long) Linked_clone.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_cat {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_cat", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long cat(long tensors, long tensorsN, long dim) {
    try {
      return (long) Linked_cat.CALL.invokeExact(tensors, tensorsN, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_stack {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_stack", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long stack(long tensors, long tensorsN, long dim) {
    try {
      return (long) Linked_stack.CALL.invokeExact(tensors, tensorsN, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_repeat {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_repeat", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long repeat(long self, long repeats, long repeatsN) {
    try {
      return (long) Linked_repeat.CALL.invokeExact(self, repeats, repeatsN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_repeat_interleave_self_int {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_repeat_interleave_self_int", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long repeat_interleave_self_int(long self, long repeats, long dim, boolean dimGiven, long outputSize, boolean outputSizeGiven) {
    try {
      return (long) Linked_repeat_interleave_self_int.CALL.invokeExact(self, repeats, dim, dimGiven, outputSize, outputSizeGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_repeat_interleave_self_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_repeat_interleave_self_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long repeat_interleave_self_Tensor(long self, long repeats, long dim, boolean dimGiven, long outputSize, boolean outputSizeGiven) {
    try {
      return (long) Linked_repeat_interleave_self_Tensor.CALL.invokeExact(self, repeats, dim, dimGiven, outputSize, outputSizeGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_roll {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_roll", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long roll(long self, long shifts, long shiftsN, long dims, long dimsN) {
    try {
      return (long) Linked_roll.CALL.invokeExact(self, shifts, shiftsN, dims, dimsN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_flip {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_flip", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long flip(long self, long dims, long dimsN) {
    try {
      return (long) Linked_flip.CALL.invokeExact(self, dims, dimsN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_select {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_select", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long index_select(long self, long dim, long index) {
    try {
      return (long) Linked_index_select.CALL.invokeExact(self, dim, index);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_gather {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_gather", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long gather(long self, long dim, long index, boolean sparseGrad) {
    try {
      return (long) Linked_gather.CALL.invokeExact(self, dim, index, sparseGrad);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_scatter_src {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_scatter_src", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long scatter_src(long self, long dim, long index, long src) {
    try {
      return (long) Linked_scatter_src.CALL.invokeExact(self, dim, index, src);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_scatter_value {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_scatter_value", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long scatter_value(long self, long dim, long index, int valueKind, long value) {
    try {
      return (long) Linked_scatter_value.CALL.invokeExact(self, dim, index, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_scatter_add {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_scatter_add", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long scatter_add(long self, long dim, long index, long src) {
    try {
      return (long) Linked_scatter_add.CALL.invokeExact(self, dim, index, src);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long index_Tensor(long self, long indices, long indicesN) {
    try {
      return (long) Linked_index_Tensor.CALL.invokeExact(self, indices, indicesN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_put {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_put", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long index_put(long self, long indices, long indicesN, long values, boolean accumulate) {
    try {
      return (long) Linked_index_put.CALL.invokeExact(self, indices, indicesN, values, accumulate);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_masked_fill_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_masked_fill_Scalar", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long masked_fill_Scalar(long self, long mask, int valueKind, long value) {
    try {
      return (long) Linked_masked_fill_Scalar.CALL.invokeExact(self, mask, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_masked_fill_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_masked_fill_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long masked_fill_Tensor(long self, long mask, long value) {
    try {
      return (long) Linked_masked_fill_Tensor.CALL.invokeExact(self, mask, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_masked_select {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_masked_select", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long masked_select(long self, long mask) {
    try {
      return (long) Linked_masked_select.CALL.invokeExact(self, mask);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_masked_scatter {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_masked_scatter", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long masked_scatter(long self, long mask, long source) {
    try {
      return (long) Linked_masked_scatter.CALL.invokeExact(self, mask, source);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_where_self {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_where_self", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long where_self(long condition, long self, long other) {
    try {
      return (long) Linked_where_self.CALL.invokeExact(condition, self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_nonzero {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_nonzero", JAVA_LONG, JAVA_LONG);
  }

  public static long nonzero(long self) {
    try {
      return (long) Linked_nonzero.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_add {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_add", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long index_add(long self, long dim, long index, long source, int alphaKind, long alpha) {
    try {
      return (long) Linked_index_add.CALL.invokeExact(self, dim, index, source, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_copy {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_copy", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long index_copy(long self, long dim, long index, long source) {
    try {
      return (long) Linked_index_copy.CALL.invokeExact(self, dim, index, source);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_fill_int_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_fill_int_Scalar", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long index_fill_int_Scalar(long self, long dim, long index, int valueKind, long value) {
    try {
      return (long) Linked_index_fill_int_Scalar.CALL.invokeExact(self, dim, index, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_take {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_take", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long take(long self, long index) {
    try {
      return (long) Linked_take.CALL.invokeExact(self, index);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_one_hot {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_one_hot", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long one_hot(long self, long numClasses) {
    try {
      return (long) Linked_one_hot.CALL.invokeExact(self, numClasses);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_copy_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_copy_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static boolean index_copy_(long self, long dim, long index, long source) {
    try {
      return (boolean) Linked_index_copy_.CALL.invokeExact(self, dim, index, source);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_put_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_put_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static boolean index_put_(long self, long indices, long indicesN, long values, boolean accumulate) {
    try {
      return (boolean) Linked_index_put_.CALL.invokeExact(self, indices, indicesN, values, accumulate);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_masked_fill__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_masked_fill__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean masked_fill__Scalar(long self, long mask, int valueKind, long value) {
    try {
      return (boolean) Linked_masked_fill__Scalar.CALL.invokeExact(self, mask, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_scatter__src {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_scatter__src", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static boolean scatter__src(long self, long dim, long index, long src) {
    try {
      return (boolean) Linked_scatter__src.CALL.invokeExact(self, dim, index, src);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_scatter__value {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_scatter__value", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean scatter__value(long self, long dim, long index, int valueKind, long value) {
    try {
      return (boolean) Linked_scatter__value.CALL.invokeExact(self, dim, index, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_add_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_add_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean index_add_(long self, long dim, long index, long source, int alphaKind, long alpha) {
    try {
      return (boolean) Linked_index_add_.CALL.invokeExact(self, dim, index, source, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_index_fill__int_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_index_fill__int_Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean index_fill__int_Scalar(long self, long dim, long index, int valueKind, long value) {
    try {
      return (boolean) Linked_index_fill__int_Scalar.CALL.invokeExact(self, dim, index, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_add_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_add_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long add_Tensor(long self, long other, int alphaKind, long alpha) {
    try {
      return (long) Linked_add_Tensor.CALL.invokeExact(self, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_add_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_add_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long add_Scalar(long self, int otherKind, long other, int alphaKind, long alpha) {
    try {
      return (long) Linked_add_Scalar.CALL.invokeExact(self, otherKind, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sub_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sub_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long sub_Tensor(long self, long other, int alphaKind, long alpha) {
    try {
      return (long) Linked_sub_Tensor.CALL.invokeExact(self, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sub_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sub_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long sub_Scalar(long self, int otherKind, long other, int alphaKind, long alpha) {
    try {
      return (long) Linked_sub_Scalar.CALL.invokeExact(self, otherKind, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_rsub_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_rsub_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long rsub_Scalar(long self, int otherKind, long other, int alphaKind, long alpha) {
    try {
      return (long) Linked_rsub_Scalar.CALL.invokeExact(self, otherKind, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mul_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mul_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long mul_Tensor(long self, long other) {
    try {
      return (long) Linked_mul_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mul_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mul_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long mul_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_mul_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_div_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_div_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long div_Tensor(long self, long other) {
    try {
      return (long) Linked_div_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_div_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_div_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long div_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_div_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_div_Tensor_mode {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_div_Tensor_mode", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long div_Tensor_mode(long self, long other, long roundingMode, long roundingModeN) {
    try {
      return (long) Linked_div_Tensor_mode.CALL.invokeExact(self, other, roundingMode, roundingModeN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_remainder_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_remainder_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long remainder_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_remainder_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_remainder_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_remainder_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long remainder_Tensor(long self, long other) {
    try {
      return (long) Linked_remainder_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_fmod_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_fmod_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long fmod_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_fmod_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_floor_divide {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_floor_divide", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long floor_divide(long self, long other) {
    try {
      return (long) Linked_floor_divide.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_floor_divide_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_floor_divide_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long floor_divide_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_floor_divide_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_pow_Tensor_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_pow_Tensor_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long pow_Tensor_Scalar(long self, int exponentKind, long exponent) {
    try {
      return (long) Linked_pow_Tensor_Scalar.CALL.invokeExact(self, exponentKind, exponent);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_pow_Tensor_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_pow_Tensor_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long pow_Tensor_Tensor(long self, long exponent) {
    try {
      return (long) Linked_pow_Tensor_Tensor.CALL.invokeExact(self, exponent);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_pow_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_pow_Scalar", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
  }

  public static long pow_Scalar(int selfKind, long self, long exponent) {
    try {
      return (long) Linked_pow_Scalar.CALL.invokeExact(selfKind, self, exponent);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_neg {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_neg", JAVA_LONG, JAVA_LONG);
  }

  public static long neg(long self) {
    try {
      return (long) Linked_neg.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_abs {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_abs", JAVA_LONG, JAVA_LONG);
  }

  public static long abs(long self) {
    try {
      return (long) Linked_abs.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sign {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sign", JAVA_LONG, JAVA_LONG);
  }

  public static long sign(long self) {
    try {
      return (long) Linked_sign.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_exp {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_exp", JAVA_LONG, JAVA_LONG);
  }

  public static long exp(long self) {
    try {
      return (long) Linked_exp.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_exp2 {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_exp2", JAVA_LONG, JAVA_LONG);
  }

  public static long exp2(long self) {
    try {
      return (long) Linked_exp2.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_expm1 {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_expm1", JAVA_LONG, JAVA_LONG);
  }

  public static long expm1(long self) {
    try {
      return (long) Linked_expm1.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_log {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_log", JAVA_LONG, JAVA_LONG);
  }

  public static long log(long self) {
    try {
      return (long) Linked_log.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_log2 {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_log2", JAVA_LONG, JAVA_LONG);
  }

  public static long log2(long self) {
    try {
      return (long) Linked_log2.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_log10 {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_log10", JAVA_LONG, JAVA_LONG);
  }

  public static long log10(long self) {
    try {
      return (long) Linked_log10.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_log1p {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_log1p", JAVA_LONG, JAVA_LONG);
  }

  public static long log1p(long self) {
    try {
      return (long) Linked_log1p.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sqrt {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sqrt", JAVA_LONG, JAVA_LONG);
  }

  public static long sqrt(long self) {
    try {
      return (long) Linked_sqrt.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_rsqrt {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_rsqrt", JAVA_LONG, JAVA_LONG);
  }

  public static long rsqrt(long self) {
    try {
      return (long) Linked_rsqrt.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_square {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_square", JAVA_LONG, JAVA_LONG);
  }

  public static long square(long self) {
    try {
      return (long) Linked_square.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_reciprocal {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_reciprocal", JAVA_LONG, JAVA_LONG);
  }

  public static long reciprocal(long self) {
    try {
      return (long) Linked_reciprocal.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sin {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sin", JAVA_LONG, JAVA_LONG);
  }

  public static long sin(long self) {
    try {
      return (long) Linked_sin.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_cos {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_cos", JAVA_LONG, JAVA_LONG);
  }

  public static long cos(long self) {
    try {
      return (long) Linked_cos.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_tan {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_tan", JAVA_LONG, JAVA_LONG);
  }

  public static long tan(long self) {
    try {
      return (long) Linked_tan.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_tanh {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_tanh", JAVA_LONG, JAVA_LONG);
  }

  public static long tanh(long self) {
    try {
      return (long) Linked_tanh.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sigmoid {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sigmoid", JAVA_LONG, JAVA_LONG);
  }

  public static long sigmoid(long self) {
    try {
      return (long) Linked_sigmoid.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_erf {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_erf", JAVA_LONG, JAVA_LONG);
  }

  public static long erf(long self) {
    try {
      return (long) Linked_erf.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_floor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_floor", JAVA_LONG, JAVA_LONG);
  }

  public static long floor(long self) {
    try {
      return (long) Linked_floor.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_ceil {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_ceil", JAVA_LONG, JAVA_LONG);
  }

  public static long ceil(long self) {
    try {
      return (long) Linked_ceil.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_round {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_round", JAVA_LONG, JAVA_LONG);
  }

  public static long round(long self) {
    try {
      return (long) Linked_round.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_trunc {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_trunc", JAVA_LONG, JAVA_LONG);
  }

  public static long trunc(long self) {
    try {
      return (long) Linked_trunc.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_frac {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_frac", JAVA_LONG, JAVA_LONG);
  }

  public static long frac(long self) {
    try {
      return (long) Linked_frac.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_clamp {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_clamp", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long clamp(long self, int minKind, long min, int maxKind, long max) {
    try {
      return (long) Linked_clamp.CALL.invokeExact(self, minKind, min, maxKind, max);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_clamp_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_clamp_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long clamp_Tensor(long self, long min, long max) {
    try {
      return (long) Linked_clamp_Tensor.CALL.invokeExact(self, min, max);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_clamp_min {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_clamp_min", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long clamp_min(long self, int minKind, long min) {
    try {
      return (long) Linked_clamp_min.CALL.invokeExact(self, minKind, min);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_clamp_max {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_clamp_max", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long clamp_max(long self, int maxKind, long max) {
    try {
      return (long) Linked_clamp_max.CALL.invokeExact(self, maxKind, max);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_maximum {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_maximum", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long maximum(long self, long other) {
    try {
      return (long) Linked_maximum.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_minimum {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_minimum", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long minimum(long self, long other) {
    try {
      return (long) Linked_minimum.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_addcmul {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_addcmul", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long addcmul(long self, long tensor1, long tensor2, int valueKind, long value) {
    try {
      return (long) Linked_addcmul.CALL.invokeExact(self, tensor1, tensor2, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_addcdiv {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_addcdiv", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long addcdiv(long self, long tensor1, long tensor2, int valueKind, long value) {
    try {
      return (long) Linked_addcdiv.CALL.invokeExact(self, tensor1, tensor2, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_lerp_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_lerp_Scalar", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long lerp_Scalar(long self, long end, int weightKind, long weight) {
    try {
      return (long) Linked_lerp_Scalar.CALL.invokeExact(self, end, weightKind, weight);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_lerp_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_lerp_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long lerp_Tensor(long self, long end, long weight) {
    try {
      return (long) Linked_lerp_Tensor.CALL.invokeExact(self, end, weight);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_atan2 {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_atan2", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long atan2(long self, long other) {
    try {
      return (long) Linked_atan2.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sinh {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sinh", JAVA_LONG, JAVA_LONG);
  }

  public static long sinh(long self) {
    try {
      return (long) Linked_sinh.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_cosh {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_cosh", JAVA_LONG, JAVA_LONG);
  }

  public static long cosh(long self) {
    try {
      return (long) Linked_cosh.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_asin {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_asin", JAVA_LONG, JAVA_LONG);
  }

  public static long asin(long self) {
    try {
      return (long) Linked_asin.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_acos {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_acos", JAVA_LONG, JAVA_LONG);
  }

  public static long acos(long self) {
    try {
      return (long) Linked_acos.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_atan {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_atan", JAVA_LONG, JAVA_LONG);
  }

  public static long atan(long self) {
    try {
      return (long) Linked_atan.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_logaddexp {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_logaddexp", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long logaddexp(long self, long other) {
    try {
      return (long) Linked_logaddexp.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_nan_to_num {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_nan_to_num", JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long nan_to_num(long self, double nan, boolean nanGiven, double posinf, boolean posinfGiven, double neginf, boolean neginfGiven) {
    try {
      return (long) Linked_nan_to_num.CALL.invokeExact(self, nan, nanGiven, posinf, posinfGiven, neginf, neginfGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_add__Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_add__Tensor", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean add__Tensor(long self, long other, int alphaKind, long alpha) {
    try {
      return (boolean) Linked_add__Tensor.CALL.invokeExact(self, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_add__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_add__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean add__Scalar(long self, int otherKind, long other, int alphaKind, long alpha) {
    try {
      return (boolean) Linked_add__Scalar.CALL.invokeExact(self, otherKind, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sub__Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sub__Tensor", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean sub__Tensor(long self, long other, int alphaKind, long alpha) {
    try {
      return (boolean) Linked_sub__Tensor.CALL.invokeExact(self, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sub__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sub__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean sub__Scalar(long self, int otherKind, long other, int alphaKind, long alpha) {
    try {
      return (boolean) Linked_sub__Scalar.CALL.invokeExact(self, otherKind, other, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mul__Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mul__Tensor", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean mul__Tensor(long self, long other) {
    try {
      return (boolean) Linked_mul__Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mul__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mul__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean mul__Scalar(long self, int otherKind, long other) {
    try {
      return (boolean) Linked_mul__Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_div__Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_div__Tensor", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean div__Tensor(long self, long other) {
    try {
      return (boolean) Linked_div__Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_div__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_div__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean div__Scalar(long self, int otherKind, long other) {
    try {
      return (boolean) Linked_div__Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_pow__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_pow__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean pow__Scalar(long self, int exponentKind, long exponent) {
    try {
      return (boolean) Linked_pow__Scalar.CALL.invokeExact(self, exponentKind, exponent);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_neg_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_neg_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean neg_(long self) {
    try {
      return (boolean) Linked_neg_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_exp_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_exp_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean exp_(long self) {
    try {
      return (boolean) Linked_exp_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sqrt_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sqrt_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean sqrt_(long self) {
    try {
      return (boolean) Linked_sqrt_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_rsqrt_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_rsqrt_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean rsqrt_(long self) {
    try {
      return (boolean) Linked_rsqrt_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_clamp_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_clamp_", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean clamp_(long self, int minKind, long min, int maxKind, long max) {
    try {
      return (boolean) Linked_clamp_.CALL.invokeExact(self, minKind, min, maxKind, max);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_clamp_min_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_clamp_min_", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean clamp_min_(long self, int minKind, long min) {
    try {
      return (boolean) Linked_clamp_min_.CALL.invokeExact(self, minKind, min);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_clamp_max_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_clamp_max_", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean clamp_max_(long self, int maxKind, long max) {
    try {
      return (boolean) Linked_clamp_max_.CALL.invokeExact(self, maxKind, max);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_addcmul_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_addcmul_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean addcmul_(long self, long tensor1, long tensor2, int valueKind, long value) {
    try {
      return (boolean) Linked_addcmul_.CALL.invokeExact(self, tensor1, tensor2, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_addcdiv_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_addcdiv_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean addcdiv_(long self, long tensor1, long tensor2, int valueKind, long value) {
    try {
      return (boolean) Linked_addcdiv_.CALL.invokeExact(self, tensor1, tensor2, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_lerp__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_lerp__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean lerp__Scalar(long self, long end, int weightKind, long weight) {
    try {
      return (boolean) Linked_lerp__Scalar.CALL.invokeExact(self, end, weightKind, weight);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_zero_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_zero_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean zero_(long self) {
    try {
      return (boolean) Linked_zero_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_fill__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_fill__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean fill__Scalar(long self, int valueKind, long value) {
    try {
      return (boolean) Linked_fill__Scalar.CALL.invokeExact(self, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_fill__Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_fill__Tensor", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean fill__Tensor(long self, long value) {
    try {
      return (boolean) Linked_fill__Tensor.CALL.invokeExact(self, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_copy_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_copy_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static boolean copy_(long self, long src, boolean nonBlocking) {
    try {
      return (boolean) Linked_copy_.CALL.invokeExact(self, src, nonBlocking);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_normal_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_normal_", JAVA_BOOLEAN, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE);
  }

  public static boolean normal_(long self, double mean, double std) {
    try {
      return (boolean) Linked_normal_.CALL.invokeExact(self, mean, std);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_uniform_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_uniform_", JAVA_BOOLEAN, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE);
  }

  public static boolean uniform_(long self, double from, double to) {
    try {
      return (boolean) Linked_uniform_.CALL.invokeExact(self, from, to);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bernoulli__float {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bernoulli__float", JAVA_BOOLEAN, JAVA_LONG, JAVA_DOUBLE);
  }

  public static boolean bernoulli__float(long self, double p) {
    try {
      return (boolean) Linked_bernoulli__float.CALL.invokeExact(self, p);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_tanh_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_tanh_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean tanh_(long self) {
    try {
      return (boolean) Linked_tanh_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sigmoid_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sigmoid_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean sigmoid_(long self) {
    try {
      return (boolean) Linked_sigmoid_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_relu_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_relu_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean relu_(long self) {
    try {
      return (boolean) Linked_relu_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_random__to {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_random__to", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean random__to(long self, long to) {
    try {
      return (boolean) Linked_random__to.CALL.invokeExact(self, to);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_trunc_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_trunc_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean trunc_(long self) {
    try {
      return (boolean) Linked_trunc_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_eq_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_eq_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long eq_Tensor(long self, long other) {
    try {
      return (long) Linked_eq_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_eq_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_eq_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long eq_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_eq_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_ne_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_ne_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long ne_Tensor(long self, long other) {
    try {
      return (long) Linked_ne_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_ne_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_ne_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long ne_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_ne_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_lt_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_lt_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long lt_Tensor(long self, long other) {
    try {
      return (long) Linked_lt_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_lt_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_lt_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long lt_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_lt_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_le_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_le_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long le_Tensor(long self, long other) {
    try {
      return (long) Linked_le_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_le_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_le_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long le_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_le_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_gt_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_gt_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long gt_Tensor(long self, long other) {
    try {
      return (long) Linked_gt_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_gt_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_gt_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long gt_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_gt_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_ge_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_ge_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long ge_Tensor(long self, long other) {
    try {
      return (long) Linked_ge_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_ge_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_ge_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long ge_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_ge_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_logical_and {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_logical_and", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long logical_and(long self, long other) {
    try {
      return (long) Linked_logical_and.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_logical_or {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_logical_or", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long logical_or(long self, long other) {
    try {
      return (long) Linked_logical_or.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_logical_not {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_logical_not", JAVA_LONG, JAVA_LONG);
  }

  public static long logical_not(long self) {
    try {
      return (long) Linked_logical_not.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_logical_xor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_logical_xor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long logical_xor(long self, long other) {
    try {
      return (long) Linked_logical_xor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bitwise_and_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bitwise_and_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long bitwise_and_Tensor(long self, long other) {
    try {
      return (long) Linked_bitwise_and_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bitwise_or_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bitwise_or_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long bitwise_or_Tensor(long self, long other) {
    try {
      return (long) Linked_bitwise_or_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bitwise_xor_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bitwise_xor_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long bitwise_xor_Tensor(long self, long other) {
    try {
      return (long) Linked_bitwise_xor_Tensor.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bitwise_not {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bitwise_not", JAVA_LONG, JAVA_LONG);
  }

  public static long bitwise_not(long self) {
    try {
      return (long) Linked_bitwise_not.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_isnan {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_isnan", JAVA_LONG, JAVA_LONG);
  }

  public static long isnan(long self) {
    try {
      return (long) Linked_isnan.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_isinf {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_isinf", JAVA_LONG, JAVA_LONG);
  }

  public static long isinf(long self) {
    try {
      return (long) Linked_isinf.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_isfinite {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_isfinite", JAVA_LONG, JAVA_LONG);
  }

  public static long isfinite(long self) {
    try {
      return (long) Linked_isfinite.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_isin_Tensor_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_isin_Tensor_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long isin_Tensor_Tensor(long elements, long testElements, boolean assumeUnique, boolean invert) {
    try {
      return (long) Linked_isin_Tensor_Tensor.CALL.invokeExact(elements, testElements, assumeUnique, invert);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bitwise_and_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bitwise_and_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long bitwise_and_Scalar(long self, int otherKind, long other) {
    try {
      return (long) Linked_bitwise_and_Scalar.CALL.invokeExact(self, otherKind, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_equal {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_equal", JAVA_INT, JAVA_LONG, JAVA_LONG);
  }

  public static int equal(long self, long other) {
    try {
      return (int) Linked_equal.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_allclose {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_allclose", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static int allclose(long self, long other, double rtol, double atol, boolean equalNan) {
    try {
      return (int) Linked_allclose.CALL.invokeExact(self, other, rtol, atol, equalNan);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_isclose {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_isclose", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long isclose(long self, long other, double rtol, double atol, boolean equalNan) {
    try {
      return (long) Linked_isclose.CALL.invokeExact(self, other, rtol, atol, equalNan);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sum {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sum", JAVA_LONG, JAVA_LONG, JAVA_INT);
  }

  public static long sum(long self, int dtype) {
    try {
      return (long) Linked_sum.CALL.invokeExact(self, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sum_dim_IntList {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sum_dim_IntList", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_INT);
  }

  public static long sum_dim_IntList(long self, long dim, long dimN, boolean keepdim, int dtype) {
    try {
      return (long) Linked_sum_dim_IntList.CALL.invokeExact(self, dim, dimN, keepdim, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mean {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mean", JAVA_LONG, JAVA_LONG, JAVA_INT);
  }

  public static long mean(long self, int dtype) {
    try {
      return (long) Linked_mean.CALL.invokeExact(self, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mean_dim {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mean_dim", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_INT);
  }

  public static long mean_dim(long self, long dim, long dimN, boolean keepdim, int dtype) {
    try {
      return (long) Linked_mean_dim.CALL.invokeExact(self, dim, dimN, keepdim, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_prod {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_prod", JAVA_LONG, JAVA_LONG, JAVA_INT);
  }

  public static long prod(long self, int dtype) {
    try {
      return (long) Linked_prod.CALL.invokeExact(self, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_var_correction {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_var_correction", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long var_correction(long self, long dim, long dimN, int correctionKind, long correction, boolean keepdim) {
    try {
      return (long) Linked_var_correction.CALL.invokeExact(self, dim, dimN, correctionKind, correction, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_std_correction {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_std_correction", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long std_correction(long self, long dim, long dimN, int correctionKind, long correction, boolean keepdim) {
    try {
      return (long) Linked_std_correction.CALL.invokeExact(self, dim, dimN, correctionKind, correction, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_max {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_max", JAVA_LONG, JAVA_LONG);
  }

  public static long max(long self) {
    try {
      return (long) Linked_max.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_min {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_min", JAVA_LONG, JAVA_LONG);
  }

  public static long min(long self) {
    try {
      return (long) Linked_min.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_max_dim {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_max_dim", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean max_dim(long self, long dim, boolean keepdim, long results) {
    try {
      return (boolean) Linked_max_dim.CALL.invokeExact(self, dim, keepdim, results);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_min_dim {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_min_dim", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean min_dim(long self, long dim, boolean keepdim, long results) {
    try {
      return (boolean) Linked_min_dim.CALL.invokeExact(self, dim, keepdim, results);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_amax {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_amax", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long amax(long self, long dim, long dimN, boolean keepdim) {
    try {
      return (long) Linked_amax.CALL.invokeExact(self, dim, dimN, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_amin {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_amin", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long amin(long self, long dim, long dimN, boolean keepdim) {
    try {
      return (long) Linked_amin.CALL.invokeExact(self, dim, dimN, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_argmax {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_argmax", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long argmax(long self, long dim, boolean dimGiven, boolean keepdim) {
    try {
      return (long) Linked_argmax.CALL.invokeExact(self, dim, dimGiven, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_argmin {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_argmin", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long argmin(long self, long dim, boolean dimGiven, boolean keepdim) {
    try {
      return (long) Linked_argmin.CALL.invokeExact(self, dim, dimGiven, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_all {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_all", JAVA_LONG, JAVA_LONG);
  }

  public static long all(long self) {
    try {
      return (long) Linked_all.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_all_dim {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_all_dim", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long all_dim(long self, long dim, boolean keepdim) {
    try {
      return (long) Linked_all_dim.CALL.invokeExact(self, dim, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_any {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_any", JAVA_LONG, JAVA_LONG);
  }

  public static long any(long self) {
    try {
      return (long) Linked_any.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_any_dim {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_any_dim", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long any_dim(long self, long dim, boolean keepdim) {
    try {
      return (long) Linked_any_dim.CALL.invokeExact(self, dim, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_norm_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_norm_Scalar", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long norm_Scalar(long self, int pKind, long p) {
    try {
      return (long) Linked_norm_Scalar.CALL.invokeExact(self, pKind, p);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_linalg_vector_norm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_linalg_vector_norm", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_INT);
  }

  public static long linalg_vector_norm(long self, int ordKind, long ord, long dim, long dimN, boolean keepdim, int dtype) {
    try {
      return (long) Linked_linalg_vector_norm.CALL.invokeExact(self, ordKind, ord, dim, dimN, keepdim, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_logsumexp {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_logsumexp", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long logsumexp(long self, long dim, long dimN, boolean keepdim) {
    try {
      return (long) Linked_logsumexp.CALL.invokeExact(self, dim, dimN, keepdim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_cumsum {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_cumsum", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
  }

  public static long cumsum(long self, long dim, int dtype) {
    try {
      return (long) Linked_cumsum.CALL.invokeExact(self, dim, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_cumprod {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_cumprod", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
  }

  public static long cumprod(long self, long dim, int dtype) {
    try {
      return (long) Linked_cumprod.CALL.invokeExact(self, dim, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_count_nonzero {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_count_nonzero", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long count_nonzero(long self, long dim, boolean dimGiven) {
    try {
      return (long) Linked_count_nonzero.CALL.invokeExact(self, dim, dimGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_median {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_median", JAVA_LONG, JAVA_LONG);
  }

  public static long median(long self) {
    try {
      return (long) Linked_median.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bincount {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bincount", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long bincount(long self, long weights, long minlength) {
    try {
      return (long) Linked_bincount.CALL.invokeExact(self, weights, minlength);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mode {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mode", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean mode(long self, long dim, boolean keepdim, long results) {
    try {
      return (boolean) Linked_mode.CALL.invokeExact(self, dim, keepdim, results);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_nansum {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_nansum", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_INT);
  }

  public static long nansum(long self, long dim, long dimN, boolean keepdim, int dtype) {
    try {
      return (long) Linked_nansum.CALL.invokeExact(self, dim, dimN, keepdim, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_matmul {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_matmul", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long matmul(long self, long other) {
    try {
      return (long) Linked_matmul.CALL.invokeExact(self, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mm", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long mm(long self, long mat2) {
    try {
      return (long) Linked_mm.CALL.invokeExact(self, mat2);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bmm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bmm", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long bmm(long self, long mat2) {
    try {
      return (long) Linked_bmm.CALL.invokeExact(self, mat2);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mv {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mv", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long mv(long self, long vec) {
    try {
      return (long) Linked_mv.CALL.invokeExact(self, vec);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_dot {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_dot", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long dot(long self, long tensor) {
    try {
      return (long) Linked_dot.CALL.invokeExact(self, tensor);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_addmm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_addmm", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long addmm(long self, long mat1, long mat2, int betaKind, long beta, int alphaKind, long alpha) {
    try {
      return (long) Linked_addmm.CALL.invokeExact(self, mat1, mat2, betaKind, beta, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_baddbmm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_baddbmm", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long baddbmm(long self, long batch1, long batch2, int betaKind, long beta, int alphaKind, long alpha) {
    try {
      return (long) Linked_baddbmm.CALL.invokeExact(self, batch1, batch2, betaKind, beta, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_addmv {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_addmv", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long addmv(long self, long mat, long vec, int betaKind, long beta, int alphaKind, long alpha) {
    try {
      return (long) Linked_addmv.CALL.invokeExact(self, mat, vec, betaKind, beta, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_outer {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_outer", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long outer(long self, long vec2) {
    try {
      return (long) Linked_outer.CALL.invokeExact(self, vec2);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_linear {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_linear", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long linear(long input, long weight, long bias) {
    try {
      return (long) Linked_linear.CALL.invokeExact(input, weight, bias);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mm_out {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mm_out", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static boolean mm_out(long self, long mat2, long out) {
    try {
      return (boolean) Linked_mm_out.CALL.invokeExact(self, mat2, out);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_addmm_out {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_addmm_out", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
  }

  public static boolean addmm_out(long self, long mat1, long mat2, int betaKind, long beta, int alphaKind, long alpha, long out) {
    try {
      return (boolean) Linked_addmm_out.CALL.invokeExact(self, mat1, mat2, betaKind, beta, alphaKind, alpha, out);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_conv1d {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_conv1d", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long conv1d(long input, long weight, long bias, long stride, long strideN, long padding, long paddingN, long dilation, long dilationN, long groups) {
    try {
      return (long) Linked_conv1d.CALL.invokeExact(input, weight, bias, stride, strideN, padding, paddingN, dilation, dilationN, groups);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_conv2d {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_conv2d", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long conv2d(long input, long weight, long bias, long stride, long strideN, long padding, long paddingN, long dilation, long dilationN, long groups) {
    try {
      return (long) Linked_conv2d.CALL.invokeExact(input, weight, bias, stride, strideN, padding, paddingN, dilation, dilationN, groups);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_max_pool2d {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_max_pool2d", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long max_pool2d(long self, long kernelSize, long kernelSizeN, long stride, long strideN, long padding, long paddingN, long dilation, long dilationN, boolean ceilMode) {
    try {
      return (long) Linked_max_pool2d.CALL.invokeExact(self, kernelSize, kernelSizeN, stride, strideN, padding, paddingN, dilation, dilationN, ceilMode);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_avg_pool2d {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_avg_pool2d", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long avg_pool2d(long self, long kernelSize, long kernelSizeN, long stride, long strideN, long padding, long paddingN, boolean ceilMode, boolean countIncludePad, long divisorOverride, boolean divisorOverrideGiven) {
    try {
      return (long) Linked_avg_pool2d.CALL.invokeExact(self, kernelSize, kernelSizeN, stride, strideN, padding, paddingN, ceilMode, countIncludePad, divisorOverride, divisorOverrideGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_adaptive_avg_pool2d {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_adaptive_avg_pool2d", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long adaptive_avg_pool2d(long self, long outputSize, long outputSizeN) {
    try {
      return (long) Linked_adaptive_avg_pool2d.CALL.invokeExact(self, outputSize, outputSizeN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_pad {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_pad", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long pad(long self, long pad, long padN, long mode, long modeN, double value, boolean valueGiven) {
    try {
      return (long) Linked_pad.CALL.invokeExact(self, pad, padN, mode, modeN, value, valueGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_constant_pad_nd {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_constant_pad_nd", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long constant_pad_nd(long self, long pad, long padN, int valueKind, long value) {
    try {
      return (long) Linked_constant_pad_nd.CALL.invokeExact(self, pad, padN, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_upsample_bicubic2d {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_upsample_bicubic2d", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long upsample_bicubic2d(long self, long outputSize, long outputSizeN, boolean alignCorners, double scalesH, boolean scalesHGiven, double scalesW, boolean scalesWGiven) {
    try {
      return (long) Linked_upsample_bicubic2d.CALL.invokeExact(self, outputSize, outputSizeN, alignCorners, scalesH, scalesHGiven, scalesW, scalesWGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_upsample_bilinear2d {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_upsample_bilinear2d", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long upsample_bilinear2d(long self, long outputSize, long outputSizeN, boolean alignCorners, double scalesH, boolean scalesHGiven, double scalesW, boolean scalesWGiven) {
    try {
      return (long) Linked_upsample_bilinear2d.CALL.invokeExact(self, outputSize, outputSizeN, alignCorners, scalesH, scalesHGiven, scalesW, scalesWGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__upsample_bicubic2d_aa {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__upsample_bicubic2d_aa", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long _upsample_bicubic2d_aa(long self, long outputSize, long outputSizeN, boolean alignCorners, double scalesH, boolean scalesHGiven, double scalesW, boolean scalesWGiven) {
    try {
      return (long) Linked__upsample_bicubic2d_aa.CALL.invokeExact(self, outputSize, outputSizeN, alignCorners, scalesH, scalesHGiven, scalesW, scalesWGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__upsample_bilinear2d_aa {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__upsample_bilinear2d_aa", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long _upsample_bilinear2d_aa(long self, long outputSize, long outputSizeN, boolean alignCorners, double scalesH, boolean scalesHGiven, double scalesW, boolean scalesWGiven) {
    try {
      return (long) Linked__upsample_bilinear2d_aa.CALL.invokeExact(self, outputSize, outputSizeN, alignCorners, scalesH, scalesHGiven, scalesW, scalesWGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_im2col {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_im2col", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long im2col(long self, long kernelSize, long kernelSizeN, long dilation, long dilationN, long padding, long paddingN, long stride, long strideN) {
    try {
      return (long) Linked_im2col.CALL.invokeExact(self, kernelSize, kernelSizeN, dilation, dilationN, padding, paddingN, stride, strideN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_embedding {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_embedding", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long embedding(long weight, long indices, long paddingIdx, boolean scaleGradByFreq, boolean sparse) {
    try {
      return (long) Linked_embedding.CALL.invokeExact(weight, indices, paddingIdx, scaleGradByFreq, sparse);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_layer_norm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_layer_norm", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long layer_norm(long input, long normalizedShape, long normalizedShapeN, long weight, long bias, double eps, boolean cudnnEnable) {
    try {
      return (long) Linked_layer_norm.CALL.invokeExact(input, normalizedShape, normalizedShapeN, weight, bias, eps, cudnnEnable);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_rms_norm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_rms_norm", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long rms_norm(long input, long normalizedShape, long normalizedShapeN, long weight, double eps, boolean epsGiven) {
    try {
      return (long) Linked_rms_norm.CALL.invokeExact(input, normalizedShape, normalizedShapeN, weight, eps, epsGiven);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_group_norm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_group_norm", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long group_norm(long input, long numGroups, long weight, long bias, double eps, boolean cudnnEnabled) {
    try {
      return (long) Linked_group_norm.CALL.invokeExact(input, numGroups, weight, bias, eps, cudnnEnabled);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_batch_norm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_batch_norm", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long batch_norm(long input, long weight, long bias, long runningMean, long runningVar, boolean training, double momentum, double eps, boolean cudnnEnabled) {
    try {
      return (long) Linked_batch_norm.CALL.invokeExact(input, weight, bias, runningMean, runningVar, training, momentum, eps, cudnnEnabled);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_dropout {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_dropout", JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_BOOLEAN);
  }

  public static long dropout(long input, double p, boolean train) {
    try {
      return (long) Linked_dropout.CALL.invokeExact(input, p, train);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_gelu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_gelu", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long gelu(long self, long approximate, long approximateN) {
    try {
      return (long) Linked_gelu.CALL.invokeExact(self, approximate, approximateN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_relu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_relu", JAVA_LONG, JAVA_LONG);
  }

  public static long relu(long self) {
    try {
      return (long) Linked_relu.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_silu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_silu", JAVA_LONG, JAVA_LONG);
  }

  public static long silu(long self) {
    try {
      return (long) Linked_silu.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_leaky_relu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_leaky_relu", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long leaky_relu(long self, int negativeSlopeKind, long negativeSlope) {
    try {
      return (long) Linked_leaky_relu.CALL.invokeExact(self, negativeSlopeKind, negativeSlope);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_elu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_elu", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long elu(long self, int alphaKind, long alpha, int scaleKind, long scale, int inputScaleKind, long inputScale) {
    try {
      return (long) Linked_elu.CALL.invokeExact(self, alphaKind, alpha, scaleKind, scale, inputScaleKind, inputScale);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_softplus {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_softplus", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long softplus(long self, int betaKind, long beta, int thresholdKind, long threshold) {
    try {
      return (long) Linked_softplus.CALL.invokeExact(self, betaKind, beta, thresholdKind, threshold);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_hardtanh {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_hardtanh", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long hardtanh(long self, int minValKind, long minVal, int maxValKind, long maxVal) {
    try {
      return (long) Linked_hardtanh.CALL.invokeExact(self, minValKind, minVal, maxValKind, maxVal);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_glu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_glu", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long glu(long self, long dim) {
    try {
      return (long) Linked_glu.CALL.invokeExact(self, dim);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mish {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mish", JAVA_LONG, JAVA_LONG);
  }

  public static long mish(long self) {
    try {
      return (long) Linked_mish.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_hardswish {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_hardswish", JAVA_LONG, JAVA_LONG);
  }

  public static long hardswish(long self) {
    try {
      return (long) Linked_hardswish.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_softmax_int {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_softmax_int", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
  }

  public static long softmax_int(long self, long dim, int dtype) {
    try {
      return (long) Linked_softmax_int.CALL.invokeExact(self, dim, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_log_softmax_int {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_log_softmax_int", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
  }

  public static long log_softmax_int(long self, long dim, int dtype) {
    try {
      return (long) Linked_log_softmax_int.CALL.invokeExact(self, dim, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_scaled_dot_product_attention {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_scaled_dot_product_attention", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long scaled_dot_product_attention(long query, long key, long value, long attnMask, double dropoutP, boolean isCausal, double scale, boolean scaleGiven, boolean enableGqa) {
    try {
      return (long) Linked_scaled_dot_product_attention.CALL.invokeExact(query, key, value, attnMask, dropoutP, isCausal, scale, scaleGiven, enableGqa);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_gelu_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_gelu_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static boolean gelu_(long self, long approximate, long approximateN) {
    try {
      return (boolean) Linked_gelu_.CALL.invokeExact(self, approximate, approximateN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_silu_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_silu_", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean silu_(long self) {
    try {
      return (boolean) Linked_silu_.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_log_sigmoid {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_log_sigmoid", JAVA_LONG, JAVA_LONG);
  }

  public static long log_sigmoid(long self) {
    try {
      return (long) Linked_log_sigmoid.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_cross_entropy_loss {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_cross_entropy_loss", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE);
  }

  public static long cross_entropy_loss(long self, long target, long weight, long reduction, long ignoreIndex, double labelSmoothing) {
    try {
      return (long) Linked_cross_entropy_loss.CALL.invokeExact(self, target, weight, reduction, ignoreIndex, labelSmoothing);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_nll_loss_nd {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_nll_loss_nd", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long nll_loss_nd(long self, long target, long weight, long reduction, long ignoreIndex) {
    try {
      return (long) Linked_nll_loss_nd.CALL.invokeExact(self, target, weight, reduction, ignoreIndex);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_mse_loss {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_mse_loss", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long mse_loss(long self, long target, long reduction) {
    try {
      return (long) Linked_mse_loss.CALL.invokeExact(self, target, reduction);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_l1_loss {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_l1_loss", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long l1_loss(long self, long target, long reduction) {
    try {
      return (long) Linked_l1_loss.CALL.invokeExact(self, target, reduction);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_smooth_l1_loss {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_smooth_l1_loss", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE);
  }

  public static long smooth_l1_loss(long self, long target, long reduction, double beta) {
    try {
      return (long) Linked_smooth_l1_loss.CALL.invokeExact(self, target, reduction, beta);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_binary_cross_entropy_with_logits {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_binary_cross_entropy_with_logits", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long binary_cross_entropy_with_logits(long self, long target, long weight, long posWeight, long reduction) {
    try {
      return (long) Linked_binary_cross_entropy_with_logits.CALL.invokeExact(self, target, weight, posWeight, reduction);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_kl_div {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_kl_div", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long kl_div(long self, long target, long reduction, boolean logTarget) {
    try {
      return (long) Linked_kl_div.CALL.invokeExact(self, target, reduction, logTarget);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_huber_loss {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_huber_loss", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE);
  }

  public static long huber_loss(long self, long target, long reduction, double delta) {
    try {
      return (long) Linked_huber_loss.CALL.invokeExact(self, target, reduction, delta);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_cosine_similarity {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_cosine_similarity", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE);
  }

  public static long cosine_similarity(long x1, long x2, long dim, double eps) {
    try {
      return (long) Linked_cosine_similarity.CALL.invokeExact(x1, x2, dim, eps);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sort {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sort", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean sort(long self, long dim, boolean descending, long results) {
    try {
      return (boolean) Linked_sort.CALL.invokeExact(self, dim, descending, results);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_sort_stable {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_sort_stable", JAVA_BOOLEAN, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean sort_stable(long self, int stable, long dim, boolean descending, long results) {
    try {
      return (boolean) Linked_sort_stable.CALL.invokeExact(self, stable, dim, descending, results);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_argsort {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_argsort", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long argsort(long self, long dim, boolean descending) {
    try {
      return (long) Linked_argsort.CALL.invokeExact(self, dim, descending);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_topk {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_topk", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean topk(long self, long k, long dim, boolean largest, boolean sorted, long results) {
    try {
      return (boolean) Linked_topk.CALL.invokeExact(self, k, dim, largest, sorted, results);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_multinomial {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_multinomial", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static long multinomial(long self, long numSamples, boolean replacement) {
    try {
      return (long) Linked_multinomial.CALL.invokeExact(self, numSamples, replacement);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bernoulli {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bernoulli", JAVA_LONG, JAVA_LONG);
  }

  public static long bernoulli(long self) {
    try {
      return (long) Linked_bernoulli.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_searchsorted_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_searchsorted_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long searchsorted_Tensor(long sortedSequence, long self, boolean outInt32, boolean right, long side, long sideN, long sorter) {
    try {
      return (long) Linked_searchsorted_Tensor.CALL.invokeExact(sortedSequence, self, outInt32, right, side, sideN, sorter);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_kthvalue {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_kthvalue", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean kthvalue(long self, long k, long dim, boolean keepdim, long results) {
    try {
      return (boolean) Linked_kthvalue.CALL.invokeExact(self, k, dim, keepdim, results);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_bucketize_Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_bucketize_Tensor", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long bucketize_Tensor(long self, long boundaries, boolean outInt32, boolean right) {
    try {
      return (long) Linked_bucketize_Tensor.CALL.invokeExact(self, boundaries, outInt32, right);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_to_dtype {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_to_dtype", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long to_dtype(long self, int dtype, boolean nonBlocking, boolean copy) {
    try {
      return (long) Linked_to_dtype.CALL.invokeExact(self, dtype, nonBlocking, copy);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_to_device {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_to_device", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long to_device(long self, int deviceType, int deviceIndex, int dtype, boolean nonBlocking, boolean copy) {
    try {
      return (long) Linked_to_device.CALL.invokeExact(self, deviceType, deviceIndex, dtype, nonBlocking, copy);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_to_dtype_layout {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_to_dtype_layout", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_BOOLEAN, JAVA_BOOLEAN);
  }

  public static long to_dtype_layout(long self, int dtype, int deviceType, int deviceIndex, int pinMemory, boolean nonBlocking, boolean copy) {
    try {
      return (long) Linked_to_dtype_layout.CALL.invokeExact(self, dtype, deviceType, deviceIndex, pinMemory, nonBlocking, copy);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_pin_memory {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_pin_memory", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT);
  }

  public static long pin_memory(long self, int deviceType, int deviceIndex) {
    try {
      return (long) Linked_pin_memory.CALL.invokeExact(self, deviceType, deviceIndex);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_is_pinned {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_is_pinned", JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT);
  }

  public static int is_pinned(long self, int deviceType, int deviceIndex) {
    try {
      return (int) Linked_is_pinned.CALL.invokeExact(self, deviceType, deviceIndex);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_add_List {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_add_List", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long _foreach_add_List(long self, long selfN, long other, long otherN, int alphaKind, long alpha) {
    try {
      return (long) Linked__foreach_add_List.CALL.invokeExact(self, selfN, other, otherN, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_add__List {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_add__List", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean _foreach_add__List(long self, long selfN, long other, long otherN, int alphaKind, long alpha) {
    try {
      return (boolean) Linked__foreach_add__List.CALL.invokeExact(self, selfN, other, otherN, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_add__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_add__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean _foreach_add__Scalar(long self, long selfN, int scalarKind, long scalar) {
    try {
      return (boolean) Linked__foreach_add__Scalar.CALL.invokeExact(self, selfN, scalarKind, scalar);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_mul__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_mul__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean _foreach_mul__Scalar(long self, long selfN, int scalarKind, long scalar) {
    try {
      return (boolean) Linked__foreach_mul__Scalar.CALL.invokeExact(self, selfN, scalarKind, scalar);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_mul__Tensor {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_mul__Tensor", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _foreach_mul__Tensor(long self, long selfN, long other) {
    try {
      return (boolean) Linked__foreach_mul__Tensor.CALL.invokeExact(self, selfN, other);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_mul_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_mul_Scalar", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static long _foreach_mul_Scalar(long self, long selfN, int scalarKind, long scalar) {
    try {
      return (long) Linked__foreach_mul_Scalar.CALL.invokeExact(self, selfN, scalarKind, scalar);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_norm_Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_norm_Scalar", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT);
  }

  public static long _foreach_norm_Scalar(long self, long selfN, int ordKind, long ord, int dtype) {
    try {
      return (long) Linked__foreach_norm_Scalar.CALL.invokeExact(self, selfN, ordKind, ord, dtype);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_zero_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_zero_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _foreach_zero_(long self, long selfN) {
    try {
      return (boolean) Linked__foreach_zero_.CALL.invokeExact(self, selfN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_copy_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_copy_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_BOOLEAN);
  }

  public static boolean _foreach_copy_(long self, long selfN, long src, long srcN, boolean nonBlocking) {
    try {
      return (boolean) Linked__foreach_copy_.CALL.invokeExact(self, selfN, src, srcN, nonBlocking);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_lerp__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_lerp__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean _foreach_lerp__Scalar(long self, long selfN, long tensors1, long tensors1N, int weightKind, long weight) {
    try {
      return (boolean) Linked__foreach_lerp__Scalar.CALL.invokeExact(self, selfN, tensors1, tensors1N, weightKind, weight);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_addcmul__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_addcmul__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean _foreach_addcmul__Scalar(long self, long selfN, long tensor1, long tensor1N, long tensor2, long tensor2N, int valueKind, long value) {
    try {
      return (boolean) Linked__foreach_addcmul__Scalar.CALL.invokeExact(self, selfN, tensor1, tensor1N, tensor2, tensor2N, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_addcdiv__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_addcdiv__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean _foreach_addcdiv__Scalar(long self, long selfN, long tensor1, long tensor1N, long tensor2, long tensor2N, int valueKind, long value) {
    try {
      return (boolean) Linked__foreach_addcdiv__Scalar.CALL.invokeExact(self, selfN, tensor1, tensor1N, tensor2, tensor2N, valueKind, value);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_sqrt {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_sqrt", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long _foreach_sqrt(long self, long selfN) {
    try {
      return (long) Linked__foreach_sqrt.CALL.invokeExact(self, selfN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_div__List {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_div__List", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _foreach_div__List(long self, long selfN, long other, long otherN) {
    try {
      return (boolean) Linked__foreach_div__List.CALL.invokeExact(self, selfN, other, otherN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_div__Scalar {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_div__Scalar", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean _foreach_div__Scalar(long self, long selfN, int scalarKind, long scalar) {
    try {
      return (boolean) Linked__foreach_div__Scalar.CALL.invokeExact(self, selfN, scalarKind, scalar);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_neg_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_neg_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _foreach_neg_(long self, long selfN) {
    try {
      return (boolean) Linked__foreach_neg_.CALL.invokeExact(self, selfN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_mul__List {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_mul__List", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _foreach_mul__List(long self, long selfN, long other, long otherN) {
    try {
      return (boolean) Linked__foreach_mul__List.CALL.invokeExact(self, selfN, other, otherN);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__foreach_sub__List {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__foreach_sub__List", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  public static boolean _foreach_sub__List(long self, long selfN, long other, long otherN, int alphaKind, long alpha) {
    try {
      return (boolean) Linked__foreach_sub__List.CALL.invokeExact(self, selfN, other, otherN, alphaKind, alpha);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__fused_adamw_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__fused_adamw_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _fused_adamw_(long self, long selfN, long grads, long gradsN, long expAvgs, long expAvgsN, long expAvgSqs, long expAvgSqsN, long maxExpAvgSqs, long maxExpAvgSqsN, long stateSteps, long stateStepsN, double lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, long gradScale, long foundInf) {
    try {
      return (boolean) Linked__fused_adamw_.CALL.invokeExact(self, selfN, grads, gradsN, expAvgs, expAvgsN, expAvgSqs, expAvgSqsN, maxExpAvgSqs, maxExpAvgSqsN, stateSteps, stateStepsN, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__fused_adamw__tensor_lr {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__fused_adamw__tensor_lr", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _fused_adamw__tensor_lr(long self, long selfN, long grads, long gradsN, long expAvgs, long expAvgsN, long expAvgSqs, long expAvgSqsN, long maxExpAvgSqs, long maxExpAvgSqsN, long stateSteps, long stateStepsN, long lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, long gradScale, long foundInf) {
    try {
      return (boolean) Linked__fused_adamw__tensor_lr.CALL.invokeExact(self, selfN, grads, gradsN, expAvgs, expAvgsN, expAvgSqs, expAvgSqsN, maxExpAvgSqs, maxExpAvgSqsN, stateSteps, stateStepsN, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__fused_adam_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__fused_adam_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _fused_adam_(long self, long selfN, long grads, long gradsN, long expAvgs, long expAvgsN, long expAvgSqs, long expAvgSqsN, long maxExpAvgSqs, long maxExpAvgSqsN, long stateSteps, long stateStepsN, double lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, long gradScale, long foundInf) {
    try {
      return (boolean) Linked__fused_adam_.CALL.invokeExact(self, selfN, grads, gradsN, expAvgs, expAvgsN, expAvgSqs, expAvgSqsN, maxExpAvgSqs, maxExpAvgSqsN, stateSteps, stateStepsN, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__fused_sgd_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__fused_sgd_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _fused_sgd_(long self, long selfN, long grads, long gradsN, long momentumBufferList, long momentumBufferListN, double weightDecay, double momentum, double lr, double dampening, boolean nesterov, boolean maximize, boolean isFirstStep, long gradScale, long foundInf) {
    try {
      return (boolean) Linked__fused_sgd_.CALL.invokeExact(self, selfN, grads, gradsN, momentumBufferList, momentumBufferListN, weightDecay, momentum, lr, dampening, nesterov, maximize, isFirstStep, gradScale, foundInf);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__amp_foreach_non_finite_check_and_unscale_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__amp_foreach_non_finite_check_and_unscale_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static boolean _amp_foreach_non_finite_check_and_unscale_(long self, long selfN, long foundInf, long invScale) {
    try {
      return (boolean) Linked__amp_foreach_non_finite_check_and_unscale_.CALL.invokeExact(self, selfN, foundInf, invScale);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__amp_update_scale_ {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__amp_update_scale_", JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_LONG);
  }

  public static boolean _amp_update_scale_(long self, long growthTracker, long foundInf, double scaleGrowthFactor, double scaleBackoffFactor, long growthInterval) {
    try {
      return (boolean) Linked__amp_update_scale_.CALL.invokeExact(self, growthTracker, foundInf, scaleGrowthFactor, scaleBackoffFactor, growthInterval);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__weight_int8pack_mm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__weight_int8pack_mm", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long _weight_int8pack_mm(long self, long mat2, long scales) {
    try {
      return (long) Linked__weight_int8pack_mm.CALL.invokeExact(self, mat2, scales);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__weight_int4pack_mm_for_cpu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__weight_int4pack_mm_for_cpu", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long _weight_int4pack_mm_for_cpu(long self, long mat2, long qGroupSize, long qScaleAndZeros) {
    try {
      return (long) Linked__weight_int4pack_mm_for_cpu.CALL.invokeExact(self, mat2, qGroupSize, qScaleAndZeros);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__convert_weight_to_int4pack_for_cpu {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__convert_weight_to_int4pack_for_cpu", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long _convert_weight_to_int4pack_for_cpu(long self, long innerKTiles) {
    try {
      return (long) Linked__convert_weight_to_int4pack_for_cpu.CALL.invokeExact(self, innerKTiles);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__weight_int4pack_mm {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__weight_int4pack_mm", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long _weight_int4pack_mm(long self, long mat2, long qGroupSize, long qScaleAndZeros) {
    try {
      return (long) Linked__weight_int4pack_mm.CALL.invokeExact(self, mat2, qGroupSize, qScaleAndZeros);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked__convert_weight_to_int4pack {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op__convert_weight_to_int4pack", JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  public static long _convert_weight_to_int4pack(long self, long innerKTiles) {
    try {
      return (long) Linked__convert_weight_to_int4pack.CALL.invokeExact(self, innerKTiles);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_retain_grad {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_retain_grad", JAVA_BOOLEAN, JAVA_LONG);
  }

  public static boolean retain_grad(long self) {
    try {
      return (boolean) Linked_retain_grad.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }

  private static final class Linked_retains_grad {
    static final MethodHandle CALL =
        NativeLibrary.link("mm_op_retains_grad", JAVA_INT, JAVA_LONG);
  }

  public static int retains_grad(long self) {
    try {
      return (int) Linked_retains_grad.CALL.invokeExact(self);
    } catch (Throwable t) {
      throw NativeLibrary.impossible(t);
    }
  }
}
