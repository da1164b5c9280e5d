// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
package org.mmgpt.torch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mmgpt.torch.ffi.AtenCalls;

/** The operators whose first argument is {@code self}, named as ATen names them. */
abstract sealed class TensorOperators permits TensorElements {
  abstract long handle();

  /**
   * A tensor shaped like self with whatever its memory holds.
   *
   * <p>{@code aten::empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor emptyLike() {
    long result = AtenCalls.empty_like(this.handle(), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::empty_like", this);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self with whatever its memory holds.
   *
   * <p>{@code aten::empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor emptyLike(DType dtype, Device device) {
    long result = AtenCalls.empty_like(this.handle(), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::empty_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self with whatever its memory holds.
   *
   * <p>{@code aten::empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor emptyLike(Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.empty_like(this.handle(), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::empty_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all 0.
   *
   * <p>{@code aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor zerosLike() {
    long result = AtenCalls.zeros_like(this.handle(), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::zeros_like", this);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all 0.
   *
   * <p>{@code aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor zerosLike(DType dtype, Device device) {
    long result = AtenCalls.zeros_like(this.handle(), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::zeros_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all 0.
   *
   * <p>{@code aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor zerosLike(Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.zeros_like(this.handle(), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::zeros_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all 1.
   *
   * <p>{@code aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor onesLike() {
    long result = AtenCalls.ones_like(this.handle(), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::ones_like", this);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all 1.
   *
   * <p>{@code aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor onesLike(DType dtype, Device device) {
    long result = AtenCalls.ones_like(this.handle(), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::ones_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all 1.
   *
   * <p>{@code aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor onesLike(Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.ones_like(this.handle(), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::ones_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all fillValue.
   *
   * <p>{@code aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fullLike(long fillValue) {
    long result = AtenCalls.full_like(this.handle(), 0, fillValue, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::full_like", this, fillValue);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all fillValue.
   *
   * <p>{@code aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fullLike(double fillValue) {
    long result = AtenCalls.full_like(this.handle(), 1, Double.doubleToRawLongBits(fillValue), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::full_like", this, fillValue);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all fillValue.
   *
   * <p>{@code aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fullLike(long fillValue, DType dtype, Device device) {
    long result = AtenCalls.full_like(this.handle(), 0, fillValue, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::full_like", this, fillValue, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all fillValue.
   *
   * <p>{@code aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fullLike(double fillValue, DType dtype, Device device) {
    long result = AtenCalls.full_like(this.handle(), 1, Double.doubleToRawLongBits(fillValue), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::full_like", this, fillValue, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all fillValue.
   *
   * <p>{@code aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fullLike(long fillValue, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.full_like(this.handle(), 0, fillValue, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::full_like", this, fillValue, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor shaped like self, all fillValue.
   *
   * <p>{@code aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fullLike(double fillValue, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.full_like(this.handle(), 1, Double.doubleToRawLongBits(fillValue), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::full_like", this, fillValue, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Uniform random numbers in [0, 1), shaped like self.
   *
   * <p>{@code aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor randLike() {
    long result = AtenCalls.rand_like(this.handle(), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::rand_like", this);
    return Tensor.adopt(result);
  }

  /**
   * Uniform random numbers in [0, 1), shaped like self.
   *
   * <p>{@code aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor randLike(DType dtype, Device device) {
    long result = AtenCalls.rand_like(this.handle(), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::rand_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Uniform random numbers in [0, 1), shaped like self.
   *
   * <p>{@code aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor randLike(Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.rand_like(this.handle(), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::rand_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Random numbers of the standard normal distribution, shaped like self.
   *
   * <p>{@code aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor randnLike() {
    long result = AtenCalls.randn_like(this.handle(), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::randn_like", this);
    return Tensor.adopt(result);
  }

  /**
   * Random numbers of the standard normal distribution, shaped like self.
   *
   * <p>{@code aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor randnLike(DType dtype, Device device) {
    long result = AtenCalls.randn_like(this.handle(), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::randn_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Random numbers of the standard normal distribution, shaped like self.
   *
   * <p>{@code aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor randnLike(Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.randn_like(this.handle(), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::randn_like", this, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The lower triangle of the last two dimensions, 0 above the diagonal-th diagonal; (..., n, m) as it was.
   *
   * <p>{@code aten::tril(Tensor self, SymInt diagonal=0) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor tril() {
    long result = AtenCalls.tril(this.handle(), 0L);
    if (result == 0) throw TorchException.inOperator("aten::tril", this);
    return Tensor.adopt(result);
  }

  /**
   * The lower triangle of the last two dimensions, 0 above the diagonal-th diagonal; (..., n, m) as it was.
   *
   * <p>{@code aten::tril(Tensor self, SymInt diagonal=0) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor tril(long diagonal) {
    long result = AtenCalls.tril(this.handle(), diagonal);
    if (result == 0) throw TorchException.inOperator("aten::tril", this, diagonal);
    return Tensor.adopt(result);
  }

  /**
   * The upper triangle of the last two dimensions, 0 below the diagonal-th diagonal; (..., n, m) as it was.
   *
   * <p>{@code aten::triu(Tensor self, SymInt diagonal=0) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor triu() {
    long result = AtenCalls.triu(this.handle(), 0L);
    if (result == 0) throw TorchException.inOperator("aten::triu", this);
    return Tensor.adopt(result);
  }

  /**
   * The upper triangle of the last two dimensions, 0 below the diagonal-th diagonal; (..., n, m) as it was.
   *
   * <p>{@code aten::triu(Tensor self, SymInt diagonal=0) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor triu(long diagonal) {
    long result = AtenCalls.triu(this.handle(), diagonal);
    if (result == 0) throw TorchException.inOperator("aten::triu", this, diagonal);
    return Tensor.adopt(result);
  }

  /**
   * The elements under another shape, without a copy; one size may be -1 and follows from the others. Refused where
   * strides don't allow it: reshape copies then.
   *
   * <p>{@code aten::view(Tensor(a) self, SymInt[] size) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor view(long... size) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.view(this.handle(), call.longs(size), size.length);
    if (result == 0) throw TorchException.inOperator("aten::view", this, size);
    return Tensor.adopt(result);
  }

  /**
   * The elements under another shape, as a view if strides allow it, else as a copy; one size may be -1.
   *
   * <p>{@code aten::reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor reshape(long... shape) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.reshape(this.handle(), call.longs(shape), shape.length);
    if (result == 0) throw TorchException.inOperator("aten::reshape", this, shape);
    return Tensor.adopt(result);
  }

  /**
   * Two dimensions exchanged: (..., n, ..., m, ...) becomes (..., m, ..., n, ...).
   *
   * <p>{@code aten::transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor transpose(long dim0, long dim1) {
    long result = AtenCalls.transpose_int(this.handle(), dim0, dim1);
    if (result == 0) throw TorchException.inOperator("aten::transpose.int", this, dim0, dim1);
    return Tensor.adopt(result);
  }

  /**
   * The dimensions in another order: result dimension i is self's dims[i].
   *
   * <p>{@code aten::permute(Tensor(a) self, int[] dims) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor permute(long... dims) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.permute(this.handle(), call.longs(dims), dims.length);
    if (result == 0) throw TorchException.inOperator("aten::permute", this, dims);
    return Tensor.adopt(result);
  }

  /**
   * The transpose of a matrix (n, m) as (m, n); vectors and scalars stay. Refused: more than two dimensions.
   *
   * <p>{@code aten::t(Tensor(a) self) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor t() {
    long result = AtenCalls.t(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::t", this);
    return Tensor.adopt(result);
  }

  /**
   * One more dimension of size 1, before dim.
   *
   * <p>{@code aten::unsqueeze(Tensor(a) self, int dim) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor unsqueeze(long dim) {
    long result = AtenCalls.unsqueeze(this.handle(), dim);
    if (result == 0) throw TorchException.inOperator("aten::unsqueeze", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Without the dimensions of size 1, or without dim if its size is 1.
   *
   * <p>{@code aten::squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor squeeze(long dim) {
    long result = AtenCalls.squeeze_dim(this.handle(), dim);
    if (result == 0) throw TorchException.inOperator("aten::squeeze.dim", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Without the dimensions of size 1, or without dim if its size is 1.
   *
   * <p>{@code aten::squeeze(Tensor(a) self) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor squeeze() {
    long result = AtenCalls.squeeze(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::squeeze", this);
    return Tensor.adopt(result);
  }

  /**
   * Dimensions of size 1 repeated to size without a copy; -1 leaves one as it is, new ones come in front.
   *
   * <p>{@code aten::expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor expand(long... size) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.expand(this.handle(), call.longs(size), size.length, false);
    if (result == 0) throw TorchException.inOperator("aten::expand", this, size);
    return Tensor.adopt(result);
  }

  /**
   * Dimensions of size 1 repeated to size without a copy; -1 leaves one as it is, new ones come in front.
   *
   * <p>{@code aten::expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor expand(long[] size, boolean implicit) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.expand(this.handle(), call.longs(size), size.length, implicit);
    if (result == 0) throw TorchException.inOperator("aten::expand", this, size, implicit);
    return Tensor.adopt(result);
  }

  /**
   * As expand, to other's shape.
   *
   * <p>{@code aten::expand_as(Tensor(a) self, Tensor other) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor expandAs(Tensor other) {
    long result = AtenCalls.expand_as(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::expand_as", this, other);
    return Tensor.adopt(result);
  }

  /**
   * One index of a dimension, which is left out: (..., n, ...) becomes (..., ...).
   *
   * <p>{@code aten::select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor select(long dim, long index) {
    long result = AtenCalls.select_int(this.handle(), dim, index);
    if (result == 0) throw TorchException.inOperator("aten::select.int", this, dim, index);
    return Tensor.adopt(result);
  }

  /**
   * Every step-th index of dim from start up to but not including end; both are cut to the size. Refused: a step below
   * 1.
   *
   * <p>{@code aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor slice() {
    long result = AtenCalls.slice_Tensor(this.handle(), 0L, 0L, false, 0L, false, 1L);
    if (result == 0) throw TorchException.inOperator("aten::slice.Tensor", this);
    return Tensor.adopt(result);
  }

  /**
   * Every step-th index of dim from start up to but not including end; both are cut to the size. Refused: a step below
   * 1.
   *
   * <p>{@code aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor slice(long dim) {
    long result = AtenCalls.slice_Tensor(this.handle(), dim, 0L, false, 0L, false, 1L);
    if (result == 0) throw TorchException.inOperator("aten::slice.Tensor", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Every step-th index of dim from start up to but not including end; both are cut to the size. Refused: a step below
   * 1.
   *
   * <p>{@code aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor slice(long dim, long start) {
    long result = AtenCalls.slice_Tensor(this.handle(), dim, start, true, 0L, false, 1L);
    if (result == 0) throw TorchException.inOperator("aten::slice.Tensor", this, dim, start);
    return Tensor.adopt(result);
  }

  /**
   * Every step-th index of dim from start up to but not including end; both are cut to the size. Refused: a step below
   * 1.
   *
   * <p>{@code aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor slice(long dim, long start, long end) {
    long result = AtenCalls.slice_Tensor(this.handle(), dim, start, true, end, true, 1L);
    if (result == 0) throw TorchException.inOperator("aten::slice.Tensor", this, dim, start, end);
    return Tensor.adopt(result);
  }

  /**
   * Every step-th index of dim from start up to but not including end; both are cut to the size. Refused: a step below
   * 1.
   *
   * <p>{@code aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor slice(long dim, long start, long end, long step) {
    long result = AtenCalls.slice_Tensor(this.handle(), dim, start, true, end, true, step);
    if (result == 0) throw TorchException.inOperator("aten::slice.Tensor", this, dim, start, end, step);
    return Tensor.adopt(result);
  }

  /**
   * Every step-th index of dim from start up to but not including end; both are cut to the size. Refused: a step below
   * 1.
   *
   * <p>{@code aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor slice(long dim, OptionalLong start, OptionalLong end, long step) {
    long result = AtenCalls.slice_Tensor(this.handle(), dim, start.orElse(0), start.isPresent(), end.orElse(0), end.isPresent(), step);
    if (result == 0) throw TorchException.inOperator("aten::slice.Tensor", this, dim, start, end, step);
    return Tensor.adopt(result);
  }

  /**
   * The length indices of dim from start on.
   *
   * <p>{@code aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor narrow(long dim, long start, long length) {
    long result = AtenCalls.narrow(this.handle(), dim, start, length);
    if (result == 0) throw TorchException.inOperator("aten::narrow", this, dim, start, length);
    return Tensor.adopt(result);
  }

  /**
   * Pieces of splitSize along dim, the last perhaps shorter.
   *
   * <p>{@code aten::split.Tensor(Tensor(a -> *) self, SymInt split_size, int dim=0) -> Tensor(a)[]}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public List<Tensor> split(long splitSize) {
    long count = AtenCalls.split_Tensor(this.handle(), splitSize, 0L);
    if (count < 0) throw TorchException.inOperator("aten::split.Tensor", this, splitSize);
    return CallBuffer.takeList(count);
  }

  /**
   * Pieces of splitSize along dim, the last perhaps shorter.
   *
   * <p>{@code aten::split.Tensor(Tensor(a -> *) self, SymInt split_size, int dim=0) -> Tensor(a)[]}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public List<Tensor> split(long splitSize, long dim) {
    long count = AtenCalls.split_Tensor(this.handle(), splitSize, dim);
    if (count < 0) throw TorchException.inOperator("aten::split.Tensor", this, splitSize, dim);
    return CallBuffer.takeList(count);
  }

  /**
   * Pieces of the given sizes along dim. Refused: sizes that don't add up to the dimension's.
   *
   * <p>{@code aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[]}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public List<Tensor> splitWithSizes(long... splitSizes) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls.split_with_sizes(this.handle(), call.longs(splitSizes), splitSizes.length, 0L);
    if (count < 0) throw TorchException.inOperator("aten::split_with_sizes", this, splitSizes);
    return CallBuffer.takeList(count);
  }

  /**
   * Pieces of the given sizes along dim. Refused: sizes that don't add up to the dimension's.
   *
   * <p>{@code aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[]}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public List<Tensor> splitWithSizes(long[] splitSizes, long dim) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls.split_with_sizes(this.handle(), call.longs(splitSizes), splitSizes.length, dim);
    if (count < 0) throw TorchException.inOperator("aten::split_with_sizes", this, splitSizes, dim);
    return CallBuffer.takeList(count);
  }

  /**
   * At most chunks pieces of equal size along dim, the last perhaps shorter.
   *
   * <p>{@code aten::chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public List<Tensor> chunk(long chunks) {
    long count = AtenCalls.chunk(this.handle(), chunks, 0L);
    if (count < 0) throw TorchException.inOperator("aten::chunk", this, chunks);
    return CallBuffer.takeList(count);
  }

  /**
   * At most chunks pieces of equal size along dim, the last perhaps shorter.
   *
   * <p>{@code aten::chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public List<Tensor> chunk(long chunks, long dim) {
    long count = AtenCalls.chunk(this.handle(), chunks, dim);
    if (count < 0) throw TorchException.inOperator("aten::chunk", this, chunks, dim);
    return CallBuffer.takeList(count);
  }

  /**
   * Every index of dim as a tensor without that dimension.
   *
   * <p>{@code aten::unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[]}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public List<Tensor> unbind() {
    long count = AtenCalls.unbind_int(this.handle(), 0L);
    if (count < 0) throw TorchException.inOperator("aten::unbind.int", this);
    return CallBuffer.takeList(count);
  }

  /**
   * Every index of dim as a tensor without that dimension.
   *
   * <p>{@code aten::unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[]}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public List<Tensor> unbind(long dim) {
    long count = AtenCalls.unbind_int(this.handle(), dim);
    if (count < 0) throw TorchException.inOperator("aten::unbind.int", this, dim);
    return CallBuffer.takeList(count);
  }

  /**
   * Dimensions startDim to endDim, both included, as one.
   *
   * <p>{@code aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor flatten() {
    long result = AtenCalls.flatten_using_ints(this.handle(), 0L, -1L);
    if (result == 0) throw TorchException.inOperator("aten::flatten.using_ints", this);
    return Tensor.adopt(result);
  }

  /**
   * Dimensions startDim to endDim, both included, as one.
   *
   * <p>{@code aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor flatten(long startDim) {
    long result = AtenCalls.flatten_using_ints(this.handle(), startDim, -1L);
    if (result == 0) throw TorchException.inOperator("aten::flatten.using_ints", this, startDim);
    return Tensor.adopt(result);
  }

  /**
   * Dimensions startDim to endDim, both included, as one.
   *
   * <p>{@code aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor flatten(long startDim, long endDim) {
    long result = AtenCalls.flatten_using_ints(this.handle(), startDim, endDim);
    if (result == 0) throw TorchException.inOperator("aten::flatten.using_ints", this, startDim, endDim);
    return Tensor.adopt(result);
  }

  /**
   * Dimension dim as several of the given sizes, one of which may be -1.
   *
   * <p>{@code aten::unflatten.int(Tensor(a) self, int dim, SymInt[] sizes) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor unflatten(long dim, long... sizes) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.unflatten_int(this.handle(), dim, call.longs(sizes), sizes.length);
    if (result == 0) throw TorchException.inOperator("aten::unflatten.int", this, dim, sizes);
    return Tensor.adopt(result);
  }

  /**
   * As view, in other's shape.
   *
   * <p>{@code aten::view_as(Tensor(a) self, Tensor other) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor viewAs(Tensor other) {
    long result = AtenCalls.view_as(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::view_as", this, other);
    return Tensor.adopt(result);
  }

  /**
   * Dimension source put at position destination, the others in their order.
   *
   * <p>{@code aten::movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor movedim(long source, long destination) {
    long result = AtenCalls.movedim_int(this.handle(), source, destination);
    if (result == 0) throw TorchException.inOperator("aten::movedim.int", this, source, destination);
    return Tensor.adopt(result);
  }

  /**
   * Any view of the storage: element (i, j, ...) lies at storageOffset + i * stride[0] + j * stride[1] .... Refused:
   * what reaches beyond the storage.
   *
   * <p>{@code aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor asStrided(long[] size, long... stride) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.as_strided(this.handle(), call.longs(size), size.length, call.longs(stride), stride.length, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::as_strided", this, size, stride);
    return Tensor.adopt(result);
  }

  /**
   * Any view of the storage: element (i, j, ...) lies at storageOffset + i * stride[0] + j * stride[1] .... Refused:
   * what reaches beyond the storage.
   *
   * <p>{@code aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor asStrided(long[] size, long[] stride, long storageOffset) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.as_strided(this.handle(), call.longs(size), size.length, call.longs(stride), stride.length, storageOffset, true);
    if (result == 0) throw TorchException.inOperator("aten::as_strided", this, size, stride, storageOffset);
    return Tensor.adopt(result);
  }

  /**
   * Any view of the storage: element (i, j, ...) lies at storageOffset + i * stride[0] + j * stride[1] .... Refused:
   * what reaches beyond the storage.
   *
   * <p>{@code aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor asStrided(long[] size, long[] stride, OptionalLong storageOffset) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.as_strided(this.handle(), call.longs(size), size.length, call.longs(stride), stride.length, storageOffset.orElse(0), storageOffset.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::as_strided", this, size, stride, storageOffset);
    return Tensor.adopt(result);
  }

  /**
   * The same memory outside the graph: no gradient flows back through it.
   *
   * <p>{@code aten::detach(Tensor(a) self) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor detach() {
    long result = AtenCalls.detach(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::detach", this);
    return Tensor.adopt(result);
  }

  /**
   * The same memory as a tensor of its own.
   *
   * <p>{@code aten::alias(Tensor(a) self) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor alias() {
    long result = AtenCalls.alias(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::alias", this);
    return Tensor.adopt(result);
  }

  /**
   * The offset-th diagonal of dim1 and dim2, as a last dimension in their place.
   *
   * <p>{@code aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor diagonal() {
    long result = AtenCalls.diagonal(this.handle(), 0L, 0L, 1L);
    if (result == 0) throw TorchException.inOperator("aten::diagonal", this);
    return Tensor.adopt(result);
  }

  /**
   * The offset-th diagonal of dim1 and dim2, as a last dimension in their place.
   *
   * <p>{@code aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor diagonal(long offset) {
    long result = AtenCalls.diagonal(this.handle(), offset, 0L, 1L);
    if (result == 0) throw TorchException.inOperator("aten::diagonal", this, offset);
    return Tensor.adopt(result);
  }

  /**
   * The offset-th diagonal of dim1 and dim2, as a last dimension in their place.
   *
   * <p>{@code aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor diagonal(long offset, long dim1) {
    long result = AtenCalls.diagonal(this.handle(), offset, dim1, 1L);
    if (result == 0) throw TorchException.inOperator("aten::diagonal", this, offset, dim1);
    return Tensor.adopt(result);
  }

  /**
   * The offset-th diagonal of dim1 and dim2, as a last dimension in their place.
   *
   * <p>{@code aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor diagonal(long offset, long dim1, long dim2) {
    long result = AtenCalls.diagonal(this.handle(), offset, dim1, dim2);
    if (result == 0) throw TorchException.inOperator("aten::diagonal", this, offset, dim1, dim2);
    return Tensor.adopt(result);
  }

  /**
   * Windows of size along dimension, step apart, as one more last dimension.
   *
   * <p>{@code aten::unfold(Tensor(a) self, int dimension, int size, int step) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor unfold(long dimension, long size, long step) {
    long result = AtenCalls.unfold(this.handle(), dimension, size, step);
    if (result == 0) throw TorchException.inOperator("aten::unfold", this, dimension, size, step);
    return Tensor.adopt(result);
  }

  /**
   * Self if its elements lie in row-major order, else a copy that does.
   *
   * <p>{@code aten::contiguous(Tensor(a) self, *, MemoryFormat memory_format=0) -> Tensor(a)}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor contiguous() {
    long result = AtenCalls.contiguous(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::contiguous", this);
    return Tensor.adopt(result);
  }

  /**
   * A copy of its own memory; gradients flow back through it.
   *
   * <p>{@code aten::clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>A view: the same memory, nothing is copied where the text doesn't say so. The type stays. Dimensions count from
   * the end if negative. Refused: a shape with another number of elements, a dimension or index out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clone() {
    long result = AtenCalls.clone(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::clone", this);
    return Tensor.adopt(result);
  }

  /**
   * Copies of self, repeats[i] times along dimension i; new dimensions come in front.
   *
   * <p>{@code aten::repeat(Tensor self, SymInt[] repeats) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeat(long... repeats) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.repeat(this.handle(), call.longs(repeats), repeats.length);
    if (result == 0) throw TorchException.inOperator("aten::repeat", this, repeats);
    return Tensor.adopt(result);
  }

  /**
   * Each element (or index of dim) repeated as often as repeats says; without dim self is flattened.
   *
   * <p>{@code aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeatInterleave(long repeats) {
    long result = AtenCalls.repeat_interleave_self_int(this.handle(), repeats, 0L, false, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::repeat_interleave.self_int", this, repeats);
    return Tensor.adopt(result);
  }

  /**
   * Each element (or index of dim) repeated as often as repeats says; without dim self is flattened.
   *
   * <p>{@code aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeatInterleave(long repeats, long dim) {
    long result = AtenCalls.repeat_interleave_self_int(this.handle(), repeats, dim, true, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::repeat_interleave.self_int", this, repeats, dim);
    return Tensor.adopt(result);
  }

  /**
   * Each element (or index of dim) repeated as often as repeats says; without dim self is flattened.
   *
   * <p>{@code aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeatInterleave(long repeats, long dim, long outputSize) {
    long result = AtenCalls.repeat_interleave_self_int(this.handle(), repeats, dim, true, outputSize, true);
    if (result == 0) throw TorchException.inOperator("aten::repeat_interleave.self_int", this, repeats, dim, outputSize);
    return Tensor.adopt(result);
  }

  /**
   * Each element (or index of dim) repeated as often as repeats says; without dim self is flattened.
   *
   * <p>{@code aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeatInterleave(long repeats, OptionalLong dim, OptionalLong outputSize) {
    long result = AtenCalls.repeat_interleave_self_int(this.handle(), repeats, dim.orElse(0), dim.isPresent(), outputSize.orElse(0), outputSize.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::repeat_interleave.self_int", this, repeats, dim, outputSize);
    return Tensor.adopt(result);
  }

  /**
   * Each element (or index of dim) repeated as often as repeats says; without dim self is flattened.
   *
   * <p>{@code aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeatInterleave(Tensor repeats) {
    long result = AtenCalls.repeat_interleave_self_Tensor(this.handle(), repeats.handle(), 0L, false, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::repeat_interleave.self_Tensor", this, repeats);
    return Tensor.adopt(result);
  }

  /**
   * Each element (or index of dim) repeated as often as repeats says; without dim self is flattened.
   *
   * <p>{@code aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeatInterleave(Tensor repeats, long dim) {
    long result = AtenCalls.repeat_interleave_self_Tensor(this.handle(), repeats.handle(), dim, true, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::repeat_interleave.self_Tensor", this, repeats, dim);
    return Tensor.adopt(result);
  }

  /**
   * Each element (or index of dim) repeated as often as repeats says; without dim self is flattened.
   *
   * <p>{@code aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeatInterleave(Tensor repeats, long dim, long outputSize) {
    long result = AtenCalls.repeat_interleave_self_Tensor(this.handle(), repeats.handle(), dim, true, outputSize, true);
    if (result == 0) throw TorchException.inOperator("aten::repeat_interleave.self_Tensor", this, repeats, dim, outputSize);
    return Tensor.adopt(result);
  }

  /**
   * Each element (or index of dim) repeated as often as repeats says; without dim self is flattened.
   *
   * <p>{@code aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor repeatInterleave(Tensor repeats, OptionalLong dim, OptionalLong outputSize) {
    long result = AtenCalls.repeat_interleave_self_Tensor(this.handle(), repeats.handle(), dim.orElse(0), dim.isPresent(), outputSize.orElse(0), outputSize.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::repeat_interleave.self_Tensor", this, repeats, dim, outputSize);
    return Tensor.adopt(result);
  }

  /**
   * Elements moved by shifts along dims, those that fall off the end put in at the beginning; without dims over the
   * flattened tensor.
   *
   * <p>{@code aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor roll(long... shifts) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.roll(this.handle(), call.longs(shifts), shifts.length, 0L, 0L);
    if (result == 0) throw TorchException.inOperator("aten::roll", this, shifts);
    return Tensor.adopt(result);
  }

  /**
   * Elements moved by shifts along dims, those that fall off the end put in at the beginning; without dims over the
   * flattened tensor.
   *
   * <p>{@code aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor roll(long[] shifts, long... dims) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.roll(this.handle(), call.longs(shifts), shifts.length, call.longs(dims), dims.length);
    if (result == 0) throw TorchException.inOperator("aten::roll", this, shifts, dims);
    return Tensor.adopt(result);
  }

  /**
   * The order of the elements reversed along dims.
   *
   * <p>{@code aten::flip(Tensor self, int[] dims) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor flip(long... dims) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.flip(this.handle(), call.longs(dims), dims.length);
    if (result == 0) throw TorchException.inOperator("aten::flip", this, dims);
    return Tensor.adopt(result);
  }

  /**
   * The indices of dim that index (n) names; dim becomes n.
   *
   * <p>{@code aten::index_select(Tensor self, int dim, Tensor index) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexSelect(long dim, Tensor index) {
    long result = AtenCalls.index_select(this.handle(), dim, index.handle());
    if (result == 0) throw TorchException.inOperator("aten::index_select", this, dim, index);
    return Tensor.adopt(result);
  }

  /**
   * Element (i, j, k) is self's at index[i, j, k] instead of its own position along dim; the shape is index's.
   *
   * <p>{@code aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gather(long dim, Tensor index) {
    long result = AtenCalls.gather(this.handle(), dim, index.handle(), false);
    if (result == 0) throw TorchException.inOperator("aten::gather", this, dim, index);
    return Tensor.adopt(result);
  }

  /**
   * Element (i, j, k) is self's at index[i, j, k] instead of its own position along dim; the shape is index's.
   *
   * <p>{@code aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gather(long dim, Tensor index, boolean sparseGrad) {
    long result = AtenCalls.gather(this.handle(), dim, index.handle(), sparseGrad);
    if (result == 0) throw TorchException.inOperator("aten::gather", this, dim, index, sparseGrad);
    return Tensor.adopt(result);
  }

  /**
   * Self, with src's element (or value) written at position index along dim, for each element of index. Of several at
   * one place any one wins.
   *
   * <p>{@code aten::scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor scatter(long dim, Tensor index, Tensor src) {
    long result = AtenCalls.scatter_src(this.handle(), dim, index.handle(), src.handle());
    if (result == 0) throw TorchException.inOperator("aten::scatter.src", this, dim, index, src);
    return Tensor.adopt(result);
  }

  /**
   * Self, with src's element (or value) written at position index along dim, for each element of index. Of several at
   * one place any one wins.
   *
   * <p>{@code aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor scatter(long dim, Tensor index, long value) {
    long result = AtenCalls.scatter_value(this.handle(), dim, index.handle(), 0, value);
    if (result == 0) throw TorchException.inOperator("aten::scatter.value", this, dim, index, value);
    return Tensor.adopt(result);
  }

  /**
   * Self, with src's element (or value) written at position index along dim, for each element of index. Of several at
   * one place any one wins.
   *
   * <p>{@code aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor scatter(long dim, Tensor index, double value) {
    long result = AtenCalls.scatter_value(this.handle(), dim, index.handle(), 1, Double.doubleToRawLongBits(value));
    if (result == 0) throw TorchException.inOperator("aten::scatter.value", this, dim, index, value);
    return Tensor.adopt(result);
  }

  /**
   * Self, with src's elements added at position index along dim.
   *
   * <p>{@code aten::scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor scatterAdd(long dim, Tensor index, Tensor src) {
    long result = AtenCalls.scatter_add(this.handle(), dim, index.handle(), src.handle());
    if (result == 0) throw TorchException.inOperator("aten::scatter_add", this, dim, index, src);
    return Tensor.adopt(result);
  }

  /**
   * self[indices[0], indices[1], ...] with tensors as indices, an absent one standing for all of a dimension; the
   * indices' common shape takes their place.
   *
   * <p>{@code aten::index.Tensor(Tensor self, Tensor?[] indices) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor index(List<Optional<Tensor>> indices) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.index_Tensor(this.handle(), call.optionalTensors(indices), indices.size());
    if (result == 0) throw TorchException.inOperator("aten::index.Tensor", this, indices);
    return Tensor.adopt(result);
  }

  /**
   * Self with values written (or added, if accumulate) where index would read; values broadcast to that shape.
   *
   * <p>{@code aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexPut(List<Optional<Tensor>> indices, Tensor values) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.index_put(this.handle(), call.optionalTensors(indices), indices.size(), values.handle(), false);
    if (result == 0) throw TorchException.inOperator("aten::index_put", this, indices, values);
    return Tensor.adopt(result);
  }

  /**
   * Self with values written (or added, if accumulate) where index would read; values broadcast to that shape.
   *
   * <p>{@code aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexPut(List<Optional<Tensor>> indices, Tensor values, boolean accumulate) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.index_put(this.handle(), call.optionalTensors(indices), indices.size(), values.handle(), accumulate);
    if (result == 0) throw TorchException.inOperator("aten::index_put", this, indices, values, accumulate);
    return Tensor.adopt(result);
  }

  /**
   * Self with value where mask is true; mask broadcasts to self.
   *
   * <p>{@code aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maskedFill(Tensor mask, long value) {
    long result = AtenCalls.masked_fill_Scalar(this.handle(), mask.handle(), 0, value);
    if (result == 0) throw TorchException.inOperator("aten::masked_fill.Scalar", this, mask, value);
    return Tensor.adopt(result);
  }

  /**
   * Self with value where mask is true; mask broadcasts to self.
   *
   * <p>{@code aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maskedFill(Tensor mask, double value) {
    long result = AtenCalls.masked_fill_Scalar(this.handle(), mask.handle(), 1, Double.doubleToRawLongBits(value));
    if (result == 0) throw TorchException.inOperator("aten::masked_fill.Scalar", this, mask, value);
    return Tensor.adopt(result);
  }

  /**
   * Self with value where mask is true; mask broadcasts to self.
   *
   * <p>{@code aten::masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maskedFill(Tensor mask, Tensor value) {
    long result = AtenCalls.masked_fill_Tensor(this.handle(), mask.handle(), value.handle());
    if (result == 0) throw TorchException.inOperator("aten::masked_fill.Tensor", this, mask, value);
    return Tensor.adopt(result);
  }

  /**
   * The elements where mask is true, in row-major order; shape (count).
   *
   * <p>{@code aten::masked_select(Tensor self, Tensor mask) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maskedSelect(Tensor mask) {
    long result = AtenCalls.masked_select(this.handle(), mask.handle());
    if (result == 0) throw TorchException.inOperator("aten::masked_select", this, mask);
    return Tensor.adopt(result);
  }

  /**
   * Self with source's elements, one after another, where mask is true.
   *
   * <p>{@code aten::masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maskedScatter(Tensor mask, Tensor source) {
    long result = AtenCalls.masked_scatter(this.handle(), mask.handle(), source.handle());
    if (result == 0) throw TorchException.inOperator("aten::masked_scatter", this, mask, source);
    return Tensor.adopt(result);
  }

  /**
   * The positions of what isn't 0; INT64 of shape (count, dimensions).
   *
   * <p>{@code aten::nonzero(Tensor self) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nonzero() {
    long result = AtenCalls.nonzero(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::nonzero", this);
    return Tensor.adopt(result);
  }

  /**
   * Self with alpha times source's indices of dim added at those that index names.
   *
   * <p>{@code aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexAdd(long dim, Tensor index, Tensor source) {
    long result = AtenCalls.index_add(this.handle(), dim, index.handle(), source.handle(), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::index_add", this, dim, index, source);
    return Tensor.adopt(result);
  }

  /**
   * Self with alpha times source's indices of dim added at those that index names.
   *
   * <p>{@code aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexAdd(long dim, Tensor index, Tensor source, long alpha) {
    long result = AtenCalls.index_add(this.handle(), dim, index.handle(), source.handle(), 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::index_add", this, dim, index, source, alpha);
    return Tensor.adopt(result);
  }

  /**
   * Self with alpha times source's indices of dim added at those that index names.
   *
   * <p>{@code aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexAdd(long dim, Tensor index, Tensor source, double alpha) {
    long result = AtenCalls.index_add(this.handle(), dim, index.handle(), source.handle(), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::index_add", this, dim, index, source, alpha);
    return Tensor.adopt(result);
  }

  /**
   * Self with source's indices of dim written at those that index names.
   *
   * <p>{@code aten::index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexCopy(long dim, Tensor index, Tensor source) {
    long result = AtenCalls.index_copy(this.handle(), dim, index.handle(), source.handle());
    if (result == 0) throw TorchException.inOperator("aten::index_copy", this, dim, index, source);
    return Tensor.adopt(result);
  }

  /**
   * Self with value at the indices of dim that index names.
   *
   * <p>{@code aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexFill(long dim, Tensor index, long value) {
    long result = AtenCalls.index_fill_int_Scalar(this.handle(), dim, index.handle(), 0, value);
    if (result == 0) throw TorchException.inOperator("aten::index_fill.int_Scalar", this, dim, index, value);
    return Tensor.adopt(result);
  }

  /**
   * Self with value at the indices of dim that index names.
   *
   * <p>{@code aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexFill(long dim, Tensor index, double value) {
    long result = AtenCalls.index_fill_int_Scalar(this.handle(), dim, index.handle(), 1, Double.doubleToRawLongBits(value));
    if (result == 0) throw TorchException.inOperator("aten::index_fill.int_Scalar", this, dim, index, value);
    return Tensor.adopt(result);
  }

  /**
   * The elements at these positions of the flattened tensor; index's shape.
   *
   * <p>{@code aten::take(Tensor self, Tensor index) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor take(Tensor index) {
    long result = AtenCalls.take(this.handle(), index.handle());
    if (result == 0) throw TorchException.inOperator("aten::take", this, index);
    return Tensor.adopt(result);
  }

  /**
   * 0 but for a 1 at each class; (..., numClasses), numClasses -1 for one more than the largest.
   *
   * <p>{@code aten::one_hot(Tensor self, int num_classes=-1) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor oneHot() {
    long result = AtenCalls.one_hot(this.handle(), -1L);
    if (result == 0) throw TorchException.inOperator("aten::one_hot", this);
    return Tensor.adopt(result);
  }

  /**
   * 0 but for a 1 at each class; (..., numClasses), numClasses -1 for one more than the largest.
   *
   * <p>{@code aten::one_hot(Tensor self, int num_classes=-1) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor oneHot(long numClasses) {
    long result = AtenCalls.one_hot(this.handle(), numClasses);
    if (result == 0) throw TorchException.inOperator("aten::one_hot", this, numClasses);
    return Tensor.adopt(result);
  }

  /**
   * Self with source's indices of dim written at those that index names.
   *
   * <p>{@code aten::index_copy_(Tensor(a!) self, int dim, Tensor index, Tensor source) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexCopy_(long dim, Tensor index, Tensor source) {
    if (!AtenCalls.index_copy_(this.handle(), dim, index.handle(), source.handle())) throw TorchException.inOperator("aten::index_copy_", this, dim, index, source);
    return (Tensor) this;
  }

  /**
   * Self with values written (or added, if accumulate) where index would read; values broadcast to that shape.
   *
   * <p>{@code aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexPut_(List<Optional<Tensor>> indices, Tensor values) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls.index_put_(this.handle(), call.optionalTensors(indices), indices.size(), values.handle(), false)) throw TorchException.inOperator("aten::index_put_", this, indices, values);
    return (Tensor) this;
  }

  /**
   * Self with values written (or added, if accumulate) where index would read; values broadcast to that shape.
   *
   * <p>{@code aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexPut_(List<Optional<Tensor>> indices, Tensor values, boolean accumulate) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls.index_put_(this.handle(), call.optionalTensors(indices), indices.size(), values.handle(), accumulate)) throw TorchException.inOperator("aten::index_put_", this, indices, values, accumulate);
    return (Tensor) this;
  }

  /**
   * Self with value where mask is true; mask broadcasts to self.
   *
   * <p>{@code aten::masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maskedFill_(Tensor mask, long value) {
    if (!AtenCalls.masked_fill__Scalar(this.handle(), mask.handle(), 0, value)) throw TorchException.inOperator("aten::masked_fill_.Scalar", this, mask, value);
    return (Tensor) this;
  }

  /**
   * Self with value where mask is true; mask broadcasts to self.
   *
   * <p>{@code aten::masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maskedFill_(Tensor mask, double value) {
    if (!AtenCalls.masked_fill__Scalar(this.handle(), mask.handle(), 1, Double.doubleToRawLongBits(value))) throw TorchException.inOperator("aten::masked_fill_.Scalar", this, mask, value);
    return (Tensor) this;
  }

  /**
   * Self, with src's element (or value) written at position index along dim, for each element of index. Of several at
   * one place any one wins.
   *
   * <p>{@code aten::scatter_.src(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor scatter_(long dim, Tensor index, Tensor src) {
    if (!AtenCalls.scatter__src(this.handle(), dim, index.handle(), src.handle())) throw TorchException.inOperator("aten::scatter_.src", this, dim, index, src);
    return (Tensor) this;
  }

  /**
   * Self, with src's element (or value) written at position index along dim, for each element of index. Of several at
   * one place any one wins.
   *
   * <p>{@code aten::scatter_.value(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor scatter_(long dim, Tensor index, long value) {
    if (!AtenCalls.scatter__value(this.handle(), dim, index.handle(), 0, value)) throw TorchException.inOperator("aten::scatter_.value", this, dim, index, value);
    return (Tensor) this;
  }

  /**
   * Self, with src's element (or value) written at position index along dim, for each element of index. Of several at
   * one place any one wins.
   *
   * <p>{@code aten::scatter_.value(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor scatter_(long dim, Tensor index, double value) {
    if (!AtenCalls.scatter__value(this.handle(), dim, index.handle(), 1, Double.doubleToRawLongBits(value))) throw TorchException.inOperator("aten::scatter_.value", this, dim, index, value);
    return (Tensor) this;
  }

  /**
   * Self with alpha times source's indices of dim added at those that index names.
   *
   * <p>{@code aten::index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexAdd_(long dim, Tensor index, Tensor source) {
    if (!AtenCalls.index_add_(this.handle(), dim, index.handle(), source.handle(), 0, 1L)) throw TorchException.inOperator("aten::index_add_", this, dim, index, source);
    return (Tensor) this;
  }

  /**
   * Self with alpha times source's indices of dim added at those that index names.
   *
   * <p>{@code aten::index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexAdd_(long dim, Tensor index, Tensor source, long alpha) {
    if (!AtenCalls.index_add_(this.handle(), dim, index.handle(), source.handle(), 0, alpha)) throw TorchException.inOperator("aten::index_add_", this, dim, index, source, alpha);
    return (Tensor) this;
  }

  /**
   * Self with alpha times source's indices of dim added at those that index names.
   *
   * <p>{@code aten::index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexAdd_(long dim, Tensor index, Tensor source, double alpha) {
    if (!AtenCalls.index_add_(this.handle(), dim, index.handle(), source.handle(), 1, Double.doubleToRawLongBits(alpha))) throw TorchException.inOperator("aten::index_add_", this, dim, index, source, alpha);
    return (Tensor) this;
  }

  /**
   * Self with value at the indices of dim that index names.
   *
   * <p>{@code aten::index_fill_.int_Scalar(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexFill_(long dim, Tensor index, long value) {
    if (!AtenCalls.index_fill__int_Scalar(this.handle(), dim, index.handle(), 0, value)) throw TorchException.inOperator("aten::index_fill_.int_Scalar", this, dim, index, value);
    return (Tensor) this;
  }

  /**
   * Self with value at the indices of dim that index names.
   *
   * <p>{@code aten::index_fill_.int_Scalar(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor indexFill_(long dim, Tensor index, double value) {
    if (!AtenCalls.index_fill__int_Scalar(this.handle(), dim, index.handle(), 1, Double.doubleToRawLongBits(value))) throw TorchException.inOperator("aten::index_fill_.int_Scalar", this, dim, index, value);
    return (Tensor) this;
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add(Tensor other) {
    long result = AtenCalls.add_Tensor(this.handle(), other.handle(), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::add.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add(Tensor other, long alpha) {
    long result = AtenCalls.add_Tensor(this.handle(), other.handle(), 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::add.Tensor", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add(Tensor other, double alpha) {
    long result = AtenCalls.add_Tensor(this.handle(), other.handle(), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::add.Tensor", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add(long other) {
    long result = AtenCalls.add_Scalar(this.handle(), 0, other, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::add.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add(double other) {
    long result = AtenCalls.add_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::add.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add(long other, long alpha) {
    long result = AtenCalls.add_Scalar(this.handle(), 0, other, 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::add.Scalar", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add(double other, double alpha) {
    long result = AtenCalls.add_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::add.Scalar", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub(Tensor other) {
    long result = AtenCalls.sub_Tensor(this.handle(), other.handle(), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::sub.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub(Tensor other, long alpha) {
    long result = AtenCalls.sub_Tensor(this.handle(), other.handle(), 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::sub.Tensor", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub(Tensor other, double alpha) {
    long result = AtenCalls.sub_Tensor(this.handle(), other.handle(), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::sub.Tensor", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub(long other) {
    long result = AtenCalls.sub_Scalar(this.handle(), 0, other, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::sub.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub(double other) {
    long result = AtenCalls.sub_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::sub.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub(long other, long alpha) {
    long result = AtenCalls.sub_Scalar(this.handle(), 0, other, 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::sub.Scalar", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub(double other, double alpha) {
    long result = AtenCalls.sub_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::sub.Scalar", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * other - alpha * self.
   *
   * <p>{@code aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor rsub(long other) {
    long result = AtenCalls.rsub_Scalar(this.handle(), 0, other, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::rsub.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * other - alpha * self.
   *
   * <p>{@code aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor rsub(double other) {
    long result = AtenCalls.rsub_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::rsub.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * other - alpha * self.
   *
   * <p>{@code aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor rsub(long other, long alpha) {
    long result = AtenCalls.rsub_Scalar(this.handle(), 0, other, 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::rsub.Scalar", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * other - alpha * self.
   *
   * <p>{@code aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor rsub(double other, double alpha) {
    long result = AtenCalls.rsub_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::rsub.Scalar", this, other, alpha);
    return Tensor.adopt(result);
  }

  /**
   * self * other, element by element.
   *
   * <p>{@code aten::mul.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mul(Tensor other) {
    long result = AtenCalls.mul_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::mul.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self * other, element by element.
   *
   * <p>{@code aten::mul.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mul(long other) {
    long result = AtenCalls.mul_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::mul.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self * other, element by element.
   *
   * <p>{@code aten::mul.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mul(double other) {
    long result = AtenCalls.mul_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::mul.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self / other; roundingMode trunc rounds towards 0 and floor down, and both keep integers.
   *
   * <p>{@code aten::div.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor div(Tensor other) {
    long result = AtenCalls.div_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::div.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self / other; roundingMode trunc rounds towards 0 and floor down, and both keep integers.
   *
   * <p>{@code aten::div.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor div(long other) {
    long result = AtenCalls.div_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::div.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self / other; roundingMode trunc rounds towards 0 and floor down, and both keep integers.
   *
   * <p>{@code aten::div.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor div(double other) {
    long result = AtenCalls.div_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::div.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self / other; roundingMode trunc rounds towards 0 and floor down, and both keep integers.
   *
   * <p>{@code aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor div(Tensor other, String roundingMode) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.div_Tensor_mode(this.handle(), other.handle(), call.text(roundingMode), roundingMode.length());
    if (result == 0) throw TorchException.inOperator("aten::div.Tensor_mode", this, other, roundingMode);
    return Tensor.adopt(result);
  }

  /**
   * self / other; roundingMode trunc rounds towards 0 and floor down, and both keep integers.
   *
   * <p>{@code aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor div(Tensor other, Optional<String> roundingMode) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.div_Tensor_mode(this.handle(), other.handle(), call.text(roundingMode), CallBuffer.textLength(roundingMode));
    if (result == 0) throw TorchException.inOperator("aten::div.Tensor_mode", this, other, roundingMode);
    return Tensor.adopt(result);
  }

  /**
   * The remainder with other's sign, as Python's %. Refused: integers by 0.
   *
   * <p>{@code aten::remainder.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor remainder(long other) {
    long result = AtenCalls.remainder_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::remainder.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * The remainder with other's sign, as Python's %. Refused: integers by 0.
   *
   * <p>{@code aten::remainder.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor remainder(double other) {
    long result = AtenCalls.remainder_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::remainder.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * The remainder with other's sign, as Python's %. Refused: integers by 0.
   *
   * <p>{@code aten::remainder.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor remainder(Tensor other) {
    long result = AtenCalls.remainder_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::remainder.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * The remainder with self's sign, as C's and Java's %.
   *
   * <p>{@code aten::fmod.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fmod(long other) {
    long result = AtenCalls.fmod_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::fmod.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * The remainder with self's sign, as C's and Java's %.
   *
   * <p>{@code aten::fmod.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fmod(double other) {
    long result = AtenCalls.fmod_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::fmod.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * floor(self / other); integers stay integers. Refused: integers by 0.
   *
   * <p>{@code aten::floor_divide(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor floorDivide(Tensor other) {
    long result = AtenCalls.floor_divide(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::floor_divide", this, other);
    return Tensor.adopt(result);
  }

  /**
   * floor(self / other); integers stay integers. Refused: integers by 0.
   *
   * <p>{@code aten::floor_divide.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor floorDivide(long other) {
    long result = AtenCalls.floor_divide_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::floor_divide.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * floor(self / other); integers stay integers. Refused: integers by 0.
   *
   * <p>{@code aten::floor_divide.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor floorDivide(double other) {
    long result = AtenCalls.floor_divide_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::floor_divide.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self to the power of exponent. Refused: an integer to a negative power.
   *
   * <p>{@code aten::pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pow(long exponent) {
    long result = AtenCalls.pow_Tensor_Scalar(this.handle(), 0, exponent);
    if (result == 0) throw TorchException.inOperator("aten::pow.Tensor_Scalar", this, exponent);
    return Tensor.adopt(result);
  }

  /**
   * self to the power of exponent. Refused: an integer to a negative power.
   *
   * <p>{@code aten::pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pow(double exponent) {
    long result = AtenCalls.pow_Tensor_Scalar(this.handle(), 1, Double.doubleToRawLongBits(exponent));
    if (result == 0) throw TorchException.inOperator("aten::pow.Tensor_Scalar", this, exponent);
    return Tensor.adopt(result);
  }

  /**
   * self to the power of exponent. Refused: an integer to a negative power.
   *
   * <p>{@code aten::pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pow(Tensor exponent) {
    long result = AtenCalls.pow_Tensor_Tensor(this.handle(), exponent.handle());
    if (result == 0) throw TorchException.inOperator("aten::pow.Tensor_Tensor", this, exponent);
    return Tensor.adopt(result);
  }

  /**
   * -self. Refused: BOOL.
   *
   * <p>{@code aten::neg(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor neg() {
    long result = AtenCalls.neg(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::neg", this);
    return Tensor.adopt(result);
  }

  /**
   * The absolute value.
   *
   * <p>{@code aten::abs(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor abs() {
    long result = AtenCalls.abs(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::abs", this);
    return Tensor.adopt(result);
  }

  /**
   * -1, 0 or 1.
   *
   * <p>{@code aten::sign(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sign() {
    long result = AtenCalls.sign(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::sign", this);
    return Tensor.adopt(result);
  }

  /**
   * e to the power of self.
   *
   * <p>{@code aten::exp(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor exp() {
    long result = AtenCalls.exp(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::exp", this);
    return Tensor.adopt(result);
  }

  /**
   * 2 to the power of self.
   *
   * <p>{@code aten::exp2(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor exp2() {
    long result = AtenCalls.exp2(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::exp2", this);
    return Tensor.adopt(result);
  }

  /**
   * exp(self) - 1, exact near 0.
   *
   * <p>{@code aten::expm1(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor expm1() {
    long result = AtenCalls.expm1(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::expm1", this);
    return Tensor.adopt(result);
  }

  /**
   * The natural logarithm; NaN below 0.
   *
   * <p>{@code aten::log(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor log() {
    long result = AtenCalls.log(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::log", this);
    return Tensor.adopt(result);
  }

  /**
   * The logarithm to base 2; NaN below 0.
   *
   * <p>{@code aten::log2(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor log2() {
    long result = AtenCalls.log2(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::log2", this);
    return Tensor.adopt(result);
  }

  /**
   * The logarithm to base 10; NaN below 0.
   *
   * <p>{@code aten::log10(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor log10() {
    long result = AtenCalls.log10(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::log10", this);
    return Tensor.adopt(result);
  }

  /**
   * log(1 + self), exact near 0.
   *
   * <p>{@code aten::log1p(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor log1p() {
    long result = AtenCalls.log1p(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::log1p", this);
    return Tensor.adopt(result);
  }

  /**
   * The square root; NaN below 0.
   *
   * <p>{@code aten::sqrt(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sqrt() {
    long result = AtenCalls.sqrt(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::sqrt", this);
    return Tensor.adopt(result);
  }

  /**
   * 1 / sqrt(self).
   *
   * <p>{@code aten::rsqrt(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor rsqrt() {
    long result = AtenCalls.rsqrt(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::rsqrt", this);
    return Tensor.adopt(result);
  }

  /**
   * self * self.
   *
   * <p>{@code aten::square(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor square() {
    long result = AtenCalls.square(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::square", this);
    return Tensor.adopt(result);
  }

  /**
   * 1 / self.
   *
   * <p>{@code aten::reciprocal(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor reciprocal() {
    long result = AtenCalls.reciprocal(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::reciprocal", this);
    return Tensor.adopt(result);
  }

  /**
   * The sine of radians.
   *
   * <p>{@code aten::sin(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sin() {
    long result = AtenCalls.sin(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::sin", this);
    return Tensor.adopt(result);
  }

  /**
   * The cosine of radians.
   *
   * <p>{@code aten::cos(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor cos() {
    long result = AtenCalls.cos(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::cos", this);
    return Tensor.adopt(result);
  }

  /**
   * The tangent of radians.
   *
   * <p>{@code aten::tan(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor tan() {
    long result = AtenCalls.tan(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::tan", this);
    return Tensor.adopt(result);
  }

  /**
   * The hyperbolic tangent.
   *
   * <p>{@code aten::tanh(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor tanh() {
    long result = AtenCalls.tanh(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::tanh", this);
    return Tensor.adopt(result);
  }

  /**
   * 1 / (1 + exp(-self)).
   *
   * <p>{@code aten::sigmoid(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sigmoid() {
    long result = AtenCalls.sigmoid(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::sigmoid", this);
    return Tensor.adopt(result);
  }

  /**
   * The error function.
   *
   * <p>{@code aten::erf(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor erf() {
    long result = AtenCalls.erf(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::erf", this);
    return Tensor.adopt(result);
  }

  /**
   * The largest whole number not above self.
   *
   * <p>{@code aten::floor(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor floor() {
    long result = AtenCalls.floor(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::floor", this);
    return Tensor.adopt(result);
  }

  /**
   * The smallest whole number not below self.
   *
   * <p>{@code aten::ceil(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor ceil() {
    long result = AtenCalls.ceil(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::ceil", this);
    return Tensor.adopt(result);
  }

  /**
   * The nearest whole number, halves to the even one.
   *
   * <p>{@code aten::round(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor round() {
    long result = AtenCalls.round(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::round", this);
    return Tensor.adopt(result);
  }

  /**
   * The whole part.
   *
   * <p>{@code aten::trunc(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor trunc() {
    long result = AtenCalls.trunc(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::trunc", this);
    return Tensor.adopt(result);
  }

  /**
   * The part behind the point, with self's sign.
   *
   * <p>{@code aten::frac(Tensor self) -> Tensor}
   *
   * <p>Self's shape. Floating-point types stay; integers give FLOAT32, but for neg, abs, sign, square and the roundings,
   * which keep them. Refused: a type that has no such function.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor frac() {
    long result = AtenCalls.frac(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::frac", this);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp() {
    long result = AtenCalls.clamp(this.handle(), -1, 0L, -1, 0L);
    if (result == 0) throw TorchException.inOperator("aten::clamp", this);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp(long min) {
    long result = AtenCalls.clamp(this.handle(), 0, min, -1, 0L);
    if (result == 0) throw TorchException.inOperator("aten::clamp", this, min);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp(double min) {
    long result = AtenCalls.clamp(this.handle(), 1, Double.doubleToRawLongBits(min), -1, 0L);
    if (result == 0) throw TorchException.inOperator("aten::clamp", this, min);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp(long min, long max) {
    long result = AtenCalls.clamp(this.handle(), 0, min, 0, max);
    if (result == 0) throw TorchException.inOperator("aten::clamp", this, min, max);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp(double min, double max) {
    long result = AtenCalls.clamp(this.handle(), 1, Double.doubleToRawLongBits(min), 1, Double.doubleToRawLongBits(max));
    if (result == 0) throw TorchException.inOperator("aten::clamp", this, min, max);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp(Tensor min) {
    long result = AtenCalls.clamp_Tensor(this.handle(), min.handle(), 0L);
    if (result == 0) throw TorchException.inOperator("aten::clamp.Tensor", this, min);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp(Tensor min, Tensor max) {
    long result = AtenCalls.clamp_Tensor(this.handle(), min.handle(), max.handle());
    if (result == 0) throw TorchException.inOperator("aten::clamp.Tensor", this, min, max);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp(Optional<Tensor> min, Optional<Tensor> max) {
    long result = AtenCalls.clamp_Tensor(this.handle(), CallBuffer.handle(min), CallBuffer.handle(max));
    if (result == 0) throw TorchException.inOperator("aten::clamp.Tensor", this, min, max);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min.
   *
   * <p>{@code aten::clamp_min(Tensor self, Scalar min) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clampMin(long min) {
    long result = AtenCalls.clamp_min(this.handle(), 0, min);
    if (result == 0) throw TorchException.inOperator("aten::clamp_min", this, min);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at least min.
   *
   * <p>{@code aten::clamp_min(Tensor self, Scalar min) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clampMin(double min) {
    long result = AtenCalls.clamp_min(this.handle(), 1, Double.doubleToRawLongBits(min));
    if (result == 0) throw TorchException.inOperator("aten::clamp_min", this, min);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at most max.
   *
   * <p>{@code aten::clamp_max(Tensor self, Scalar max) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clampMax(long max) {
    long result = AtenCalls.clamp_max(this.handle(), 0, max);
    if (result == 0) throw TorchException.inOperator("aten::clamp_max", this, max);
    return Tensor.adopt(result);
  }

  /**
   * Self, but at most max.
   *
   * <p>{@code aten::clamp_max(Tensor self, Scalar max) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clampMax(double max) {
    long result = AtenCalls.clamp_max(this.handle(), 1, Double.doubleToRawLongBits(max));
    if (result == 0) throw TorchException.inOperator("aten::clamp_max", this, max);
    return Tensor.adopt(result);
  }

  /**
   * The larger of both, NaN if either is.
   *
   * <p>{@code aten::maximum(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maximum(Tensor other) {
    long result = AtenCalls.maximum(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::maximum", this, other);
    return Tensor.adopt(result);
  }

  /**
   * The smaller of both, NaN if either is.
   *
   * <p>{@code aten::minimum(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor minimum(Tensor other) {
    long result = AtenCalls.minimum(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::minimum", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self + value * tensor1 * tensor2.
   *
   * <p>{@code aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcmul(Tensor tensor1, Tensor tensor2) {
    long result = AtenCalls.addcmul(this.handle(), tensor1.handle(), tensor2.handle(), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::addcmul", this, tensor1, tensor2);
    return Tensor.adopt(result);
  }

  /**
   * self + value * tensor1 * tensor2.
   *
   * <p>{@code aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcmul(Tensor tensor1, Tensor tensor2, long value) {
    long result = AtenCalls.addcmul(this.handle(), tensor1.handle(), tensor2.handle(), 0, value);
    if (result == 0) throw TorchException.inOperator("aten::addcmul", this, tensor1, tensor2, value);
    return Tensor.adopt(result);
  }

  /**
   * self + value * tensor1 * tensor2.
   *
   * <p>{@code aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcmul(Tensor tensor1, Tensor tensor2, double value) {
    long result = AtenCalls.addcmul(this.handle(), tensor1.handle(), tensor2.handle(), 1, Double.doubleToRawLongBits(value));
    if (result == 0) throw TorchException.inOperator("aten::addcmul", this, tensor1, tensor2, value);
    return Tensor.adopt(result);
  }

  /**
   * self + value * tensor1 / tensor2. Refused: integers.
   *
   * <p>{@code aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcdiv(Tensor tensor1, Tensor tensor2) {
    long result = AtenCalls.addcdiv(this.handle(), tensor1.handle(), tensor2.handle(), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::addcdiv", this, tensor1, tensor2);
    return Tensor.adopt(result);
  }

  /**
   * self + value * tensor1 / tensor2. Refused: integers.
   *
   * <p>{@code aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcdiv(Tensor tensor1, Tensor tensor2, long value) {
    long result = AtenCalls.addcdiv(this.handle(), tensor1.handle(), tensor2.handle(), 0, value);
    if (result == 0) throw TorchException.inOperator("aten::addcdiv", this, tensor1, tensor2, value);
    return Tensor.adopt(result);
  }

  /**
   * self + value * tensor1 / tensor2. Refused: integers.
   *
   * <p>{@code aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcdiv(Tensor tensor1, Tensor tensor2, double value) {
    long result = AtenCalls.addcdiv(this.handle(), tensor1.handle(), tensor2.handle(), 1, Double.doubleToRawLongBits(value));
    if (result == 0) throw TorchException.inOperator("aten::addcdiv", this, tensor1, tensor2, value);
    return Tensor.adopt(result);
  }

  /**
   * self + weight * (end - self); all of one floating-point type.
   *
   * <p>{@code aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor lerp(Tensor end, long weight) {
    long result = AtenCalls.lerp_Scalar(this.handle(), end.handle(), 0, weight);
    if (result == 0) throw TorchException.inOperator("aten::lerp.Scalar", this, end, weight);
    return Tensor.adopt(result);
  }

  /**
   * self + weight * (end - self); all of one floating-point type.
   *
   * <p>{@code aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor lerp(Tensor end, double weight) {
    long result = AtenCalls.lerp_Scalar(this.handle(), end.handle(), 1, Double.doubleToRawLongBits(weight));
    if (result == 0) throw TorchException.inOperator("aten::lerp.Scalar", this, end, weight);
    return Tensor.adopt(result);
  }

  /**
   * self + weight * (end - self); all of one floating-point type.
   *
   * <p>{@code aten::lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor lerp(Tensor end, Tensor weight) {
    long result = AtenCalls.lerp_Tensor(this.handle(), end.handle(), weight.handle());
    if (result == 0) throw TorchException.inOperator("aten::lerp.Tensor", this, end, weight);
    return Tensor.adopt(result);
  }

  /**
   * The angle of the point (other, self) in radians, in (-pi, pi].
   *
   * <p>{@code aten::atan2(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor atan2(Tensor other) {
    long result = AtenCalls.atan2(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::atan2", this, other);
    return Tensor.adopt(result);
  }

  /**
   * The hyperbolic sine.
   *
   * <p>{@code aten::sinh(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sinh() {
    long result = AtenCalls.sinh(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::sinh", this);
    return Tensor.adopt(result);
  }

  /**
   * The hyperbolic cosine.
   *
   * <p>{@code aten::cosh(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor cosh() {
    long result = AtenCalls.cosh(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::cosh", this);
    return Tensor.adopt(result);
  }

  /**
   * The angle in radians whose sine is self.
   *
   * <p>{@code aten::asin(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor asin() {
    long result = AtenCalls.asin(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::asin", this);
    return Tensor.adopt(result);
  }

  /**
   * The angle in radians whose cosine is self.
   *
   * <p>{@code aten::acos(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor acos() {
    long result = AtenCalls.acos(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::acos", this);
    return Tensor.adopt(result);
  }

  /**
   * The angle in radians whose tangent is self.
   *
   * <p>{@code aten::atan(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor atan() {
    long result = AtenCalls.atan(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::atan", this);
    return Tensor.adopt(result);
  }

  /**
   * log(exp(self) + exp(other)), without overflow.
   *
   * <p>{@code aten::logaddexp(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logaddexp(Tensor other) {
    long result = AtenCalls.logaddexp(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::logaddexp", this, other);
    return Tensor.adopt(result);
  }

  /**
   * Self with NaN and the infinities replaced: by 0 and the type's largest and smallest numbers if not given.
   *
   * <p>{@code aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nanToNum() {
    long result = AtenCalls.nan_to_num(this.handle(), 0d, false, 0d, false, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::nan_to_num", this);
    return Tensor.adopt(result);
  }

  /**
   * Self with NaN and the infinities replaced: by 0 and the type's largest and smallest numbers if not given.
   *
   * <p>{@code aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nanToNum(double nan) {
    long result = AtenCalls.nan_to_num(this.handle(), nan, true, 0d, false, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::nan_to_num", this, nan);
    return Tensor.adopt(result);
  }

  /**
   * Self with NaN and the infinities replaced: by 0 and the type's largest and smallest numbers if not given.
   *
   * <p>{@code aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nanToNum(double nan, double posinf) {
    long result = AtenCalls.nan_to_num(this.handle(), nan, true, posinf, true, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::nan_to_num", this, nan, posinf);
    return Tensor.adopt(result);
  }

  /**
   * Self with NaN and the infinities replaced: by 0 and the type's largest and smallest numbers if not given.
   *
   * <p>{@code aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nanToNum(double nan, double posinf, double neginf) {
    long result = AtenCalls.nan_to_num(this.handle(), nan, true, posinf, true, neginf, true);
    if (result == 0) throw TorchException.inOperator("aten::nan_to_num", this, nan, posinf, neginf);
    return Tensor.adopt(result);
  }

  /**
   * Self with NaN and the infinities replaced: by 0 and the type's largest and smallest numbers if not given.
   *
   * <p>{@code aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor}
   *
   * <p>Shapes broadcast and types are promoted as for add; angles and exponentials of integers are FLOAT32. Refused:
   * shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nanToNum(OptionalDouble nan, OptionalDouble posinf, OptionalDouble neginf) {
    long result = AtenCalls.nan_to_num(this.handle(), nan.orElse(0), nan.isPresent(), posinf.orElse(0), posinf.isPresent(), neginf.orElse(0), neginf.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::nan_to_num", this, nan, posinf, neginf);
    return Tensor.adopt(result);
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add_(Tensor other) {
    if (!AtenCalls.add__Tensor(this.handle(), other.handle(), 0, 1L)) throw TorchException.inOperator("aten::add_.Tensor", this, other);
    return (Tensor) this;
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add_(Tensor other, long alpha) {
    if (!AtenCalls.add__Tensor(this.handle(), other.handle(), 0, alpha)) throw TorchException.inOperator("aten::add_.Tensor", this, other, alpha);
    return (Tensor) this;
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add_(Tensor other, double alpha) {
    if (!AtenCalls.add__Tensor(this.handle(), other.handle(), 1, Double.doubleToRawLongBits(alpha))) throw TorchException.inOperator("aten::add_.Tensor", this, other, alpha);
    return (Tensor) this;
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add_(long other) {
    if (!AtenCalls.add__Scalar(this.handle(), 0, other, 0, 1L)) throw TorchException.inOperator("aten::add_.Scalar", this, other);
    return (Tensor) this;
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add_(double other) {
    if (!AtenCalls.add__Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 0, 1L)) throw TorchException.inOperator("aten::add_.Scalar", this, other);
    return (Tensor) this;
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add_(long other, long alpha) {
    if (!AtenCalls.add__Scalar(this.handle(), 0, other, 0, alpha)) throw TorchException.inOperator("aten::add_.Scalar", this, other, alpha);
    return (Tensor) this;
  }

  /**
   * self + alpha * other.
   *
   * <p>{@code aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor add_(double other, double alpha) {
    if (!AtenCalls.add__Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 1, Double.doubleToRawLongBits(alpha))) throw TorchException.inOperator("aten::add_.Scalar", this, other, alpha);
    return (Tensor) this;
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub_(Tensor other) {
    if (!AtenCalls.sub__Tensor(this.handle(), other.handle(), 0, 1L)) throw TorchException.inOperator("aten::sub_.Tensor", this, other);
    return (Tensor) this;
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub_(Tensor other, long alpha) {
    if (!AtenCalls.sub__Tensor(this.handle(), other.handle(), 0, alpha)) throw TorchException.inOperator("aten::sub_.Tensor", this, other, alpha);
    return (Tensor) this;
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub_(Tensor other, double alpha) {
    if (!AtenCalls.sub__Tensor(this.handle(), other.handle(), 1, Double.doubleToRawLongBits(alpha))) throw TorchException.inOperator("aten::sub_.Tensor", this, other, alpha);
    return (Tensor) this;
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub_(long other) {
    if (!AtenCalls.sub__Scalar(this.handle(), 0, other, 0, 1L)) throw TorchException.inOperator("aten::sub_.Scalar", this, other);
    return (Tensor) this;
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub_(double other) {
    if (!AtenCalls.sub__Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 0, 1L)) throw TorchException.inOperator("aten::sub_.Scalar", this, other);
    return (Tensor) this;
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub_(long other, long alpha) {
    if (!AtenCalls.sub__Scalar(this.handle(), 0, other, 0, alpha)) throw TorchException.inOperator("aten::sub_.Scalar", this, other, alpha);
    return (Tensor) this;
  }

  /**
   * self - alpha * other.
   *
   * <p>{@code aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sub_(double other, double alpha) {
    if (!AtenCalls.sub__Scalar(this.handle(), 1, Double.doubleToRawLongBits(other), 1, Double.doubleToRawLongBits(alpha))) throw TorchException.inOperator("aten::sub_.Scalar", this, other, alpha);
    return (Tensor) this;
  }

  /**
   * self * other, element by element.
   *
   * <p>{@code aten::mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mul_(Tensor other) {
    if (!AtenCalls.mul__Tensor(this.handle(), other.handle())) throw TorchException.inOperator("aten::mul_.Tensor", this, other);
    return (Tensor) this;
  }

  /**
   * self * other, element by element.
   *
   * <p>{@code aten::mul_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mul_(long other) {
    if (!AtenCalls.mul__Scalar(this.handle(), 0, other)) throw TorchException.inOperator("aten::mul_.Scalar", this, other);
    return (Tensor) this;
  }

  /**
   * self * other, element by element.
   *
   * <p>{@code aten::mul_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mul_(double other) {
    if (!AtenCalls.mul__Scalar(this.handle(), 1, Double.doubleToRawLongBits(other))) throw TorchException.inOperator("aten::mul_.Scalar", this, other);
    return (Tensor) this;
  }

  /**
   * self / other; roundingMode trunc rounds towards 0 and floor down, and both keep integers.
   *
   * <p>{@code aten::div_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor div_(Tensor other) {
    if (!AtenCalls.div__Tensor(this.handle(), other.handle())) throw TorchException.inOperator("aten::div_.Tensor", this, other);
    return (Tensor) this;
  }

  /**
   * self / other; roundingMode trunc rounds towards 0 and floor down, and both keep integers.
   *
   * <p>{@code aten::div_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor div_(long other) {
    if (!AtenCalls.div__Scalar(this.handle(), 0, other)) throw TorchException.inOperator("aten::div_.Scalar", this, other);
    return (Tensor) this;
  }

  /**
   * self / other; roundingMode trunc rounds towards 0 and floor down, and both keep integers.
   *
   * <p>{@code aten::div_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor div_(double other) {
    if (!AtenCalls.div__Scalar(this.handle(), 1, Double.doubleToRawLongBits(other))) throw TorchException.inOperator("aten::div_.Scalar", this, other);
    return (Tensor) this;
  }

  /**
   * self to the power of exponent. Refused: an integer to a negative power.
   *
   * <p>{@code aten::pow_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pow_(long exponent) {
    if (!AtenCalls.pow__Scalar(this.handle(), 0, exponent)) throw TorchException.inOperator("aten::pow_.Scalar", this, exponent);
    return (Tensor) this;
  }

  /**
   * self to the power of exponent. Refused: an integer to a negative power.
   *
   * <p>{@code aten::pow_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pow_(double exponent) {
    if (!AtenCalls.pow__Scalar(this.handle(), 1, Double.doubleToRawLongBits(exponent))) throw TorchException.inOperator("aten::pow_.Scalar", this, exponent);
    return (Tensor) this;
  }

  /**
   * -self. Refused: BOOL.
   *
   * <p>{@code aten::neg_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor neg_() {
    if (!AtenCalls.neg_(this.handle())) throw TorchException.inOperator("aten::neg_", this);
    return (Tensor) this;
  }

  /**
   * e to the power of self.
   *
   * <p>{@code aten::exp_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor exp_() {
    if (!AtenCalls.exp_(this.handle())) throw TorchException.inOperator("aten::exp_", this);
    return (Tensor) this;
  }

  /**
   * The square root; NaN below 0.
   *
   * <p>{@code aten::sqrt_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sqrt_() {
    if (!AtenCalls.sqrt_(this.handle())) throw TorchException.inOperator("aten::sqrt_", this);
    return (Tensor) this;
  }

  /**
   * 1 / sqrt(self).
   *
   * <p>{@code aten::rsqrt_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor rsqrt_() {
    if (!AtenCalls.rsqrt_(this.handle())) throw TorchException.inOperator("aten::rsqrt_", this);
    return (Tensor) this;
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp_() {
    if (!AtenCalls.clamp_(this.handle(), -1, 0L, -1, 0L)) throw TorchException.inOperator("aten::clamp_", this);
    return (Tensor) this;
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp_(long min) {
    if (!AtenCalls.clamp_(this.handle(), 0, min, -1, 0L)) throw TorchException.inOperator("aten::clamp_", this, min);
    return (Tensor) this;
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp_(double min) {
    if (!AtenCalls.clamp_(this.handle(), 1, Double.doubleToRawLongBits(min), -1, 0L)) throw TorchException.inOperator("aten::clamp_", this, min);
    return (Tensor) this;
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp_(long min, long max) {
    if (!AtenCalls.clamp_(this.handle(), 0, min, 0, max)) throw TorchException.inOperator("aten::clamp_", this, min, max);
    return (Tensor) this;
  }

  /**
   * Self, but at least min and at most max, of which one may be absent. Refused: neither given.
   *
   * <p>{@code aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clamp_(double min, double max) {
    if (!AtenCalls.clamp_(this.handle(), 1, Double.doubleToRawLongBits(min), 1, Double.doubleToRawLongBits(max))) throw TorchException.inOperator("aten::clamp_", this, min, max);
    return (Tensor) this;
  }

  /**
   * Self, but at least min.
   *
   * <p>{@code aten::clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clampMin_(long min) {
    if (!AtenCalls.clamp_min_(this.handle(), 0, min)) throw TorchException.inOperator("aten::clamp_min_", this, min);
    return (Tensor) this;
  }

  /**
   * Self, but at least min.
   *
   * <p>{@code aten::clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clampMin_(double min) {
    if (!AtenCalls.clamp_min_(this.handle(), 1, Double.doubleToRawLongBits(min))) throw TorchException.inOperator("aten::clamp_min_", this, min);
    return (Tensor) this;
  }

  /**
   * Self, but at most max.
   *
   * <p>{@code aten::clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clampMax_(long max) {
    if (!AtenCalls.clamp_max_(this.handle(), 0, max)) throw TorchException.inOperator("aten::clamp_max_", this, max);
    return (Tensor) this;
  }

  /**
   * Self, but at most max.
   *
   * <p>{@code aten::clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor clampMax_(double max) {
    if (!AtenCalls.clamp_max_(this.handle(), 1, Double.doubleToRawLongBits(max))) throw TorchException.inOperator("aten::clamp_max_", this, max);
    return (Tensor) this;
  }

  /**
   * self + value * tensor1 * tensor2.
   *
   * <p>{@code aten::addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcmul_(Tensor tensor1, Tensor tensor2) {
    if (!AtenCalls.addcmul_(this.handle(), tensor1.handle(), tensor2.handle(), 0, 1L)) throw TorchException.inOperator("aten::addcmul_", this, tensor1, tensor2);
    return (Tensor) this;
  }

  /**
   * self + value * tensor1 * tensor2.
   *
   * <p>{@code aten::addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcmul_(Tensor tensor1, Tensor tensor2, long value) {
    if (!AtenCalls.addcmul_(this.handle(), tensor1.handle(), tensor2.handle(), 0, value)) throw TorchException.inOperator("aten::addcmul_", this, tensor1, tensor2, value);
    return (Tensor) this;
  }

  /**
   * self + value * tensor1 * tensor2.
   *
   * <p>{@code aten::addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcmul_(Tensor tensor1, Tensor tensor2, double value) {
    if (!AtenCalls.addcmul_(this.handle(), tensor1.handle(), tensor2.handle(), 1, Double.doubleToRawLongBits(value))) throw TorchException.inOperator("aten::addcmul_", this, tensor1, tensor2, value);
    return (Tensor) this;
  }

  /**
   * self + value * tensor1 / tensor2. Refused: integers.
   *
   * <p>{@code aten::addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) {
    if (!AtenCalls.addcdiv_(this.handle(), tensor1.handle(), tensor2.handle(), 0, 1L)) throw TorchException.inOperator("aten::addcdiv_", this, tensor1, tensor2);
    return (Tensor) this;
  }

  /**
   * self + value * tensor1 / tensor2. Refused: integers.
   *
   * <p>{@code aten::addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, long value) {
    if (!AtenCalls.addcdiv_(this.handle(), tensor1.handle(), tensor2.handle(), 0, value)) throw TorchException.inOperator("aten::addcdiv_", this, tensor1, tensor2, value);
    return (Tensor) this;
  }

  /**
   * self + value * tensor1 / tensor2. Refused: integers.
   *
   * <p>{@code aten::addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, double value) {
    if (!AtenCalls.addcdiv_(this.handle(), tensor1.handle(), tensor2.handle(), 1, Double.doubleToRawLongBits(value))) throw TorchException.inOperator("aten::addcdiv_", this, tensor1, tensor2, value);
    return (Tensor) this;
  }

  /**
   * self + weight * (end - self); all of one floating-point type.
   *
   * <p>{@code aten::lerp_.Scalar(Tensor(a!) self, Tensor end, Scalar weight) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor lerp_(Tensor end, long weight) {
    if (!AtenCalls.lerp__Scalar(this.handle(), end.handle(), 0, weight)) throw TorchException.inOperator("aten::lerp_.Scalar", this, end, weight);
    return (Tensor) this;
  }

  /**
   * self + weight * (end - self); all of one floating-point type.
   *
   * <p>{@code aten::lerp_.Scalar(Tensor(a!) self, Tensor end, Scalar weight) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor lerp_(Tensor end, double weight) {
    if (!AtenCalls.lerp__Scalar(this.handle(), end.handle(), 1, Double.doubleToRawLongBits(weight))) throw TorchException.inOperator("aten::lerp_.Scalar", this, end, weight);
    return (Tensor) this;
  }

  /**
   * Writes 0 everywhere.
   *
   * <p>{@code aten::zero_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor zero_() {
    if (!AtenCalls.zero_(this.handle())) throw TorchException.inOperator("aten::zero_", this);
    return (Tensor) this;
  }

  /**
   * Writes value everywhere; as a tensor it has shape ().
   *
   * <p>{@code aten::fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fill_(long value) {
    if (!AtenCalls.fill__Scalar(this.handle(), 0, value)) throw TorchException.inOperator("aten::fill_.Scalar", this, value);
    return (Tensor) this;
  }

  /**
   * Writes value everywhere; as a tensor it has shape ().
   *
   * <p>{@code aten::fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fill_(double value) {
    if (!AtenCalls.fill__Scalar(this.handle(), 1, Double.doubleToRawLongBits(value))) throw TorchException.inOperator("aten::fill_.Scalar", this, value);
    return (Tensor) this;
  }

  /**
   * Writes value everywhere; as a tensor it has shape ().
   *
   * <p>{@code aten::fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor fill_(Tensor value) {
    if (!AtenCalls.fill__Tensor(this.handle(), value.handle())) throw TorchException.inOperator("aten::fill_.Tensor", this, value);
    return (Tensor) this;
  }

  /**
   * Writes src's elements, converted to self's type and device; src broadcasts to self.
   *
   * <p>{@code aten::copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor copy_(Tensor src) {
    if (!AtenCalls.copy_(this.handle(), src.handle(), false)) throw TorchException.inOperator("aten::copy_", this, src);
    return (Tensor) this;
  }

  /**
   * Writes src's elements, converted to self's type and device; src broadcasts to self.
   *
   * <p>{@code aten::copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor copy_(Tensor src, boolean nonBlocking) {
    if (!AtenCalls.copy_(this.handle(), src.handle(), nonBlocking)) throw TorchException.inOperator("aten::copy_", this, src, nonBlocking);
    return (Tensor) this;
  }

  /**
   * Writes random numbers of the normal distribution with this mean and standard deviation. Refused: std below 0.
   *
   * <p>{@code aten::normal_(Tensor(a!) self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor normal_() {
    if (!AtenCalls.normal_(this.handle(), 0.d, 1.d)) throw TorchException.inOperator("aten::normal_", this);
    return (Tensor) this;
  }

  /**
   * Writes random numbers of the normal distribution with this mean and standard deviation. Refused: std below 0.
   *
   * <p>{@code aten::normal_(Tensor(a!) self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor normal_(double mean) {
    if (!AtenCalls.normal_(this.handle(), mean, 1.d)) throw TorchException.inOperator("aten::normal_", this, mean);
    return (Tensor) this;
  }

  /**
   * Writes random numbers of the normal distribution with this mean and standard deviation. Refused: std below 0.
   *
   * <p>{@code aten::normal_(Tensor(a!) self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor normal_(double mean, double std) {
    if (!AtenCalls.normal_(this.handle(), mean, std)) throw TorchException.inOperator("aten::normal_", this, mean, std);
    return (Tensor) this;
  }

  /**
   * Writes uniform random numbers in [from, to).
   *
   * <p>{@code aten::uniform_(Tensor(a!) self, float from=0., float to=1., *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor uniform_() {
    if (!AtenCalls.uniform_(this.handle(), 0.d, 1.d)) throw TorchException.inOperator("aten::uniform_", this);
    return (Tensor) this;
  }

  /**
   * Writes uniform random numbers in [from, to).
   *
   * <p>{@code aten::uniform_(Tensor(a!) self, float from=0., float to=1., *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor uniform_(double from) {
    if (!AtenCalls.uniform_(this.handle(), from, 1.d)) throw TorchException.inOperator("aten::uniform_", this, from);
    return (Tensor) this;
  }

  /**
   * Writes uniform random numbers in [from, to).
   *
   * <p>{@code aten::uniform_(Tensor(a!) self, float from=0., float to=1., *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor uniform_(double from, double to) {
    if (!AtenCalls.uniform_(this.handle(), from, to)) throw TorchException.inOperator("aten::uniform_", this, from, to);
    return (Tensor) this;
  }

  /**
   * Writes 1 with probability p, else 0.
   *
   * <p>{@code aten::bernoulli_.float(Tensor(a!) self, float p=0.5, *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bernoulli_() {
    if (!AtenCalls.bernoulli__float(this.handle(), 0.5d)) throw TorchException.inOperator("aten::bernoulli_.float", this);
    return (Tensor) this;
  }

  /**
   * Writes 1 with probability p, else 0.
   *
   * <p>{@code aten::bernoulli_.float(Tensor(a!) self, float p=0.5, *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bernoulli_(double p) {
    if (!AtenCalls.bernoulli__float(this.handle(), p)) throw TorchException.inOperator("aten::bernoulli_.float", this, p);
    return (Tensor) this;
  }

  /**
   * The hyperbolic tangent.
   *
   * <p>{@code aten::tanh_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor tanh_() {
    if (!AtenCalls.tanh_(this.handle())) throw TorchException.inOperator("aten::tanh_", this);
    return (Tensor) this;
  }

  /**
   * 1 / (1 + exp(-self)).
   *
   * <p>{@code aten::sigmoid_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sigmoid_() {
    if (!AtenCalls.sigmoid_(this.handle())) throw TorchException.inOperator("aten::sigmoid_", this);
    return (Tensor) this;
  }

  /**
   * max(self, 0).
   *
   * <p>{@code aten::relu_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor relu_() {
    if (!AtenCalls.relu_(this.handle())) throw TorchException.inOperator("aten::relu_", this);
    return (Tensor) this;
  }

  /**
   * Writes random integers from 0 up to but not including to.
   *
   * <p>{@code aten::random_.to(Tensor(a!) self, int to, *, Generator? generator=None) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor random_(long to) {
    if (!AtenCalls.random__to(this.handle(), to)) throw TorchException.inOperator("aten::random_.to", this, to);
    return (Tensor) this;
  }

  /**
   * The whole part.
   *
   * <p>{@code aten::trunc_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The other operands broadcast to self and are converted to its type.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor trunc_() {
    if (!AtenCalls.trunc_(this.handle())) throw TorchException.inOperator("aten::trunc_", this);
    return (Tensor) this;
  }

  /**
   * self == other.
   *
   * <p>{@code aten::eq.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor eq(Tensor other) {
    long result = AtenCalls.eq_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::eq.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self == other.
   *
   * <p>{@code aten::eq.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor eq(long other) {
    long result = AtenCalls.eq_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::eq.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self == other.
   *
   * <p>{@code aten::eq.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor eq(double other) {
    long result = AtenCalls.eq_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::eq.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self != other.
   *
   * <p>{@code aten::ne.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor ne(Tensor other) {
    long result = AtenCalls.ne_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::ne.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self != other.
   *
   * <p>{@code aten::ne.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor ne(long other) {
    long result = AtenCalls.ne_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::ne.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self != other.
   *
   * <p>{@code aten::ne.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor ne(double other) {
    long result = AtenCalls.ne_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::ne.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is less than other.
   *
   * <p>{@code aten::lt.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor lt(Tensor other) {
    long result = AtenCalls.lt_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::lt.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is less than other.
   *
   * <p>{@code aten::lt.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor lt(long other) {
    long result = AtenCalls.lt_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::lt.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is less than other.
   *
   * <p>{@code aten::lt.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor lt(double other) {
    long result = AtenCalls.lt_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::lt.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is at most other.
   *
   * <p>{@code aten::le.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor le(Tensor other) {
    long result = AtenCalls.le_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::le.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is at most other.
   *
   * <p>{@code aten::le.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor le(long other) {
    long result = AtenCalls.le_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::le.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is at most other.
   *
   * <p>{@code aten::le.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor le(double other) {
    long result = AtenCalls.le_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::le.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is greater than other.
   *
   * <p>{@code aten::gt.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gt(Tensor other) {
    long result = AtenCalls.gt_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::gt.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is greater than other.
   *
   * <p>{@code aten::gt.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gt(long other) {
    long result = AtenCalls.gt_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::gt.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is greater than other.
   *
   * <p>{@code aten::gt.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gt(double other) {
    long result = AtenCalls.gt_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::gt.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is at least other.
   *
   * <p>{@code aten::ge.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor ge(Tensor other) {
    long result = AtenCalls.ge_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::ge.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is at least other.
   *
   * <p>{@code aten::ge.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor ge(long other) {
    long result = AtenCalls.ge_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::ge.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self is at least other.
   *
   * <p>{@code aten::ge.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor ge(double other) {
    long result = AtenCalls.ge_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::ge.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * Both differ from 0.
   *
   * <p>{@code aten::logical_and(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logicalAnd(Tensor other) {
    long result = AtenCalls.logical_and(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::logical_and", this, other);
    return Tensor.adopt(result);
  }

  /**
   * At least one differs from 0.
   *
   * <p>{@code aten::logical_or(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logicalOr(Tensor other) {
    long result = AtenCalls.logical_or(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::logical_or", this, other);
    return Tensor.adopt(result);
  }

  /**
   * Is 0.
   *
   * <p>{@code aten::logical_not(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logicalNot() {
    long result = AtenCalls.logical_not(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::logical_not", this);
    return Tensor.adopt(result);
  }

  /**
   * Exactly one differs from 0.
   *
   * <p>{@code aten::logical_xor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logicalXor(Tensor other) {
    long result = AtenCalls.logical_xor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::logical_xor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self and other, bit by bit.
   *
   * <p>{@code aten::bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bitwiseAnd(Tensor other) {
    long result = AtenCalls.bitwise_and_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::bitwise_and.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self or other, bit by bit.
   *
   * <p>{@code aten::bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bitwiseOr(Tensor other) {
    long result = AtenCalls.bitwise_or_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::bitwise_or.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self xor other, bit by bit.
   *
   * <p>{@code aten::bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bitwiseXor(Tensor other) {
    long result = AtenCalls.bitwise_xor_Tensor(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::bitwise_xor.Tensor", this, other);
    return Tensor.adopt(result);
  }

  /**
   * Every bit turned round; BOOL negated.
   *
   * <p>{@code aten::bitwise_not(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bitwiseNot() {
    long result = AtenCalls.bitwise_not(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::bitwise_not", this);
    return Tensor.adopt(result);
  }

  /**
   * Is NaN.
   *
   * <p>{@code aten::isnan(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor isnan() {
    long result = AtenCalls.isnan(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::isnan", this);
    return Tensor.adopt(result);
  }

  /**
   * Is infinite.
   *
   * <p>{@code aten::isinf(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor isinf() {
    long result = AtenCalls.isinf(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::isinf", this);
    return Tensor.adopt(result);
  }

  /**
   * Is neither infinite nor NaN.
   *
   * <p>{@code aten::isfinite(Tensor self) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor isfinite() {
    long result = AtenCalls.isfinite(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::isfinite", this);
    return Tensor.adopt(result);
  }

  /**
   * self and other, bit by bit.
   *
   * <p>{@code aten::bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bitwiseAnd(long other) {
    long result = AtenCalls.bitwise_and_Scalar(this.handle(), 0, other);
    if (result == 0) throw TorchException.inOperator("aten::bitwise_and.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * self and other, bit by bit.
   *
   * <p>{@code aten::bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bitwiseAnd(double other) {
    long result = AtenCalls.bitwise_and_Scalar(this.handle(), 1, Double.doubleToRawLongBits(other));
    if (result == 0) throw TorchException.inOperator("aten::bitwise_and.Scalar", this, other);
    return Tensor.adopt(result);
  }

  /**
   * Whether both have one shape and the same elements; NaN equals nothing.
   *
   * <p>{@code aten::equal(Tensor self, Tensor other) -> bool}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean equal(Tensor other) {
    int result = AtenCalls.equal(this.handle(), other.handle());
    if (result < 0) throw TorchException.inOperator("aten::equal", this, other);
    return result == 1;
  }

  /**
   * Whether all elements satisfy abs(self - other) at most atol + rtol * abs(other).
   *
   * <p>{@code aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean allclose(Tensor other) {
    int result = AtenCalls.allclose(this.handle(), other.handle(), 1.0000000000000001e-05d, 1e-08d, false);
    if (result < 0) throw TorchException.inOperator("aten::allclose", this, other);
    return result == 1;
  }

  /**
   * Whether all elements satisfy abs(self - other) at most atol + rtol * abs(other).
   *
   * <p>{@code aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean allclose(Tensor other, double rtol) {
    int result = AtenCalls.allclose(this.handle(), other.handle(), rtol, 1e-08d, false);
    if (result < 0) throw TorchException.inOperator("aten::allclose", this, other, rtol);
    return result == 1;
  }

  /**
   * Whether all elements satisfy abs(self - other) at most atol + rtol * abs(other).
   *
   * <p>{@code aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean allclose(Tensor other, double rtol, double atol) {
    int result = AtenCalls.allclose(this.handle(), other.handle(), rtol, atol, false);
    if (result < 0) throw TorchException.inOperator("aten::allclose", this, other, rtol, atol);
    return result == 1;
  }

  /**
   * Whether all elements satisfy abs(self - other) at most atol + rtol * abs(other).
   *
   * <p>{@code aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean allclose(Tensor other, double rtol, double atol, boolean equalNan) {
    int result = AtenCalls.allclose(this.handle(), other.handle(), rtol, atol, equalNan);
    if (result < 0) throw TorchException.inOperator("aten::allclose", this, other, rtol, atol, equalNan);
    return result == 1;
  }

  /**
   * Element by element: abs(self - other) at most atol + rtol * abs(other).
   *
   * <p>{@code aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor isclose(Tensor other) {
    long result = AtenCalls.isclose(this.handle(), other.handle(), 1.0000000000000001e-05d, 1e-08d, false);
    if (result == 0) throw TorchException.inOperator("aten::isclose", this, other);
    return Tensor.adopt(result);
  }

  /**
   * Element by element: abs(self - other) at most atol + rtol * abs(other).
   *
   * <p>{@code aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor isclose(Tensor other, double rtol) {
    long result = AtenCalls.isclose(this.handle(), other.handle(), rtol, 1e-08d, false);
    if (result == 0) throw TorchException.inOperator("aten::isclose", this, other, rtol);
    return Tensor.adopt(result);
  }

  /**
   * Element by element: abs(self - other) at most atol + rtol * abs(other).
   *
   * <p>{@code aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor isclose(Tensor other, double rtol, double atol) {
    long result = AtenCalls.isclose(this.handle(), other.handle(), rtol, atol, false);
    if (result == 0) throw TorchException.inOperator("aten::isclose", this, other, rtol, atol);
    return Tensor.adopt(result);
  }

  /**
   * Element by element: abs(self - other) at most atol + rtol * abs(other).
   *
   * <p>{@code aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor isclose(Tensor other, double rtol, double atol, boolean equalNan) {
    long result = AtenCalls.isclose(this.handle(), other.handle(), rtol, atol, equalNan);
    if (result == 0) throw TorchException.inOperator("aten::isclose", this, other, rtol, atol, equalNan);
    return Tensor.adopt(result);
  }

  /**
   * The sum.
   *
   * <p>{@code aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sum() {
    long result = AtenCalls.sum(this.handle(), -1);
    if (result == 0) throw TorchException.inOperator("aten::sum", this);
    return Tensor.adopt(result);
  }

  /**
   * The sum.
   *
   * <p>{@code aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sum(DType dtype) {
    long result = AtenCalls.sum(this.handle(), dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::sum", this, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The sum.
   *
   * <p>{@code aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sum(Optional<DType> dtype) {
    long result = AtenCalls.sum(this.handle(), CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::sum", this, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The sum.
   *
   * <p>{@code aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sum(long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.sum_dim_IntList(this.handle(), call.longs(dim), dim.length, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::sum.dim_IntList", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * The sum.
   *
   * <p>{@code aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sum(long[] dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.sum_dim_IntList(this.handle(), call.longs(dim), dim.length, keepdim, -1);
    if (result == 0) throw TorchException.inOperator("aten::sum.dim_IntList", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The sum.
   *
   * <p>{@code aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sum(long[] dim, boolean keepdim, DType dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.sum_dim_IntList(this.handle(), call.longs(dim), dim.length, keepdim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::sum.dim_IntList", this, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The sum.
   *
   * <p>{@code aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor sum(Optional<long[]> dim, boolean keepdim, Optional<DType> dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.sum_dim_IntList(this.handle(), call.longs(dim), CallBuffer.length(dim), keepdim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::sum.dim_IntList", this, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The mean.
   *
   * <p>{@code aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mean() {
    long result = AtenCalls.mean(this.handle(), -1);
    if (result == 0) throw TorchException.inOperator("aten::mean", this);
    return Tensor.adopt(result);
  }

  /**
   * The mean.
   *
   * <p>{@code aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mean(DType dtype) {
    long result = AtenCalls.mean(this.handle(), dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::mean", this, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The mean.
   *
   * <p>{@code aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mean(Optional<DType> dtype) {
    long result = AtenCalls.mean(this.handle(), CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::mean", this, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The mean.
   *
   * <p>{@code aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mean(long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.mean_dim(this.handle(), call.longs(dim), dim.length, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::mean.dim", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * The mean.
   *
   * <p>{@code aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mean(long[] dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.mean_dim(this.handle(), call.longs(dim), dim.length, keepdim, -1);
    if (result == 0) throw TorchException.inOperator("aten::mean.dim", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The mean.
   *
   * <p>{@code aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mean(long[] dim, boolean keepdim, DType dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.mean_dim(this.handle(), call.longs(dim), dim.length, keepdim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::mean.dim", this, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The mean.
   *
   * <p>{@code aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mean(Optional<long[]> dim, boolean keepdim, Optional<DType> dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.mean_dim(this.handle(), call.longs(dim), CallBuffer.length(dim), keepdim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::mean.dim", this, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The product.
   *
   * <p>{@code aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor prod() {
    long result = AtenCalls.prod(this.handle(), -1);
    if (result == 0) throw TorchException.inOperator("aten::prod", this);
    return Tensor.adopt(result);
  }

  /**
   * The product.
   *
   * <p>{@code aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor prod(DType dtype) {
    long result = AtenCalls.prod(this.handle(), dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::prod", this, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The product.
   *
   * <p>{@code aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor prod(Optional<DType> dtype) {
    long result = AtenCalls.prod(this.handle(), CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::prod", this, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The variance, divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor var() {
    long result = AtenCalls.var_correction(this.handle(), 0L, -1L, -1, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::var.correction", this);
    return Tensor.adopt(result);
  }

  /**
   * The variance, divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor var(long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.var_correction(this.handle(), call.longs(dim), dim.length, -1, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::var.correction", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * The variance, divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor var(long[] dim, long correction, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.var_correction(this.handle(), call.longs(dim), dim.length, 0, correction, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::var.correction", this, dim, correction, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The variance, divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor var(long[] dim, double correction, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.var_correction(this.handle(), call.longs(dim), dim.length, 1, Double.doubleToRawLongBits(correction), keepdim);
    if (result == 0) throw TorchException.inOperator("aten::var.correction", this, dim, correction, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The variance, divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor var(Optional<long[]> dim, long correction, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.var_correction(this.handle(), call.longs(dim), CallBuffer.length(dim), 0, correction, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::var.correction", this, dim, correction, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The variance, divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor var(Optional<long[]> dim, double correction, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.var_correction(this.handle(), call.longs(dim), CallBuffer.length(dim), 1, Double.doubleToRawLongBits(correction), keepdim);
    if (result == 0) throw TorchException.inOperator("aten::var.correction", this, dim, correction, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The standard deviation, of the variance divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor std() {
    long result = AtenCalls.std_correction(this.handle(), 0L, -1L, -1, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::std.correction", this);
    return Tensor.adopt(result);
  }

  /**
   * The standard deviation, of the variance divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor std(long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.std_correction(this.handle(), call.longs(dim), dim.length, -1, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::std.correction", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * The standard deviation, of the variance divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor std(long[] dim, long correction, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.std_correction(this.handle(), call.longs(dim), dim.length, 0, correction, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::std.correction", this, dim, correction, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The standard deviation, of the variance divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor std(long[] dim, double correction, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.std_correction(this.handle(), call.longs(dim), dim.length, 1, Double.doubleToRawLongBits(correction), keepdim);
    if (result == 0) throw TorchException.inOperator("aten::std.correction", this, dim, correction, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The standard deviation, of the variance divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor std(Optional<long[]> dim, long correction, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.std_correction(this.handle(), call.longs(dim), CallBuffer.length(dim), 0, correction, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::std.correction", this, dim, correction, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The standard deviation, of the variance divided by the count less correction (1 if not given).
   *
   * <p>{@code aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor std(Optional<long[]> dim, double correction, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.std_correction(this.handle(), call.longs(dim), CallBuffer.length(dim), 1, Double.doubleToRawLongBits(correction), keepdim);
    if (result == 0) throw TorchException.inOperator("aten::std.correction", this, dim, correction, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The largest element; along dim also where it stands.
   *
   * <p>{@code aten::max(Tensor self) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor max() {
    long result = AtenCalls.max(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::max", this);
    return Tensor.adopt(result);
  }

  /**
   * The smallest element; along dim also where it stands.
   *
   * <p>{@code aten::min(Tensor self) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor min() {
    long result = AtenCalls.min(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::min", this);
    return Tensor.adopt(result);
  }

  /**
   * The largest element; along dim also where it stands.
   *
   * <p>{@code aten::max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices max(long dim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.max_dim(this.handle(), dim, false, results)) throw TorchException.inOperator("aten::max.dim", this, dim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The largest element; along dim also where it stands.
   *
   * <p>{@code aten::max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices max(long dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.max_dim(this.handle(), dim, keepdim, results)) throw TorchException.inOperator("aten::max.dim", this, dim, keepdim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The smallest element; along dim also where it stands.
   *
   * <p>{@code aten::min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices min(long dim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.min_dim(this.handle(), dim, false, results)) throw TorchException.inOperator("aten::min.dim", this, dim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The smallest element; along dim also where it stands.
   *
   * <p>{@code aten::min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices min(long dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.min_dim(this.handle(), dim, keepdim, results)) throw TorchException.inOperator("aten::min.dim", this, dim, keepdim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The largest element along dim (all, if empty); equal ones share the gradient.
   *
   * <p>{@code aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor amax() {
    long result = AtenCalls.amax(this.handle(), 0L, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::amax", this);
    return Tensor.adopt(result);
  }

  /**
   * The largest element along dim (all, if empty); equal ones share the gradient.
   *
   * <p>{@code aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor amax(long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.amax(this.handle(), call.longs(dim), dim.length, false);
    if (result == 0) throw TorchException.inOperator("aten::amax", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * The largest element along dim (all, if empty); equal ones share the gradient.
   *
   * <p>{@code aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor amax(long[] dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.amax(this.handle(), call.longs(dim), dim.length, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::amax", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The smallest element along dim (all, if empty); equal ones share the gradient.
   *
   * <p>{@code aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor amin() {
    long result = AtenCalls.amin(this.handle(), 0L, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::amin", this);
    return Tensor.adopt(result);
  }

  /**
   * The smallest element along dim (all, if empty); equal ones share the gradient.
   *
   * <p>{@code aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor amin(long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.amin(this.handle(), call.longs(dim), dim.length, false);
    if (result == 0) throw TorchException.inOperator("aten::amin", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * The smallest element along dim (all, if empty); equal ones share the gradient.
   *
   * <p>{@code aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor amin(long[] dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.amin(this.handle(), call.longs(dim), dim.length, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::amin", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * Where the largest element stands; without dim in the flattened tensor.
   *
   * <p>{@code aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argmax() {
    long result = AtenCalls.argmax(this.handle(), 0L, false, false);
    if (result == 0) throw TorchException.inOperator("aten::argmax", this);
    return Tensor.adopt(result);
  }

  /**
   * Where the largest element stands; without dim in the flattened tensor.
   *
   * <p>{@code aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argmax(long dim) {
    long result = AtenCalls.argmax(this.handle(), dim, true, false);
    if (result == 0) throw TorchException.inOperator("aten::argmax", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Where the largest element stands; without dim in the flattened tensor.
   *
   * <p>{@code aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argmax(long dim, boolean keepdim) {
    long result = AtenCalls.argmax(this.handle(), dim, true, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::argmax", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * Where the largest element stands; without dim in the flattened tensor.
   *
   * <p>{@code aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argmax(OptionalLong dim, boolean keepdim) {
    long result = AtenCalls.argmax(this.handle(), dim.orElse(0), dim.isPresent(), keepdim);
    if (result == 0) throw TorchException.inOperator("aten::argmax", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * Where the smallest element stands; without dim in the flattened tensor.
   *
   * <p>{@code aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argmin() {
    long result = AtenCalls.argmin(this.handle(), 0L, false, false);
    if (result == 0) throw TorchException.inOperator("aten::argmin", this);
    return Tensor.adopt(result);
  }

  /**
   * Where the smallest element stands; without dim in the flattened tensor.
   *
   * <p>{@code aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argmin(long dim) {
    long result = AtenCalls.argmin(this.handle(), dim, true, false);
    if (result == 0) throw TorchException.inOperator("aten::argmin", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Where the smallest element stands; without dim in the flattened tensor.
   *
   * <p>{@code aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argmin(long dim, boolean keepdim) {
    long result = AtenCalls.argmin(this.handle(), dim, true, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::argmin", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * Where the smallest element stands; without dim in the flattened tensor.
   *
   * <p>{@code aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argmin(OptionalLong dim, boolean keepdim) {
    long result = AtenCalls.argmin(this.handle(), dim.orElse(0), dim.isPresent(), keepdim);
    if (result == 0) throw TorchException.inOperator("aten::argmin", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * Whether none is 0; BOOL.
   *
   * <p>{@code aten::all(Tensor self) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor all() {
    long result = AtenCalls.all(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::all", this);
    return Tensor.adopt(result);
  }

  /**
   * Whether none is 0; BOOL.
   *
   * <p>{@code aten::all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor all(long dim) {
    long result = AtenCalls.all_dim(this.handle(), dim, false);
    if (result == 0) throw TorchException.inOperator("aten::all.dim", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Whether none is 0; BOOL.
   *
   * <p>{@code aten::all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor all(long dim, boolean keepdim) {
    long result = AtenCalls.all_dim(this.handle(), dim, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::all.dim", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * Whether one isn't 0; BOOL.
   *
   * <p>{@code aten::any(Tensor self) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor any() {
    long result = AtenCalls.any(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::any", this);
    return Tensor.adopt(result);
  }

  /**
   * Whether one isn't 0; BOOL.
   *
   * <p>{@code aten::any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor any(long dim) {
    long result = AtenCalls.any_dim(this.handle(), dim, false);
    if (result == 0) throw TorchException.inOperator("aten::any.dim", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Whether one isn't 0; BOOL.
   *
   * <p>{@code aten::any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor any(long dim, boolean keepdim) {
    long result = AtenCalls.any_dim(this.handle(), dim, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::any.dim", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The p-norm of all elements: (sum of abs(x)^p)^(1/p).
   *
   * <p>{@code aten::norm.Scalar(Tensor self, Scalar p=2) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor norm() {
    long result = AtenCalls.norm_Scalar(this.handle(), 0, 2L);
    if (result == 0) throw TorchException.inOperator("aten::norm.Scalar", this);
    return Tensor.adopt(result);
  }

  /**
   * The p-norm of all elements: (sum of abs(x)^p)^(1/p).
   *
   * <p>{@code aten::norm.Scalar(Tensor self, Scalar p=2) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor norm(long p) {
    long result = AtenCalls.norm_Scalar(this.handle(), 0, p);
    if (result == 0) throw TorchException.inOperator("aten::norm.Scalar", this, p);
    return Tensor.adopt(result);
  }

  /**
   * The p-norm of all elements: (sum of abs(x)^p)^(1/p).
   *
   * <p>{@code aten::norm.Scalar(Tensor self, Scalar p=2) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor norm(double p) {
    long result = AtenCalls.norm_Scalar(this.handle(), 1, Double.doubleToRawLongBits(p));
    if (result == 0) throw TorchException.inOperator("aten::norm.Scalar", this, p);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm() {
    long result = AtenCalls.linalg_vector_norm(this.handle(), 0, 2L, 0L, -1L, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(long ord) {
    long result = AtenCalls.linalg_vector_norm(this.handle(), 0, ord, 0L, -1L, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(double ord) {
    long result = AtenCalls.linalg_vector_norm(this.handle(), 1, Double.doubleToRawLongBits(ord), 0L, -1L, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(long ord, long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.linalg_vector_norm(this.handle(), 0, ord, call.longs(dim), dim.length, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord, dim);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(double ord, long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.linalg_vector_norm(this.handle(), 1, Double.doubleToRawLongBits(ord), call.longs(dim), dim.length, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord, dim);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(long ord, long[] dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.linalg_vector_norm(this.handle(), 0, ord, call.longs(dim), dim.length, keepdim, -1);
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(double ord, long[] dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.linalg_vector_norm(this.handle(), 1, Double.doubleToRawLongBits(ord), call.longs(dim), dim.length, keepdim, -1);
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(long ord, long[] dim, boolean keepdim, DType dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.linalg_vector_norm(this.handle(), 0, ord, call.longs(dim), dim.length, keepdim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(double ord, long[] dim, boolean keepdim, DType dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.linalg_vector_norm(this.handle(), 1, Double.doubleToRawLongBits(ord), call.longs(dim), dim.length, keepdim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(long ord, Optional<long[]> dim, boolean keepdim, Optional<DType> dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.linalg_vector_norm(this.handle(), 0, ord, call.longs(dim), CallBuffer.length(dim), keepdim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The ord-norm: (sum of abs(x)^ord)^(1/ord); infinity is the largest, 0 counts what isn't 0.
   *
   * <p>{@code aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor linalgVectorNorm(double ord, Optional<long[]> dim, boolean keepdim, Optional<DType> dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.linalg_vector_norm(this.handle(), 1, Double.doubleToRawLongBits(ord), call.longs(dim), CallBuffer.length(dim), keepdim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::linalg_vector_norm", this, ord, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * log(sum(exp(self))), without overflow.
   *
   * <p>{@code aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logsumexp(long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.logsumexp(this.handle(), call.longs(dim), dim.length, false);
    if (result == 0) throw TorchException.inOperator("aten::logsumexp", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * log(sum(exp(self))), without overflow.
   *
   * <p>{@code aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logsumexp(long[] dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.logsumexp(this.handle(), call.longs(dim), dim.length, keepdim);
    if (result == 0) throw TorchException.inOperator("aten::logsumexp", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * Element i is the sum of the elements up to i; self's shape.
   *
   * <p>{@code aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor cumsum(long dim) {
    long result = AtenCalls.cumsum(this.handle(), dim, -1);
    if (result == 0) throw TorchException.inOperator("aten::cumsum", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Element i is the sum of the elements up to i; self's shape.
   *
   * <p>{@code aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor cumsum(long dim, DType dtype) {
    long result = AtenCalls.cumsum(this.handle(), dim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::cumsum", this, dim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * Element i is the sum of the elements up to i; self's shape.
   *
   * <p>{@code aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor cumsum(long dim, Optional<DType> dtype) {
    long result = AtenCalls.cumsum(this.handle(), dim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::cumsum", this, dim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * Element i is the product of the elements up to i; self's shape.
   *
   * <p>{@code aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor cumprod(long dim) {
    long result = AtenCalls.cumprod(this.handle(), dim, -1);
    if (result == 0) throw TorchException.inOperator("aten::cumprod", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Element i is the product of the elements up to i; self's shape.
   *
   * <p>{@code aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor cumprod(long dim, DType dtype) {
    long result = AtenCalls.cumprod(this.handle(), dim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::cumprod", this, dim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * Element i is the product of the elements up to i; self's shape.
   *
   * <p>{@code aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor cumprod(long dim, Optional<DType> dtype) {
    long result = AtenCalls.cumprod(this.handle(), dim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::cumprod", this, dim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * How many aren't 0; INT64.
   *
   * <p>{@code aten::count_nonzero(Tensor self, int? dim=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor countNonzero() {
    long result = AtenCalls.count_nonzero(this.handle(), 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::count_nonzero", this);
    return Tensor.adopt(result);
  }

  /**
   * How many aren't 0; INT64.
   *
   * <p>{@code aten::count_nonzero(Tensor self, int? dim=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor countNonzero(long dim) {
    long result = AtenCalls.count_nonzero(this.handle(), dim, true);
    if (result == 0) throw TorchException.inOperator("aten::count_nonzero", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * How many aren't 0; INT64.
   *
   * <p>{@code aten::count_nonzero(Tensor self, int? dim=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor countNonzero(OptionalLong dim) {
    long result = AtenCalls.count_nonzero(this.handle(), dim.orElse(0), dim.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::count_nonzero", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * The median, the lower of the two in the middle.
   *
   * <p>{@code aten::median(Tensor self) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor median() {
    long result = AtenCalls.median(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::median", this);
    return Tensor.adopt(result);
  }

  /**
   * How often each integer occurs, or the sum of its weights; shape (max(largest + 1, minlength)). Refused: negative
   * integers, anything but a vector.
   *
   * <p>{@code aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bincount() {
    long result = AtenCalls.bincount(this.handle(), 0L, 0L);
    if (result == 0) throw TorchException.inOperator("aten::bincount", this);
    return Tensor.adopt(result);
  }

  /**
   * How often each integer occurs, or the sum of its weights; shape (max(largest + 1, minlength)). Refused: negative
   * integers, anything but a vector.
   *
   * <p>{@code aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bincount(Tensor weights) {
    long result = AtenCalls.bincount(this.handle(), weights.handle(), 0L);
    if (result == 0) throw TorchException.inOperator("aten::bincount", this, weights);
    return Tensor.adopt(result);
  }

  /**
   * How often each integer occurs, or the sum of its weights; shape (max(largest + 1, minlength)). Refused: negative
   * integers, anything but a vector.
   *
   * <p>{@code aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bincount(Tensor weights, long minlength) {
    long result = AtenCalls.bincount(this.handle(), weights.handle(), minlength);
    if (result == 0) throw TorchException.inOperator("aten::bincount", this, weights, minlength);
    return Tensor.adopt(result);
  }

  /**
   * How often each integer occurs, or the sum of its weights; shape (max(largest + 1, minlength)). Refused: negative
   * integers, anything but a vector.
   *
   * <p>{@code aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bincount(Optional<Tensor> weights, long minlength) {
    long result = AtenCalls.bincount(this.handle(), CallBuffer.handle(weights), minlength);
    if (result == 0) throw TorchException.inOperator("aten::bincount", this, weights, minlength);
    return Tensor.adopt(result);
  }

  /**
   * The most frequent value along dim, the smallest of several, and where it stands.
   *
   * <p>{@code aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices mode() {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.mode(this.handle(), -1L, false, results)) throw TorchException.inOperator("aten::mode", this);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The most frequent value along dim, the smallest of several, and where it stands.
   *
   * <p>{@code aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices mode(long dim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.mode(this.handle(), dim, false, results)) throw TorchException.inOperator("aten::mode", this, dim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The most frequent value along dim, the smallest of several, and where it stands.
   *
   * <p>{@code aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices mode(long dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.mode(this.handle(), dim, keepdim, results)) throw TorchException.inOperator("aten::mode", this, dim, keepdim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The sum, with NaN as 0.
   *
   * <p>{@code aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nansum() {
    long result = AtenCalls.nansum(this.handle(), 0L, -1L, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::nansum", this);
    return Tensor.adopt(result);
  }

  /**
   * The sum, with NaN as 0.
   *
   * <p>{@code aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nansum(long... dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.nansum(this.handle(), call.longs(dim), dim.length, false, -1);
    if (result == 0) throw TorchException.inOperator("aten::nansum", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * The sum, with NaN as 0.
   *
   * <p>{@code aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nansum(long[] dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.nansum(this.handle(), call.longs(dim), dim.length, keepdim, -1);
    if (result == 0) throw TorchException.inOperator("aten::nansum", this, dim, keepdim);
    return Tensor.adopt(result);
  }

  /**
   * The sum, with NaN as 0.
   *
   * <p>{@code aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nansum(long[] dim, boolean keepdim, DType dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.nansum(this.handle(), call.longs(dim), dim.length, keepdim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::nansum", this, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The sum, with NaN as 0.
   *
   * <p>{@code aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor}
   *
   * <p>Over all elements, giving a scalar of shape (), or over dim, which is left out of the shape unless keepdim (and
   * which the cumulative ones keep). The type stays, but sums, counts and products of integers are INT64 and positions
   * are INT64; means, variances and norms need floating-point numbers, or a dtype to compute in. Refused: a dimension
   * out of range, an empty dimension where there is no neutral element.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nansum(Optional<long[]> dim, boolean keepdim, Optional<DType> dtype) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.nansum(this.handle(), call.longs(dim), CallBuffer.length(dim), keepdim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::nansum", this, dim, keepdim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * The matrix product (..., n, k) x (..., k, m), giving (..., n, m); leading dimensions broadcast, vectors (k) lose
   * their dimension again.
   *
   * <p>{@code aten::matmul(Tensor self, Tensor other) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor matmul(Tensor other) {
    long result = AtenCalls.matmul(this.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::matmul", this, other);
    return Tensor.adopt(result);
  }

  /**
   * The matrix product (n, k) x (k, m), giving (n, m).
   *
   * <p>{@code aten::mm(Tensor self, Tensor mat2) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mm(Tensor mat2) {
    long result = AtenCalls.mm(this.handle(), mat2.handle());
    if (result == 0) throw TorchException.inOperator("aten::mm", this, mat2);
    return Tensor.adopt(result);
  }

  /**
   * A matrix product each: (b, n, k) x (b, k, m), giving (b, n, m).
   *
   * <p>{@code aten::bmm(Tensor self, Tensor mat2) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bmm(Tensor mat2) {
    long result = AtenCalls.bmm(this.handle(), mat2.handle());
    if (result == 0) throw TorchException.inOperator("aten::bmm", this, mat2);
    return Tensor.adopt(result);
  }

  /**
   * Matrix times vector: (n, k) x (k), giving (n).
   *
   * <p>{@code aten::mv(Tensor self, Tensor vec) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mv(Tensor vec) {
    long result = AtenCalls.mv(this.handle(), vec.handle());
    if (result == 0) throw TorchException.inOperator("aten::mv", this, vec);
    return Tensor.adopt(result);
  }

  /**
   * The dot product (n) x (n), a scalar.
   *
   * <p>{@code aten::dot(Tensor self, Tensor tensor) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor dot(Tensor tensor) {
    long result = AtenCalls.dot(this.handle(), tensor.handle());
    if (result == 0) throw TorchException.inOperator("aten::dot", this, tensor);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (mat1 x mat2), (n, k) x (k, m); self broadcasts to (n, m).
   *
   * <p>{@code aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmm(Tensor mat1, Tensor mat2) {
    long result = AtenCalls.addmm(this.handle(), mat1.handle(), mat2.handle(), 0, 1L, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::addmm", this, mat1, mat2);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (mat1 x mat2), (n, k) x (k, m); self broadcasts to (n, m).
   *
   * <p>{@code aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmm(Tensor mat1, Tensor mat2, long beta, long alpha) {
    long result = AtenCalls.addmm(this.handle(), mat1.handle(), mat2.handle(), 0, beta, 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::addmm", this, mat1, mat2, beta, alpha);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (mat1 x mat2), (n, k) x (k, m); self broadcasts to (n, m).
   *
   * <p>{@code aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmm(Tensor mat1, Tensor mat2, double beta, double alpha) {
    long result = AtenCalls.addmm(this.handle(), mat1.handle(), mat2.handle(), 1, Double.doubleToRawLongBits(beta), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::addmm", this, mat1, mat2, beta, alpha);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (batch1 x batch2), (b, n, k) x (b, k, m); self broadcasts to (b, n, m).
   *
   * <p>{@code aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor baddbmm(Tensor batch1, Tensor batch2) {
    long result = AtenCalls.baddbmm(this.handle(), batch1.handle(), batch2.handle(), 0, 1L, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::baddbmm", this, batch1, batch2);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (batch1 x batch2), (b, n, k) x (b, k, m); self broadcasts to (b, n, m).
   *
   * <p>{@code aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor baddbmm(Tensor batch1, Tensor batch2, long beta, long alpha) {
    long result = AtenCalls.baddbmm(this.handle(), batch1.handle(), batch2.handle(), 0, beta, 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::baddbmm", this, batch1, batch2, beta, alpha);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (batch1 x batch2), (b, n, k) x (b, k, m); self broadcasts to (b, n, m).
   *
   * <p>{@code aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor baddbmm(Tensor batch1, Tensor batch2, double beta, double alpha) {
    long result = AtenCalls.baddbmm(this.handle(), batch1.handle(), batch2.handle(), 1, Double.doubleToRawLongBits(beta), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::baddbmm", this, batch1, batch2, beta, alpha);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (mat x vec), (n, k) x (k); self broadcasts to (n).
   *
   * <p>{@code aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmv(Tensor mat, Tensor vec) {
    long result = AtenCalls.addmv(this.handle(), mat.handle(), vec.handle(), 0, 1L, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::addmv", this, mat, vec);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (mat x vec), (n, k) x (k); self broadcasts to (n).
   *
   * <p>{@code aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmv(Tensor mat, Tensor vec, long beta, long alpha) {
    long result = AtenCalls.addmv(this.handle(), mat.handle(), vec.handle(), 0, beta, 0, alpha);
    if (result == 0) throw TorchException.inOperator("aten::addmv", this, mat, vec, beta, alpha);
    return Tensor.adopt(result);
  }

  /**
   * beta * self + alpha * (mat x vec), (n, k) x (k); self broadcasts to (n).
   *
   * <p>{@code aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmv(Tensor mat, Tensor vec, double beta, double alpha) {
    long result = AtenCalls.addmv(this.handle(), mat.handle(), vec.handle(), 1, Double.doubleToRawLongBits(beta), 1, Double.doubleToRawLongBits(alpha));
    if (result == 0) throw TorchException.inOperator("aten::addmv", this, mat, vec, beta, alpha);
    return Tensor.adopt(result);
  }

  /**
   * Element (i, j) is self[i] * vec2[j]; (n) and (m) give (n, m).
   *
   * <p>{@code aten::outer(Tensor self, Tensor vec2) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor outer(Tensor vec2) {
    long result = AtenCalls.outer(this.handle(), vec2.handle());
    if (result == 0) throw TorchException.inOperator("aten::outer", this, vec2);
    return Tensor.adopt(result);
  }

  /**
   * The matrix product (n, k) x (k, m), giving (n, m).
   *
   * <p>{@code aten::mm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!)}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mm(Tensor mat2, Tensor out) {
    if (!AtenCalls.mm_out(this.handle(), mat2.handle(), out.handle())) throw TorchException.inOperator("aten::mm.out", this, mat2, out);
    return out;
  }

  /**
   * beta * self + alpha * (mat1 x mat2), (n, k) x (k, m); self broadcasts to (n, m).
   *
   * <p>{@code aten::addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmm(Tensor mat1, Tensor mat2, Tensor out) {
    if (!AtenCalls.addmm_out(this.handle(), mat1.handle(), mat2.handle(), 0, 1L, 0, 1L, out.handle())) throw TorchException.inOperator("aten::addmm.out", this, mat1, mat2, out);
    return out;
  }

  /**
   * beta * self + alpha * (mat1 x mat2), (n, k) x (k, m); self broadcasts to (n, m).
   *
   * <p>{@code aten::addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmm(Tensor mat1, Tensor mat2, long beta, long alpha, Tensor out) {
    if (!AtenCalls.addmm_out(this.handle(), mat1.handle(), mat2.handle(), 0, beta, 0, alpha, out.handle())) throw TorchException.inOperator("aten::addmm.out", this, mat1, mat2, beta, alpha, out);
    return out;
  }

  /**
   * beta * self + alpha * (mat1 x mat2), (n, k) x (k, m); self broadcasts to (n, m).
   *
   * <p>{@code aten::addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor addmm(Tensor mat1, Tensor mat2, double beta, double alpha, Tensor out) {
    if (!AtenCalls.addmm_out(this.handle(), mat1.handle(), mat2.handle(), 1, Double.doubleToRawLongBits(beta), 1, Double.doubleToRawLongBits(alpha), out.handle())) throw TorchException.inOperator("aten::addmm.out", this, mat1, mat2, beta, alpha, out);
    return out;
  }

  /**
   * The largest element of each window; without a stride windows lie side by side. Refused: a padding above half the
   * kernel.
   *
   * <p>{@code aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maxPool2d(long... kernelSize) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.max_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, 0L, 0L, call.longs(0L, 0L), 2, call.longs(1L, 1L), 2, false);
    if (result == 0) throw TorchException.inOperator("aten::max_pool2d", this, kernelSize);
    return Tensor.adopt(result);
  }

  /**
   * The largest element of each window; without a stride windows lie side by side. Refused: a padding above half the
   * kernel.
   *
   * <p>{@code aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maxPool2d(long[] kernelSize, long... stride) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.max_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(0L, 0L), 2, call.longs(1L, 1L), 2, false);
    if (result == 0) throw TorchException.inOperator("aten::max_pool2d", this, kernelSize, stride);
    return Tensor.adopt(result);
  }

  /**
   * The largest element of each window; without a stride windows lie side by side. Refused: a padding above half the
   * kernel.
   *
   * <p>{@code aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maxPool2d(long[] kernelSize, long[] stride, long... padding) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.max_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(1L, 1L), 2, false);
    if (result == 0) throw TorchException.inOperator("aten::max_pool2d", this, kernelSize, stride, padding);
    return Tensor.adopt(result);
  }

  /**
   * The largest element of each window; without a stride windows lie side by side. Refused: a padding above half the
   * kernel.
   *
   * <p>{@code aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maxPool2d(long[] kernelSize, long[] stride, long[] padding, long... dilation) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.max_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(dilation), dilation.length, false);
    if (result == 0) throw TorchException.inOperator("aten::max_pool2d", this, kernelSize, stride, padding, dilation);
    return Tensor.adopt(result);
  }

  /**
   * The largest element of each window; without a stride windows lie side by side. Refused: a padding above half the
   * kernel.
   *
   * <p>{@code aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor maxPool2d(long[] kernelSize, long[] stride, long[] padding, long[] dilation, boolean ceilMode) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.max_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(dilation), dilation.length, ceilMode);
    if (result == 0) throw TorchException.inOperator("aten::max_pool2d", this, kernelSize, stride, padding, dilation, ceilMode);
    return Tensor.adopt(result);
  }

  /**
   * The mean of each window; without a stride windows lie side by side. Refused: a padding above half the kernel.
   *
   * <p>{@code aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor avgPool2d(long... kernelSize) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.avg_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, 0L, 0L, call.longs(0L, 0L), 2, false, true, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::avg_pool2d", this, kernelSize);
    return Tensor.adopt(result);
  }

  /**
   * The mean of each window; without a stride windows lie side by side. Refused: a padding above half the kernel.
   *
   * <p>{@code aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor avgPool2d(long[] kernelSize, long... stride) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.avg_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(0L, 0L), 2, false, true, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::avg_pool2d", this, kernelSize, stride);
    return Tensor.adopt(result);
  }

  /**
   * The mean of each window; without a stride windows lie side by side. Refused: a padding above half the kernel.
   *
   * <p>{@code aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor avgPool2d(long[] kernelSize, long[] stride, long... padding) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.avg_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(padding), padding.length, false, true, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::avg_pool2d", this, kernelSize, stride, padding);
    return Tensor.adopt(result);
  }

  /**
   * The mean of each window; without a stride windows lie side by side. Refused: a padding above half the kernel.
   *
   * <p>{@code aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor avgPool2d(long[] kernelSize, long[] stride, long[] padding, boolean ceilMode) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.avg_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(padding), padding.length, ceilMode, true, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::avg_pool2d", this, kernelSize, stride, padding, ceilMode);
    return Tensor.adopt(result);
  }

  /**
   * The mean of each window; without a stride windows lie side by side. Refused: a padding above half the kernel.
   *
   * <p>{@code aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor avgPool2d(long[] kernelSize, long[] stride, long[] padding, boolean ceilMode, boolean countIncludePad) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.avg_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(padding), padding.length, ceilMode, countIncludePad, 0L, false);
    if (result == 0) throw TorchException.inOperator("aten::avg_pool2d", this, kernelSize, stride, padding, ceilMode, countIncludePad);
    return Tensor.adopt(result);
  }

  /**
   * The mean of each window; without a stride windows lie side by side. Refused: a padding above half the kernel.
   *
   * <p>{@code aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor avgPool2d(long[] kernelSize, long[] stride, long[] padding, boolean ceilMode, boolean countIncludePad, long divisorOverride) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.avg_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(padding), padding.length, ceilMode, countIncludePad, divisorOverride, true);
    if (result == 0) throw TorchException.inOperator("aten::avg_pool2d", this, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);
    return Tensor.adopt(result);
  }

  /**
   * The mean of each window; without a stride windows lie side by side. Refused: a padding above half the kernel.
   *
   * <p>{@code aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor avgPool2d(long[] kernelSize, long[] stride, long[] padding, boolean ceilMode, boolean countIncludePad, OptionalLong divisorOverride) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.avg_pool2d(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(stride), stride.length, call.longs(padding), padding.length, ceilMode, countIncludePad, divisorOverride.orElse(0), divisorOverride.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::avg_pool2d", this, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);
    return Tensor.adopt(result);
  }

  /**
   * The mean of windows chosen such that the result is (batch, channels, outputSize).
   *
   * <p>{@code aten::adaptive_avg_pool2d(Tensor self, SymInt[2] output_size) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor adaptiveAvgPool2d(long... outputSize) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.adaptive_avg_pool2d(this.handle(), call.longs(outputSize), outputSize.length);
    if (result == 0) throw TorchException.inOperator("aten::adaptive_avg_pool2d", this, outputSize);
    return Tensor.adopt(result);
  }

  /**
   * Elements added at the ends, pad = (last dimension's front, back, the one before's front, back, ...); mode constant,
   * reflect, replicate or circular. Negative numbers cut.
   *
   * <p>{@code aten::pad(Tensor self, SymInt[] pad, str mode="constant", float? value=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pad(long... pad) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.pad(this.handle(), call.longs(pad), pad.length, call.text("constant"), "constant".length(), 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::pad", this, pad);
    return Tensor.adopt(result);
  }

  /**
   * Elements added at the ends, pad = (last dimension's front, back, the one before's front, back, ...); mode constant,
   * reflect, replicate or circular. Negative numbers cut.
   *
   * <p>{@code aten::pad(Tensor self, SymInt[] pad, str mode="constant", float? value=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pad(long[] pad, String mode) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.pad(this.handle(), call.longs(pad), pad.length, call.text(mode), mode.length(), 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::pad", this, pad, mode);
    return Tensor.adopt(result);
  }

  /**
   * Elements added at the ends, pad = (last dimension's front, back, the one before's front, back, ...); mode constant,
   * reflect, replicate or circular. Negative numbers cut.
   *
   * <p>{@code aten::pad(Tensor self, SymInt[] pad, str mode="constant", float? value=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pad(long[] pad, String mode, double value) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.pad(this.handle(), call.longs(pad), pad.length, call.text(mode), mode.length(), value, true);
    if (result == 0) throw TorchException.inOperator("aten::pad", this, pad, mode, value);
    return Tensor.adopt(result);
  }

  /**
   * Elements added at the ends, pad = (last dimension's front, back, the one before's front, back, ...); mode constant,
   * reflect, replicate or circular. Negative numbers cut.
   *
   * <p>{@code aten::pad(Tensor self, SymInt[] pad, str mode="constant", float? value=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pad(long[] pad, String mode, OptionalDouble value) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.pad(this.handle(), call.longs(pad), pad.length, call.text(mode), mode.length(), value.orElse(0), value.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::pad", this, pad, mode, value);
    return Tensor.adopt(result);
  }

  /**
   * As pad, with value; any number of dimensions.
   *
   * <p>{@code aten::constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor constantPadNd(long... pad) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.constant_pad_nd(this.handle(), call.longs(pad), pad.length, 0, 0L);
    if (result == 0) throw TorchException.inOperator("aten::constant_pad_nd", this, pad);
    return Tensor.adopt(result);
  }

  /**
   * As pad, with value; any number of dimensions.
   *
   * <p>{@code aten::constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor constantPadNd(long[] pad, long value) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.constant_pad_nd(this.handle(), call.longs(pad), pad.length, 0, value);
    if (result == 0) throw TorchException.inOperator("aten::constant_pad_nd", this, pad, value);
    return Tensor.adopt(result);
  }

  /**
   * As pad, with value; any number of dimensions.
   *
   * <p>{@code aten::constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor constantPadNd(long[] pad, double value) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.constant_pad_nd(this.handle(), call.longs(pad), pad.length, 1, Double.doubleToRawLongBits(value));
    if (result == 0) throw TorchException.inOperator("aten::constant_pad_nd", this, pad, value);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by bicubic interpolation (a = -0.75), not antialiased; (batch, channels, h, w).
   *
   * <p>{@code aten::upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBicubic2d(long[] outputSize, boolean alignCorners) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.upsample_bicubic2d(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, 0d, false, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::upsample_bicubic2d", this, outputSize, alignCorners);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by bicubic interpolation (a = -0.75), not antialiased; (batch, channels, h, w).
   *
   * <p>{@code aten::upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBicubic2d(long[] outputSize, boolean alignCorners, double scalesH) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.upsample_bicubic2d(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH, true, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::upsample_bicubic2d", this, outputSize, alignCorners, scalesH);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by bicubic interpolation (a = -0.75), not antialiased; (batch, channels, h, w).
   *
   * <p>{@code aten::upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBicubic2d(long[] outputSize, boolean alignCorners, double scalesH, double scalesW) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.upsample_bicubic2d(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH, true, scalesW, true);
    if (result == 0) throw TorchException.inOperator("aten::upsample_bicubic2d", this, outputSize, alignCorners, scalesH, scalesW);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by bicubic interpolation (a = -0.75), not antialiased; (batch, channels, h, w).
   *
   * <p>{@code aten::upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBicubic2d(long[] outputSize, boolean alignCorners, OptionalDouble scalesH, OptionalDouble scalesW) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.upsample_bicubic2d(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH.orElse(0), scalesH.isPresent(), scalesW.orElse(0), scalesW.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::upsample_bicubic2d", this, outputSize, alignCorners, scalesH, scalesW);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by bilinear interpolation, not antialiased; (batch, channels, h, w).
   *
   * <p>{@code aten::upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBilinear2d(long[] outputSize, boolean alignCorners) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.upsample_bilinear2d(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, 0d, false, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::upsample_bilinear2d", this, outputSize, alignCorners);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by bilinear interpolation, not antialiased; (batch, channels, h, w).
   *
   * <p>{@code aten::upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBilinear2d(long[] outputSize, boolean alignCorners, double scalesH) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.upsample_bilinear2d(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH, true, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::upsample_bilinear2d", this, outputSize, alignCorners, scalesH);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by bilinear interpolation, not antialiased; (batch, channels, h, w).
   *
   * <p>{@code aten::upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBilinear2d(long[] outputSize, boolean alignCorners, double scalesH, double scalesW) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.upsample_bilinear2d(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH, true, scalesW, true);
    if (result == 0) throw TorchException.inOperator("aten::upsample_bilinear2d", this, outputSize, alignCorners, scalesH, scalesW);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by bilinear interpolation, not antialiased; (batch, channels, h, w).
   *
   * <p>{@code aten::upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBilinear2d(long[] outputSize, boolean alignCorners, OptionalDouble scalesH, OptionalDouble scalesW) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.upsample_bilinear2d(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH.orElse(0), scalesH.isPresent(), scalesW.orElse(0), scalesW.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::upsample_bilinear2d", this, outputSize, alignCorners, scalesH, scalesW);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by antialiased bicubic interpolation (a = -0.5), as Pillow does; (batch, channels, h, w).
   *
   * <p>{@code aten::_upsample_bicubic2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBicubic2dAa(long[] outputSize, boolean alignCorners) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls._upsample_bicubic2d_aa(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, 0d, false, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::_upsample_bicubic2d_aa", this, outputSize, alignCorners);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by antialiased bicubic interpolation (a = -0.5), as Pillow does; (batch, channels, h, w).
   *
   * <p>{@code aten::_upsample_bicubic2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBicubic2dAa(long[] outputSize, boolean alignCorners, double scalesH) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls._upsample_bicubic2d_aa(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH, true, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::_upsample_bicubic2d_aa", this, outputSize, alignCorners, scalesH);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by antialiased bicubic interpolation (a = -0.5), as Pillow does; (batch, channels, h, w).
   *
   * <p>{@code aten::_upsample_bicubic2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBicubic2dAa(long[] outputSize, boolean alignCorners, double scalesH, double scalesW) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls._upsample_bicubic2d_aa(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH, true, scalesW, true);
    if (result == 0) throw TorchException.inOperator("aten::_upsample_bicubic2d_aa", this, outputSize, alignCorners, scalesH, scalesW);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by antialiased bicubic interpolation (a = -0.5), as Pillow does; (batch, channels, h, w).
   *
   * <p>{@code aten::_upsample_bicubic2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBicubic2dAa(long[] outputSize, boolean alignCorners, OptionalDouble scalesH, OptionalDouble scalesW) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls._upsample_bicubic2d_aa(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH.orElse(0), scalesH.isPresent(), scalesW.orElse(0), scalesW.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::_upsample_bicubic2d_aa", this, outputSize, alignCorners, scalesH, scalesW);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by antialiased bilinear interpolation, as Pillow does; (batch, channels, h, w).
   *
   * <p>{@code aten::_upsample_bilinear2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBilinear2dAa(long[] outputSize, boolean alignCorners) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls._upsample_bilinear2d_aa(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, 0d, false, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::_upsample_bilinear2d_aa", this, outputSize, alignCorners);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by antialiased bilinear interpolation, as Pillow does; (batch, channels, h, w).
   *
   * <p>{@code aten::_upsample_bilinear2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBilinear2dAa(long[] outputSize, boolean alignCorners, double scalesH) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls._upsample_bilinear2d_aa(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH, true, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::_upsample_bilinear2d_aa", this, outputSize, alignCorners, scalesH);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by antialiased bilinear interpolation, as Pillow does; (batch, channels, h, w).
   *
   * <p>{@code aten::_upsample_bilinear2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBilinear2dAa(long[] outputSize, boolean alignCorners, double scalesH, double scalesW) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls._upsample_bilinear2d_aa(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH, true, scalesW, true);
    if (result == 0) throw TorchException.inOperator("aten::_upsample_bilinear2d_aa", this, outputSize, alignCorners, scalesH, scalesW);
    return Tensor.adopt(result);
  }

  /**
   * Resized to outputSize by antialiased bilinear interpolation, as Pillow does; (batch, channels, h, w).
   *
   * <p>{@code aten::_upsample_bilinear2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor upsampleBilinear2dAa(long[] outputSize, boolean alignCorners, OptionalDouble scalesH, OptionalDouble scalesW) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls._upsample_bilinear2d_aa(this.handle(), call.longs(outputSize), outputSize.length, alignCorners, scalesH.orElse(0), scalesH.isPresent(), scalesW.orElse(0), scalesW.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::_upsample_bilinear2d_aa", this, outputSize, alignCorners, scalesH, scalesW);
    return Tensor.adopt(result);
  }

  /**
   * Every window as a column: (batch, channels * kh * kw, windows).
   *
   * <p>{@code aten::im2col(Tensor self, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor im2col(long[] kernelSize, long[] dilation, long[] padding, long... stride) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.im2col(this.handle(), call.longs(kernelSize), kernelSize.length, call.longs(dilation), dilation.length, call.longs(padding), padding.length, call.longs(stride), stride.length);
    if (result == 0) throw TorchException.inOperator("aten::im2col", this, kernelSize, dilation, padding, stride);
    return Tensor.adopt(result);
  }

  /**
   * x * Phi(x), the normal distribution's; approximate none or tanh. Refused: another name.
   *
   * <p>{@code aten::gelu(Tensor self, *, str approximate="none") -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gelu() {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.gelu(this.handle(), call.text("none"), "none".length());
    if (result == 0) throw TorchException.inOperator("aten::gelu", this);
    return Tensor.adopt(result);
  }

  /**
   * x * Phi(x), the normal distribution's; approximate none or tanh. Refused: another name.
   *
   * <p>{@code aten::gelu(Tensor self, *, str approximate="none") -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gelu(String approximate) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.gelu(this.handle(), call.text(approximate), approximate.length());
    if (result == 0) throw TorchException.inOperator("aten::gelu", this, approximate);
    return Tensor.adopt(result);
  }

  /**
   * max(self, 0).
   *
   * <p>{@code aten::relu(Tensor self) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor relu() {
    long result = AtenCalls.relu(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::relu", this);
    return Tensor.adopt(result);
  }

  /**
   * x * sigmoid(x).
   *
   * <p>{@code aten::silu(Tensor self) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor silu() {
    long result = AtenCalls.silu(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::silu", this);
    return Tensor.adopt(result);
  }

  /**
   * x above 0, else negativeSlope * x.
   *
   * <p>{@code aten::leaky_relu(Tensor self, Scalar negative_slope=0.01) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor leakyRelu() {
    long result = AtenCalls.leaky_relu(this.handle(), 1, Double.doubleToRawLongBits(0.01d));
    if (result == 0) throw TorchException.inOperator("aten::leaky_relu", this);
    return Tensor.adopt(result);
  }

  /**
   * x above 0, else negativeSlope * x.
   *
   * <p>{@code aten::leaky_relu(Tensor self, Scalar negative_slope=0.01) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor leakyRelu(long negativeSlope) {
    long result = AtenCalls.leaky_relu(this.handle(), 0, negativeSlope);
    if (result == 0) throw TorchException.inOperator("aten::leaky_relu", this, negativeSlope);
    return Tensor.adopt(result);
  }

  /**
   * x above 0, else negativeSlope * x.
   *
   * <p>{@code aten::leaky_relu(Tensor self, Scalar negative_slope=0.01) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor leakyRelu(double negativeSlope) {
    long result = AtenCalls.leaky_relu(this.handle(), 1, Double.doubleToRawLongBits(negativeSlope));
    if (result == 0) throw TorchException.inOperator("aten::leaky_relu", this, negativeSlope);
    return Tensor.adopt(result);
  }

  /**
   * scale * x above 0, else scale * alpha * (exp(inputScale * x) - 1).
   *
   * <p>{@code aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor elu() {
    long result = AtenCalls.elu(this.handle(), 0, 1L, 0, 1L, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::elu", this);
    return Tensor.adopt(result);
  }

  /**
   * scale * x above 0, else scale * alpha * (exp(inputScale * x) - 1).
   *
   * <p>{@code aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor elu(long alpha) {
    long result = AtenCalls.elu(this.handle(), 0, alpha, 0, 1L, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::elu", this, alpha);
    return Tensor.adopt(result);
  }

  /**
   * scale * x above 0, else scale * alpha * (exp(inputScale * x) - 1).
   *
   * <p>{@code aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor elu(double alpha) {
    long result = AtenCalls.elu(this.handle(), 1, Double.doubleToRawLongBits(alpha), 0, 1L, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::elu", this, alpha);
    return Tensor.adopt(result);
  }

  /**
   * scale * x above 0, else scale * alpha * (exp(inputScale * x) - 1).
   *
   * <p>{@code aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor elu(long alpha, long scale) {
    long result = AtenCalls.elu(this.handle(), 0, alpha, 0, scale, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::elu", this, alpha, scale);
    return Tensor.adopt(result);
  }

  /**
   * scale * x above 0, else scale * alpha * (exp(inputScale * x) - 1).
   *
   * <p>{@code aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor elu(double alpha, double scale) {
    long result = AtenCalls.elu(this.handle(), 1, Double.doubleToRawLongBits(alpha), 1, Double.doubleToRawLongBits(scale), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::elu", this, alpha, scale);
    return Tensor.adopt(result);
  }

  /**
   * scale * x above 0, else scale * alpha * (exp(inputScale * x) - 1).
   *
   * <p>{@code aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor elu(long alpha, long scale, long inputScale) {
    long result = AtenCalls.elu(this.handle(), 0, alpha, 0, scale, 0, inputScale);
    if (result == 0) throw TorchException.inOperator("aten::elu", this, alpha, scale, inputScale);
    return Tensor.adopt(result);
  }

  /**
   * scale * x above 0, else scale * alpha * (exp(inputScale * x) - 1).
   *
   * <p>{@code aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor elu(double alpha, double scale, double inputScale) {
    long result = AtenCalls.elu(this.handle(), 1, Double.doubleToRawLongBits(alpha), 1, Double.doubleToRawLongBits(scale), 1, Double.doubleToRawLongBits(inputScale));
    if (result == 0) throw TorchException.inOperator("aten::elu", this, alpha, scale, inputScale);
    return Tensor.adopt(result);
  }

  /**
   * log(1 + exp(beta * x)) / beta, and x itself where beta * x exceeds threshold.
   *
   * <p>{@code aten::softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor softplus() {
    long result = AtenCalls.softplus(this.handle(), 0, 1L, 0, 20L);
    if (result == 0) throw TorchException.inOperator("aten::softplus", this);
    return Tensor.adopt(result);
  }

  /**
   * log(1 + exp(beta * x)) / beta, and x itself where beta * x exceeds threshold.
   *
   * <p>{@code aten::softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor softplus(long beta) {
    long result = AtenCalls.softplus(this.handle(), 0, beta, 0, 20L);
    if (result == 0) throw TorchException.inOperator("aten::softplus", this, beta);
    return Tensor.adopt(result);
  }

  /**
   * log(1 + exp(beta * x)) / beta, and x itself where beta * x exceeds threshold.
   *
   * <p>{@code aten::softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor softplus(double beta) {
    long result = AtenCalls.softplus(this.handle(), 1, Double.doubleToRawLongBits(beta), 0, 20L);
    if (result == 0) throw TorchException.inOperator("aten::softplus", this, beta);
    return Tensor.adopt(result);
  }

  /**
   * log(1 + exp(beta * x)) / beta, and x itself where beta * x exceeds threshold.
   *
   * <p>{@code aten::softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor softplus(long beta, long threshold) {
    long result = AtenCalls.softplus(this.handle(), 0, beta, 0, threshold);
    if (result == 0) throw TorchException.inOperator("aten::softplus", this, beta, threshold);
    return Tensor.adopt(result);
  }

  /**
   * log(1 + exp(beta * x)) / beta, and x itself where beta * x exceeds threshold.
   *
   * <p>{@code aten::softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor softplus(double beta, double threshold) {
    long result = AtenCalls.softplus(this.handle(), 1, Double.doubleToRawLongBits(beta), 1, Double.doubleToRawLongBits(threshold));
    if (result == 0) throw TorchException.inOperator("aten::softplus", this, beta, threshold);
    return Tensor.adopt(result);
  }

  /**
   * x, but at least minVal and at most maxVal.
   *
   * <p>{@code aten::hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor hardtanh() {
    long result = AtenCalls.hardtanh(this.handle(), 0, -1L, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::hardtanh", this);
    return Tensor.adopt(result);
  }

  /**
   * x, but at least minVal and at most maxVal.
   *
   * <p>{@code aten::hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor hardtanh(long minVal) {
    long result = AtenCalls.hardtanh(this.handle(), 0, minVal, 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::hardtanh", this, minVal);
    return Tensor.adopt(result);
  }

  /**
   * x, but at least minVal and at most maxVal.
   *
   * <p>{@code aten::hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor hardtanh(double minVal) {
    long result = AtenCalls.hardtanh(this.handle(), 1, Double.doubleToRawLongBits(minVal), 0, 1L);
    if (result == 0) throw TorchException.inOperator("aten::hardtanh", this, minVal);
    return Tensor.adopt(result);
  }

  /**
   * x, but at least minVal and at most maxVal.
   *
   * <p>{@code aten::hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor hardtanh(long minVal, long maxVal) {
    long result = AtenCalls.hardtanh(this.handle(), 0, minVal, 0, maxVal);
    if (result == 0) throw TorchException.inOperator("aten::hardtanh", this, minVal, maxVal);
    return Tensor.adopt(result);
  }

  /**
   * x, but at least minVal and at most maxVal.
   *
   * <p>{@code aten::hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor hardtanh(double minVal, double maxVal) {
    long result = AtenCalls.hardtanh(this.handle(), 1, Double.doubleToRawLongBits(minVal), 1, Double.doubleToRawLongBits(maxVal));
    if (result == 0) throw TorchException.inOperator("aten::hardtanh", this, minVal, maxVal);
    return Tensor.adopt(result);
  }

  /**
   * The first half along dim times the sigmoid of the second; dim is halved. Refused: an odd size.
   *
   * <p>{@code aten::glu(Tensor self, int dim=-1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor glu() {
    long result = AtenCalls.glu(this.handle(), -1L);
    if (result == 0) throw TorchException.inOperator("aten::glu", this);
    return Tensor.adopt(result);
  }

  /**
   * The first half along dim times the sigmoid of the second; dim is halved. Refused: an odd size.
   *
   * <p>{@code aten::glu(Tensor self, int dim=-1) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor glu(long dim) {
    long result = AtenCalls.glu(this.handle(), dim);
    if (result == 0) throw TorchException.inOperator("aten::glu", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * x * tanh(log(1 + exp(x))).
   *
   * <p>{@code aten::mish(Tensor self) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mish() {
    long result = AtenCalls.mish(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::mish", this);
    return Tensor.adopt(result);
  }

  /**
   * x * min(max(x + 3, 0), 6) / 6.
   *
   * <p>{@code aten::hardswish(Tensor self) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor hardswish() {
    long result = AtenCalls.hardswish(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::hardswish", this);
    return Tensor.adopt(result);
  }

  /**
   * exp(x) over its sum along dim; computed in dtype if given.
   *
   * <p>{@code aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor softmax(long dim) {
    long result = AtenCalls.softmax_int(this.handle(), dim, -1);
    if (result == 0) throw TorchException.inOperator("aten::softmax.int", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * exp(x) over its sum along dim; computed in dtype if given.
   *
   * <p>{@code aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor softmax(long dim, DType dtype) {
    long result = AtenCalls.softmax_int(this.handle(), dim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::softmax.int", this, dim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * exp(x) over its sum along dim; computed in dtype if given.
   *
   * <p>{@code aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor softmax(long dim, Optional<DType> dtype) {
    long result = AtenCalls.softmax_int(this.handle(), dim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::softmax.int", this, dim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * x - log(sum(exp(x))) along dim; computed in dtype if given.
   *
   * <p>{@code aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logSoftmax(long dim) {
    long result = AtenCalls.log_softmax_int(this.handle(), dim, -1);
    if (result == 0) throw TorchException.inOperator("aten::log_softmax.int", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * x - log(sum(exp(x))) along dim; computed in dtype if given.
   *
   * <p>{@code aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logSoftmax(long dim, DType dtype) {
    long result = AtenCalls.log_softmax_int(this.handle(), dim, dtype.code());
    if (result == 0) throw TorchException.inOperator("aten::log_softmax.int", this, dim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * x - log(sum(exp(x))) along dim; computed in dtype if given.
   *
   * <p>{@code aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logSoftmax(long dim, Optional<DType> dtype) {
    long result = AtenCalls.log_softmax_int(this.handle(), dim, CallBuffer.dtypeCode(dtype));
    if (result == 0) throw TorchException.inOperator("aten::log_softmax.int", this, dim, dtype);
    return Tensor.adopt(result);
  }

  /**
   * x * Phi(x), the normal distribution's; approximate none or tanh. Refused: another name.
   *
   * <p>{@code aten::gelu_(Tensor(a!) self, *, str approximate="none") -> Tensor(a!)}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gelu_() {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls.gelu_(this.handle(), call.text("none"), "none".length())) throw TorchException.inOperator("aten::gelu_", this);
    return (Tensor) this;
  }

  /**
   * x * Phi(x), the normal distribution's; approximate none or tanh. Refused: another name.
   *
   * <p>{@code aten::gelu_(Tensor(a!) self, *, str approximate="none") -> Tensor(a!)}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor gelu_(String approximate) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls.gelu_(this.handle(), call.text(approximate), approximate.length())) throw TorchException.inOperator("aten::gelu_", this, approximate);
    return (Tensor) this;
  }

  /**
   * x * sigmoid(x).
   *
   * <p>{@code aten::silu_(Tensor(a!) self) -> Tensor(a!)}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor silu_() {
    if (!AtenCalls.silu_(this.handle())) throw TorchException.inOperator("aten::silu_", this);
    return (Tensor) this;
  }

  /**
   * log(sigmoid(x)), without overflow.
   *
   * <p>{@code aten::log_sigmoid(Tensor self) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor logSigmoid() {
    long result = AtenCalls.log_sigmoid(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::log_sigmoid", this);
    return Tensor.adopt(result);
  }

  /**
   * -log softmax of the target class; self (batch, classes, ...) or (classes), target INT64 (batch, ...) or
   * probabilities of self's shape; weight (classes). ignoreIndex counts for nothing.
   *
   * <p>{@code aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor crossEntropyLoss(Tensor target) {
    long result = AtenCalls.cross_entropy_loss(this.handle(), target.handle(), 0L, 1L, -100L, 0.d);
    if (result == 0) throw TorchException.inOperator("aten::cross_entropy_loss", this, target);
    return Tensor.adopt(result);
  }

  /**
   * -log softmax of the target class; self (batch, classes, ...) or (classes), target INT64 (batch, ...) or
   * probabilities of self's shape; weight (classes). ignoreIndex counts for nothing.
   *
   * <p>{@code aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor crossEntropyLoss(Tensor target, Tensor weight) {
    long result = AtenCalls.cross_entropy_loss(this.handle(), target.handle(), weight.handle(), 1L, -100L, 0.d);
    if (result == 0) throw TorchException.inOperator("aten::cross_entropy_loss", this, target, weight);
    return Tensor.adopt(result);
  }

  /**
   * -log softmax of the target class; self (batch, classes, ...) or (classes), target INT64 (batch, ...) or
   * probabilities of self's shape; weight (classes). ignoreIndex counts for nothing.
   *
   * <p>{@code aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor crossEntropyLoss(Tensor target, Tensor weight, long reduction) {
    long result = AtenCalls.cross_entropy_loss(this.handle(), target.handle(), weight.handle(), reduction, -100L, 0.d);
    if (result == 0) throw TorchException.inOperator("aten::cross_entropy_loss", this, target, weight, reduction);
    return Tensor.adopt(result);
  }

  /**
   * -log softmax of the target class; self (batch, classes, ...) or (classes), target INT64 (batch, ...) or
   * probabilities of self's shape; weight (classes). ignoreIndex counts for nothing.
   *
   * <p>{@code aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor crossEntropyLoss(Tensor target, Tensor weight, long reduction, long ignoreIndex) {
    long result = AtenCalls.cross_entropy_loss(this.handle(), target.handle(), weight.handle(), reduction, ignoreIndex, 0.d);
    if (result == 0) throw TorchException.inOperator("aten::cross_entropy_loss", this, target, weight, reduction, ignoreIndex);
    return Tensor.adopt(result);
  }

  /**
   * -log softmax of the target class; self (batch, classes, ...) or (classes), target INT64 (batch, ...) or
   * probabilities of self's shape; weight (classes). ignoreIndex counts for nothing.
   *
   * <p>{@code aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor crossEntropyLoss(Tensor target, Tensor weight, long reduction, long ignoreIndex, double labelSmoothing) {
    long result = AtenCalls.cross_entropy_loss(this.handle(), target.handle(), weight.handle(), reduction, ignoreIndex, labelSmoothing);
    if (result == 0) throw TorchException.inOperator("aten::cross_entropy_loss", this, target, weight, reduction, ignoreIndex, labelSmoothing);
    return Tensor.adopt(result);
  }

  /**
   * -log softmax of the target class; self (batch, classes, ...) or (classes), target INT64 (batch, ...) or
   * probabilities of self's shape; weight (classes). ignoreIndex counts for nothing.
   *
   * <p>{@code aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor crossEntropyLoss(Tensor target, Optional<Tensor> weight, long reduction, long ignoreIndex, double labelSmoothing) {
    long result = AtenCalls.cross_entropy_loss(this.handle(), target.handle(), CallBuffer.handle(weight), reduction, ignoreIndex, labelSmoothing);
    if (result == 0) throw TorchException.inOperator("aten::cross_entropy_loss", this, target, weight, reduction, ignoreIndex, labelSmoothing);
    return Tensor.adopt(result);
  }

  /**
   * -self at the target class, self being log probabilities; shapes as of cross_entropy_loss.
   *
   * <p>{@code aten::nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nllLossNd(Tensor target) {
    long result = AtenCalls.nll_loss_nd(this.handle(), target.handle(), 0L, 1L, -100L);
    if (result == 0) throw TorchException.inOperator("aten::nll_loss_nd", this, target);
    return Tensor.adopt(result);
  }

  /**
   * -self at the target class, self being log probabilities; shapes as of cross_entropy_loss.
   *
   * <p>{@code aten::nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nllLossNd(Tensor target, Tensor weight) {
    long result = AtenCalls.nll_loss_nd(this.handle(), target.handle(), weight.handle(), 1L, -100L);
    if (result == 0) throw TorchException.inOperator("aten::nll_loss_nd", this, target, weight);
    return Tensor.adopt(result);
  }

  /**
   * -self at the target class, self being log probabilities; shapes as of cross_entropy_loss.
   *
   * <p>{@code aten::nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nllLossNd(Tensor target, Tensor weight, long reduction) {
    long result = AtenCalls.nll_loss_nd(this.handle(), target.handle(), weight.handle(), reduction, -100L);
    if (result == 0) throw TorchException.inOperator("aten::nll_loss_nd", this, target, weight, reduction);
    return Tensor.adopt(result);
  }

  /**
   * -self at the target class, self being log probabilities; shapes as of cross_entropy_loss.
   *
   * <p>{@code aten::nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nllLossNd(Tensor target, Tensor weight, long reduction, long ignoreIndex) {
    long result = AtenCalls.nll_loss_nd(this.handle(), target.handle(), weight.handle(), reduction, ignoreIndex);
    if (result == 0) throw TorchException.inOperator("aten::nll_loss_nd", this, target, weight, reduction, ignoreIndex);
    return Tensor.adopt(result);
  }

  /**
   * -self at the target class, self being log probabilities; shapes as of cross_entropy_loss.
   *
   * <p>{@code aten::nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor nllLossNd(Tensor target, Optional<Tensor> weight, long reduction, long ignoreIndex) {
    long result = AtenCalls.nll_loss_nd(this.handle(), target.handle(), CallBuffer.handle(weight), reduction, ignoreIndex);
    if (result == 0) throw TorchException.inOperator("aten::nll_loss_nd", this, target, weight, reduction, ignoreIndex);
    return Tensor.adopt(result);
  }

  /**
   * (self - target)^2; both broadcast.
   *
   * <p>{@code aten::mse_loss(Tensor self, Tensor target, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mseLoss(Tensor target) {
    long result = AtenCalls.mse_loss(this.handle(), target.handle(), 1L);
    if (result == 0) throw TorchException.inOperator("aten::mse_loss", this, target);
    return Tensor.adopt(result);
  }

  /**
   * (self - target)^2; both broadcast.
   *
   * <p>{@code aten::mse_loss(Tensor self, Tensor target, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor mseLoss(Tensor target, long reduction) {
    long result = AtenCalls.mse_loss(this.handle(), target.handle(), reduction);
    if (result == 0) throw TorchException.inOperator("aten::mse_loss", this, target, reduction);
    return Tensor.adopt(result);
  }

  /**
   * abs(self - target); both broadcast.
   *
   * <p>{@code aten::l1_loss(Tensor self, Tensor target, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor l1Loss(Tensor target) {
    long result = AtenCalls.l1_loss(this.handle(), target.handle(), 1L);
    if (result == 0) throw TorchException.inOperator("aten::l1_loss", this, target);
    return Tensor.adopt(result);
  }

  /**
   * abs(self - target); both broadcast.
   *
   * <p>{@code aten::l1_loss(Tensor self, Tensor target, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor l1Loss(Tensor target, long reduction) {
    long result = AtenCalls.l1_loss(this.handle(), target.handle(), reduction);
    if (result == 0) throw TorchException.inOperator("aten::l1_loss", this, target, reduction);
    return Tensor.adopt(result);
  }

  /**
   * (self - target)^2 / (2 beta) where they differ by less than beta, else abs(self - target) - beta / 2. Refused: beta
   * below 0.
   *
   * <p>{@code aten::smooth_l1_loss(Tensor self, Tensor target, int reduction=1, float beta=1.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor smoothL1Loss(Tensor target) {
    long result = AtenCalls.smooth_l1_loss(this.handle(), target.handle(), 1L, 1.d);
    if (result == 0) throw TorchException.inOperator("aten::smooth_l1_loss", this, target);
    return Tensor.adopt(result);
  }

  /**
   * (self - target)^2 / (2 beta) where they differ by less than beta, else abs(self - target) - beta / 2. Refused: beta
   * below 0.
   *
   * <p>{@code aten::smooth_l1_loss(Tensor self, Tensor target, int reduction=1, float beta=1.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor smoothL1Loss(Tensor target, long reduction) {
    long result = AtenCalls.smooth_l1_loss(this.handle(), target.handle(), reduction, 1.d);
    if (result == 0) throw TorchException.inOperator("aten::smooth_l1_loss", this, target, reduction);
    return Tensor.adopt(result);
  }

  /**
   * (self - target)^2 / (2 beta) where they differ by less than beta, else abs(self - target) - beta / 2. Refused: beta
   * below 0.
   *
   * <p>{@code aten::smooth_l1_loss(Tensor self, Tensor target, int reduction=1, float beta=1.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor smoothL1Loss(Tensor target, long reduction, double beta) {
    long result = AtenCalls.smooth_l1_loss(this.handle(), target.handle(), reduction, beta);
    if (result == 0) throw TorchException.inOperator("aten::smooth_l1_loss", this, target, reduction, beta);
    return Tensor.adopt(result);
  }

  /**
   * The cross entropy of sigmoid(self) with target in [0, 1]; weight and posWeight broadcast. Refused: shapes that
   * differ.
   *
   * <p>{@code aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor binaryCrossEntropyWithLogits(Tensor target) {
    long result = AtenCalls.binary_cross_entropy_with_logits(this.handle(), target.handle(), 0L, 0L, 1L);
    if (result == 0) throw TorchException.inOperator("aten::binary_cross_entropy_with_logits", this, target);
    return Tensor.adopt(result);
  }

  /**
   * The cross entropy of sigmoid(self) with target in [0, 1]; weight and posWeight broadcast. Refused: shapes that
   * differ.
   *
   * <p>{@code aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor binaryCrossEntropyWithLogits(Tensor target, Tensor weight) {
    long result = AtenCalls.binary_cross_entropy_with_logits(this.handle(), target.handle(), weight.handle(), 0L, 1L);
    if (result == 0) throw TorchException.inOperator("aten::binary_cross_entropy_with_logits", this, target, weight);
    return Tensor.adopt(result);
  }

  /**
   * The cross entropy of sigmoid(self) with target in [0, 1]; weight and posWeight broadcast. Refused: shapes that
   * differ.
   *
   * <p>{@code aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor binaryCrossEntropyWithLogits(Tensor target, Tensor weight, Tensor posWeight) {
    long result = AtenCalls.binary_cross_entropy_with_logits(this.handle(), target.handle(), weight.handle(), posWeight.handle(), 1L);
    if (result == 0) throw TorchException.inOperator("aten::binary_cross_entropy_with_logits", this, target, weight, posWeight);
    return Tensor.adopt(result);
  }

  /**
   * The cross entropy of sigmoid(self) with target in [0, 1]; weight and posWeight broadcast. Refused: shapes that
   * differ.
   *
   * <p>{@code aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor binaryCrossEntropyWithLogits(Tensor target, Tensor weight, Tensor posWeight, long reduction) {
    long result = AtenCalls.binary_cross_entropy_with_logits(this.handle(), target.handle(), weight.handle(), posWeight.handle(), reduction);
    if (result == 0) throw TorchException.inOperator("aten::binary_cross_entropy_with_logits", this, target, weight, posWeight, reduction);
    return Tensor.adopt(result);
  }

  /**
   * The cross entropy of sigmoid(self) with target in [0, 1]; weight and posWeight broadcast. Refused: shapes that
   * differ.
   *
   * <p>{@code aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor binaryCrossEntropyWithLogits(Tensor target, Optional<Tensor> weight, Optional<Tensor> posWeight, long reduction) {
    long result = AtenCalls.binary_cross_entropy_with_logits(this.handle(), target.handle(), CallBuffer.handle(weight), CallBuffer.handle(posWeight), reduction);
    if (result == 0) throw TorchException.inOperator("aten::binary_cross_entropy_with_logits", this, target, weight, posWeight, reduction);
    return Tensor.adopt(result);
  }

  /**
   * target * (log(target) - self), self being log probabilities; target too if logTarget.
   *
   * <p>{@code aten::kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor klDiv(Tensor target) {
    long result = AtenCalls.kl_div(this.handle(), target.handle(), 1L, false);
    if (result == 0) throw TorchException.inOperator("aten::kl_div", this, target);
    return Tensor.adopt(result);
  }

  /**
   * target * (log(target) - self), self being log probabilities; target too if logTarget.
   *
   * <p>{@code aten::kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor klDiv(Tensor target, long reduction) {
    long result = AtenCalls.kl_div(this.handle(), target.handle(), reduction, false);
    if (result == 0) throw TorchException.inOperator("aten::kl_div", this, target, reduction);
    return Tensor.adopt(result);
  }

  /**
   * target * (log(target) - self), self being log probabilities; target too if logTarget.
   *
   * <p>{@code aten::kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor klDiv(Tensor target, long reduction, boolean logTarget) {
    long result = AtenCalls.kl_div(this.handle(), target.handle(), reduction, logTarget);
    if (result == 0) throw TorchException.inOperator("aten::kl_div", this, target, reduction, logTarget);
    return Tensor.adopt(result);
  }

  /**
   * (self - target)^2 / 2 where they differ by less than delta, else delta * (abs(self - target) - delta / 2). Refused:
   * delta at most 0.
   *
   * <p>{@code aten::huber_loss(Tensor self, Tensor target, int reduction=1, float delta=1.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor huberLoss(Tensor target) {
    long result = AtenCalls.huber_loss(this.handle(), target.handle(), 1L, 1.d);
    if (result == 0) throw TorchException.inOperator("aten::huber_loss", this, target);
    return Tensor.adopt(result);
  }

  /**
   * (self - target)^2 / 2 where they differ by less than delta, else delta * (abs(self - target) - delta / 2). Refused:
   * delta at most 0.
   *
   * <p>{@code aten::huber_loss(Tensor self, Tensor target, int reduction=1, float delta=1.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor huberLoss(Tensor target, long reduction) {
    long result = AtenCalls.huber_loss(this.handle(), target.handle(), reduction, 1.d);
    if (result == 0) throw TorchException.inOperator("aten::huber_loss", this, target, reduction);
    return Tensor.adopt(result);
  }

  /**
   * (self - target)^2 / 2 where they differ by less than delta, else delta * (abs(self - target) - delta / 2). Refused:
   * delta at most 0.
   *
   * <p>{@code aten::huber_loss(Tensor self, Tensor target, int reduction=1, float delta=1.) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor huberLoss(Tensor target, long reduction, double delta) {
    long result = AtenCalls.huber_loss(this.handle(), target.handle(), reduction, delta);
    if (result == 0) throw TorchException.inOperator("aten::huber_loss", this, target, reduction, delta);
    return Tensor.adopt(result);
  }

  /**
   * The elements of dim in ascending (or descending) order, and where each stood; stable keeps equal ones in order.
   *
   * <p>{@code aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices sort() {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.sort(this.handle(), -1L, false, results)) throw TorchException.inOperator("aten::sort", this);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The elements of dim in ascending (or descending) order, and where each stood; stable keeps equal ones in order.
   *
   * <p>{@code aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices sort(long dim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.sort(this.handle(), dim, false, results)) throw TorchException.inOperator("aten::sort", this, dim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The elements of dim in ascending (or descending) order, and where each stood; stable keeps equal ones in order.
   *
   * <p>{@code aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices sort(long dim, boolean descending) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.sort(this.handle(), dim, descending, results)) throw TorchException.inOperator("aten::sort", this, dim, descending);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The elements of dim in ascending (or descending) order, and where each stood; stable keeps equal ones in order.
   *
   * <p>{@code aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices sort(boolean stable) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.sort_stable(this.handle(), (stable ? 1 : 0), -1L, false, results)) throw TorchException.inOperator("aten::sort.stable", this, stable);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The elements of dim in ascending (or descending) order, and where each stood; stable keeps equal ones in order.
   *
   * <p>{@code aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices sort(boolean stable, long dim, boolean descending) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.sort_stable(this.handle(), (stable ? 1 : 0), dim, descending, results)) throw TorchException.inOperator("aten::sort.stable", this, stable, dim, descending);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The elements of dim in ascending (or descending) order, and where each stood; stable keeps equal ones in order.
   *
   * <p>{@code aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices sort(Optional<Boolean> stable, long dim, boolean descending) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.sort_stable(this.handle(), CallBuffer.code(stable), dim, descending, results)) throw TorchException.inOperator("aten::sort.stable", this, stable, dim, descending);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * Where the elements of the sorted dim stood.
   *
   * <p>{@code aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argsort() {
    long result = AtenCalls.argsort(this.handle(), -1L, false);
    if (result == 0) throw TorchException.inOperator("aten::argsort", this);
    return Tensor.adopt(result);
  }

  /**
   * Where the elements of the sorted dim stood.
   *
   * <p>{@code aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argsort(long dim) {
    long result = AtenCalls.argsort(this.handle(), dim, false);
    if (result == 0) throw TorchException.inOperator("aten::argsort", this, dim);
    return Tensor.adopt(result);
  }

  /**
   * Where the elements of the sorted dim stood.
   *
   * <p>{@code aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor argsort(long dim, boolean descending) {
    long result = AtenCalls.argsort(this.handle(), dim, descending);
    if (result == 0) throw TorchException.inOperator("aten::argsort", this, dim, descending);
    return Tensor.adopt(result);
  }

  /**
   * The k largest (or smallest) elements of dim, and where they stood; dim becomes k. Refused: k above the size.
   *
   * <p>{@code aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices topk(long k) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.topk(this.handle(), k, -1L, true, true, results)) throw TorchException.inOperator("aten::topk", this, k);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The k largest (or smallest) elements of dim, and where they stood; dim becomes k. Refused: k above the size.
   *
   * <p>{@code aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices topk(long k, long dim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.topk(this.handle(), k, dim, true, true, results)) throw TorchException.inOperator("aten::topk", this, k, dim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The k largest (or smallest) elements of dim, and where they stood; dim becomes k. Refused: k above the size.
   *
   * <p>{@code aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices topk(long k, long dim, boolean largest) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.topk(this.handle(), k, dim, largest, true, results)) throw TorchException.inOperator("aten::topk", this, k, dim, largest);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The k largest (or smallest) elements of dim, and where they stood; dim becomes k. Refused: k above the size.
   *
   * <p>{@code aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices topk(long k, long dim, boolean largest, boolean sorted) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.topk(this.handle(), k, dim, largest, sorted, results)) throw TorchException.inOperator("aten::topk", this, k, dim, largest, sorted);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * numSamples categories for each row of weights: (categories) gives (numSamples), (rows, categories) gives (rows,
   * numSamples). Refused: negative or infinite weights, rows that sum to 0, more than there are without replacement.
   *
   * <p>{@code aten::multinomial(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor multinomial(long numSamples) {
    long result = AtenCalls.multinomial(this.handle(), numSamples, false);
    if (result == 0) throw TorchException.inOperator("aten::multinomial", this, numSamples);
    return Tensor.adopt(result);
  }

  /**
   * numSamples categories for each row of weights: (categories) gives (numSamples), (rows, categories) gives (rows,
   * numSamples). Refused: negative or infinite weights, rows that sum to 0, more than there are without replacement.
   *
   * <p>{@code aten::multinomial(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor multinomial(long numSamples, boolean replacement) {
    long result = AtenCalls.multinomial(this.handle(), numSamples, replacement);
    if (result == 0) throw TorchException.inOperator("aten::multinomial", this, numSamples, replacement);
    return Tensor.adopt(result);
  }

  /**
   * 1 with the probability that the element says, else 0. Refused: outside [0, 1].
   *
   * <p>{@code aten::bernoulli(Tensor self, *, Generator? generator=None) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bernoulli() {
    long result = AtenCalls.bernoulli(this.handle());
    if (result == 0) throw TorchException.inOperator("aten::bernoulli", this);
    return Tensor.adopt(result);
  }

  /**
   * The k-th smallest element of dim, counted from 1, and where it stood. Refused: k outside the size.
   *
   * <p>{@code aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices kthvalue(long k) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.kthvalue(this.handle(), k, -1L, false, results)) throw TorchException.inOperator("aten::kthvalue", this, k);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The k-th smallest element of dim, counted from 1, and where it stood. Refused: k outside the size.
   *
   * <p>{@code aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices kthvalue(long k, long dim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.kthvalue(this.handle(), k, dim, false, results)) throw TorchException.inOperator("aten::kthvalue", this, k, dim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * The k-th smallest element of dim, counted from 1, and where it stood. Refused: k outside the size.
   *
   * <p>{@code aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public ValuesAndIndices kthvalue(long k, long dim, boolean keepdim) {
    CallBuffer call = CallBuffer.begin();
      long results = call.results(2);
      if (!AtenCalls.kthvalue(this.handle(), k, dim, keepdim, results)) throw TorchException.inOperator("aten::kthvalue", this, k, dim, keepdim);
      return new ValuesAndIndices(call.result(0), call.result(1));
  }

  /**
   * Between which of the sorted boundaries (n) each element lies; self's shape.
   *
   * <p>{@code aten::bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bucketize(Tensor boundaries) {
    long result = AtenCalls.bucketize_Tensor(this.handle(), boundaries.handle(), false, false);
    if (result == 0) throw TorchException.inOperator("aten::bucketize.Tensor", this, boundaries);
    return Tensor.adopt(result);
  }

  /**
   * Between which of the sorted boundaries (n) each element lies; self's shape.
   *
   * <p>{@code aten::bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor bucketize(Tensor boundaries, boolean outInt32, boolean right) {
    long result = AtenCalls.bucketize_Tensor(this.handle(), boundaries.handle(), outInt32, right);
    if (result == 0) throw TorchException.inOperator("aten::bucketize.Tensor", this, boundaries, outInt32, right);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.dtype(Tensor(a) self, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to(DType dtype) {
    long result = AtenCalls.to_dtype(this.handle(), dtype.code(), false, false);
    if (result == 0) throw TorchException.inOperator("aten::to.dtype", this, dtype);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.dtype(Tensor(a) self, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to(DType dtype, boolean nonBlocking) {
    long result = AtenCalls.to_dtype(this.handle(), dtype.code(), nonBlocking, false);
    if (result == 0) throw TorchException.inOperator("aten::to.dtype", this, dtype, nonBlocking);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.dtype(Tensor(a) self, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to(DType dtype, boolean nonBlocking, boolean copy) {
    long result = AtenCalls.to_dtype(this.handle(), dtype.code(), nonBlocking, copy);
    if (result == 0) throw TorchException.inOperator("aten::to.dtype", this, dtype, nonBlocking, copy);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.device(Tensor(a) self, Device device, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to(Device device, DType dtype) {
    long result = AtenCalls.to_device(this.handle(), device.type().code(), device.index(), dtype.code(), false, false);
    if (result == 0) throw TorchException.inOperator("aten::to.device", this, device, dtype);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.device(Tensor(a) self, Device device, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to(Device device, DType dtype, boolean nonBlocking) {
    long result = AtenCalls.to_device(this.handle(), device.type().code(), device.index(), dtype.code(), nonBlocking, false);
    if (result == 0) throw TorchException.inOperator("aten::to.device", this, device, dtype, nonBlocking);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.device(Tensor(a) self, Device device, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to(Device device, DType dtype, boolean nonBlocking, boolean copy) {
    long result = AtenCalls.to_device(this.handle(), device.type().code(), device.index(), dtype.code(), nonBlocking, copy);
    if (result == 0) throw TorchException.inOperator("aten::to.device", this, device, dtype, nonBlocking, copy);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.dtype_layout(Tensor(a) self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to() {
    long result = AtenCalls.to_dtype_layout(this.handle(), -1, -1, -1, -1, false, false);
    if (result == 0) throw TorchException.inOperator("aten::to.dtype_layout", this);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.dtype_layout(Tensor(a) self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to(DType dtype, Device device, boolean nonBlocking, boolean copy) {
    long result = AtenCalls.to_dtype_layout(this.handle(), dtype.code(), device.type().code(), device.index(), -1, nonBlocking, copy);
    if (result == 0) throw TorchException.inOperator("aten::to.dtype_layout", this, dtype, device, nonBlocking, copy);
    return Tensor.adopt(result);
  }

  /**
   * Self as another type, on another device.
   *
   * <p>{@code aten::to.dtype_layout(Tensor(a) self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor to(Optional<DType> dtype, Optional<Device> device, boolean nonBlocking, boolean copy) {
    long result = AtenCalls.to_dtype_layout(this.handle(), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1, nonBlocking, copy);
    if (result == 0) throw TorchException.inOperator("aten::to.dtype_layout", this, dtype, device, nonBlocking, copy);
    return Tensor.adopt(result);
  }

  /**
   * A copy in page-locked memory, from which a device copies asynchronously.
   *
   * <p>{@code aten::pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pinMemory() {
    long result = AtenCalls.pin_memory(this.handle(), -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::pin_memory", this);
    return Tensor.adopt(result);
  }

  /**
   * A copy in page-locked memory, from which a device copies asynchronously.
   *
   * <p>{@code aten::pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pinMemory(Device device) {
    long result = AtenCalls.pin_memory(this.handle(), device.type().code(), device.index());
    if (result == 0) throw TorchException.inOperator("aten::pin_memory", this, device);
    return Tensor.adopt(result);
  }

  /**
   * A copy in page-locked memory, from which a device copies asynchronously.
   *
   * <p>{@code aten::pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a)}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor pinMemory(Optional<Device> device) {
    long result = AtenCalls.pin_memory(this.handle(), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device));
    if (result == 0) throw TorchException.inOperator("aten::pin_memory", this, device);
    return Tensor.adopt(result);
  }

  /**
   * Whether the memory is page-locked.
   *
   * <p>{@code aten::is_pinned(Tensor self, Device? device=None) -> bool}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean isPinned() {
    int result = AtenCalls.is_pinned(this.handle(), -1, -1);
    if (result < 0) throw TorchException.inOperator("aten::is_pinned", this);
    return result == 1;
  }

  /**
   * Whether the memory is page-locked.
   *
   * <p>{@code aten::is_pinned(Tensor self, Device? device=None) -> bool}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean isPinned(Device device) {
    int result = AtenCalls.is_pinned(this.handle(), device.type().code(), device.index());
    if (result < 0) throw TorchException.inOperator("aten::is_pinned", this, device);
    return result == 1;
  }

  /**
   * Whether the memory is page-locked.
   *
   * <p>{@code aten::is_pinned(Tensor self, Device? device=None) -> bool}
   *
   * <p>The same shape. What has the type and device already is returned as it is unless copy; nonBlocking matters
   * between pinned memory and a device. Refused: a device that isn't there, pinned memory without one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean isPinned(Optional<Device> device) {
    int result = AtenCalls.is_pinned(this.handle(), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device));
    if (result < 0) throw TorchException.inOperator("aten::is_pinned", this, device);
    return result == 1;
  }

  /**
   * Backs the loss scale off after an infinite gradient, lets it grow after growthInterval steps without.
   *
   * <p>{@code aten::_amp_update_scale_(Tensor(a!) self, Tensor(b!) growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> Tensor(a!)}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: self is written and returned; its shape and type stay, and the result must fit them. Refused: a leaf
   * that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor ampUpdateScale_(Tensor growthTracker, Tensor foundInf, double scaleGrowthFactor, double scaleBackoffFactor, long growthInterval) {
    if (!AtenCalls._amp_update_scale_(this.handle(), growthTracker.handle(), foundInf.handle(), scaleGrowthFactor, scaleBackoffFactor, growthInterval)) throw TorchException.inOperator("aten::_amp_update_scale_", this, growthTracker, foundInf, scaleGrowthFactor, scaleBackoffFactor, growthInterval);
    return growthTracker;
  }

  /**
   * self (rows, k) x mat2 INT8 (m, k) transposed * scales (m), giving (rows, m).
   *
   * <p>{@code aten::_weight_int8pack_mm(Tensor self, Tensor mat2, Tensor scales) -> Tensor}
   *
   * <p>The input is BFLOAT16 (the CPU's kernels take FLOAT16 and FLOAT32 too), which the result's type is as well.
   * Refused: sizes that aren't multiples of what libtorch packs, other types, another device than the kernel's.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor weightInt8packMm(Tensor mat2, Tensor scales) {
    long result = AtenCalls._weight_int8pack_mm(this.handle(), mat2.handle(), scales.handle());
    if (result == 0) throw TorchException.inOperator("aten::_weight_int8pack_mm", this, mat2, scales);
    return Tensor.adopt(result);
  }

  /**
   * As weightInt4packMm, for weights packed for the CPU.
   *
   * <p>{@code aten::_weight_int4pack_mm_for_cpu(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor}
   *
   * <p>The input is BFLOAT16 (the CPU's kernels take FLOAT16 and FLOAT32 too), which the result's type is as well.
   * Refused: sizes that aren't multiples of what libtorch packs, other types, another device than the kernel's.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor weightInt4packMmForCpu(Tensor mat2, long qGroupSize, Tensor qScaleAndZeros) {
    long result = AtenCalls._weight_int4pack_mm_for_cpu(this.handle(), mat2.handle(), qGroupSize, qScaleAndZeros.handle());
    if (result == 0) throw TorchException.inOperator("aten::_weight_int4pack_mm_for_cpu", this, mat2, qGroupSize, qScaleAndZeros);
    return Tensor.adopt(result);
  }

  /**
   * INT32 weights 0 to 15 of (m, k), packed for the CPU's kernel.
   *
   * <p>{@code aten::_convert_weight_to_int4pack_for_cpu(Tensor self, int innerKTiles) -> Tensor}
   *
   * <p>The input is BFLOAT16 (the CPU's kernels take FLOAT16 and FLOAT32 too), which the result's type is as well.
   * Refused: sizes that aren't multiples of what libtorch packs, other types, another device than the kernel's.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor convertWeightToInt4packForCpu(long innerKTiles) {
    long result = AtenCalls._convert_weight_to_int4pack_for_cpu(this.handle(), innerKTiles);
    if (result == 0) throw TorchException.inOperator("aten::_convert_weight_to_int4pack_for_cpu", this, innerKTiles);
    return Tensor.adopt(result);
  }

  /**
   * self (rows, k) x packed 4-bit weights of (m, k), each group of qGroupSize with the scale and zero in qScaleAndZeros
   * (k / qGroupSize, m, 2), giving (rows, m).
   *
   * <p>{@code aten::_weight_int4pack_mm(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor}
   *
   * <p>The input is BFLOAT16 (the CPU's kernels take FLOAT16 and FLOAT32 too), which the result's type is as well.
   * Refused: sizes that aren't multiples of what libtorch packs, other types, another device than the kernel's.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor weightInt4packMm(Tensor mat2, long qGroupSize, Tensor qScaleAndZeros) {
    long result = AtenCalls._weight_int4pack_mm(this.handle(), mat2.handle(), qGroupSize, qScaleAndZeros.handle());
    if (result == 0) throw TorchException.inOperator("aten::_weight_int4pack_mm", this, mat2, qGroupSize, qScaleAndZeros);
    return Tensor.adopt(result);
  }

  /**
   * Two 4-bit weights a byte, packed for CUDA's kernel.
   *
   * <p>{@code aten::_convert_weight_to_int4pack(Tensor self, int innerKTiles) -> Tensor}
   *
   * <p>The input is BFLOAT16 (the CPU's kernels take FLOAT16 and FLOAT32 too), which the result's type is as well.
   * Refused: sizes that aren't multiples of what libtorch packs, other types, another device than the kernel's.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public Tensor convertWeightToInt4pack(long innerKTiles) {
    long result = AtenCalls._convert_weight_to_int4pack(this.handle(), innerKTiles);
    if (result == 0) throw TorchException.inOperator("aten::_convert_weight_to_int4pack", this, innerKTiles);
    return Tensor.adopt(result);
  }

  /**
   * A result that is no leaf keeps the gradient that backward passes from now on find for it, where grad() has it.
   *
   * <p>{@code aten::retain_grad(Tensor(a!) self) -> ()}
   *
   * <p>The gradient has this tensor's shape and type. Refused: a tensor that requires no gradient.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public void retainGrad() {
    if (!AtenCalls.retain_grad(this.handle())) throw TorchException.inOperator("aten::retain_grad", this);
  }

  /**
   * Whether retainGrad was called on this result.
   *
   * <p>{@code aten::retains_grad(Tensor self) -> bool}
   *
   * <p>The gradient has this tensor's shape and type. Refused: a tensor that requires no gradient.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public boolean retainsGrad() {
    int result = AtenCalls.retains_grad(this.handle());
    if (result < 0) throw TorchException.inOperator("aten::retains_grad", this);
    return result == 1;
  }
}
