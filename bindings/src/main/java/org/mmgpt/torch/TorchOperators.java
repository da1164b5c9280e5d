// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
package org.mmgpt.torch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mmgpt.torch.ffi.AtenCalls;

/** The operators without a {@code self}, named as ATen names them. */
abstract sealed class TorchOperators permits Torch {
  TorchOperators() {}

  /**
   * A tensor of shape size with whatever its memory holds.
   *
   * <p>{@code aten::empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor empty(long... size) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.empty_memory_format(call.longs(size), size.length, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::empty.memory_format", size);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size with whatever its memory holds.
   *
   * <p>{@code aten::empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor empty(long[] size, DType dtype, Device device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.empty_memory_format(call.longs(size), size.length, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::empty.memory_format", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size with whatever its memory holds.
   *
   * <p>{@code aten::empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor empty(long[] size, Optional<DType> dtype, Optional<Device> device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.empty_memory_format(call.longs(size), size.length, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::empty.memory_format", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all 0.
   *
   * <p>{@code aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor zeros(long... size) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.zeros(call.longs(size), size.length, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::zeros", size);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all 0.
   *
   * <p>{@code aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor zeros(long[] size, DType dtype, Device device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.zeros(call.longs(size), size.length, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::zeros", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all 0.
   *
   * <p>{@code aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor zeros(long[] size, Optional<DType> dtype, Optional<Device> device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.zeros(call.longs(size), size.length, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::zeros", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all 1.
   *
   * <p>{@code aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor ones(long... size) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.ones(call.longs(size), size.length, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::ones", size);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all 1.
   *
   * <p>{@code aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor ones(long[] size, DType dtype, Device device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.ones(call.longs(size), size.length, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::ones", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all 1.
   *
   * <p>{@code aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor ones(long[] size, Optional<DType> dtype, Optional<Device> device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.ones(call.longs(size), size.length, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::ones", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all fillValue.
   *
   * <p>{@code aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor full(long[] size, long fillValue) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.full(call.longs(size), size.length, 0, fillValue, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::full", size, fillValue);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all fillValue.
   *
   * <p>{@code aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor full(long[] size, double fillValue) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.full(call.longs(size), size.length, 1, Double.doubleToRawLongBits(fillValue), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::full", size, fillValue);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all fillValue.
   *
   * <p>{@code aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor full(long[] size, long fillValue, DType dtype, Device device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.full(call.longs(size), size.length, 0, fillValue, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::full", size, fillValue, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all fillValue.
   *
   * <p>{@code aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor full(long[] size, double fillValue, DType dtype, Device device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.full(call.longs(size), size.length, 1, Double.doubleToRawLongBits(fillValue), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::full", size, fillValue, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all fillValue.
   *
   * <p>{@code aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor full(long[] size, long fillValue, Optional<DType> dtype, Optional<Device> device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.full(call.longs(size), size.length, 0, fillValue, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::full", size, fillValue, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * A tensor of shape size, all fillValue.
   *
   * <p>{@code aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor full(long[] size, double fillValue, Optional<DType> dtype, Optional<Device> device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.full(call.longs(size), size.length, 1, Double.doubleToRawLongBits(fillValue), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::full", size, fillValue, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(long start, long end) {
    long result = AtenCalls.arange_start_step(0, start, 0, end, 0, 1L, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::arange.start_step", start, end);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(double start, double end) {
    long result = AtenCalls.arange_start_step(1, Double.doubleToRawLongBits(start), 1, Double.doubleToRawLongBits(end), 0, 1L, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::arange.start_step", start, end);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(long start, long end, long step) {
    long result = AtenCalls.arange_start_step(0, start, 0, end, 0, step, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::arange.start_step", start, end, step);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(double start, double end, double step) {
    long result = AtenCalls.arange_start_step(1, Double.doubleToRawLongBits(start), 1, Double.doubleToRawLongBits(end), 1, Double.doubleToRawLongBits(step), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::arange.start_step", start, end, step);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(long start, long end, long step, DType dtype, Device device) {
    long result = AtenCalls.arange_start_step(0, start, 0, end, 0, step, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::arange.start_step", start, end, step, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(double start, double end, double step, DType dtype, Device device) {
    long result = AtenCalls.arange_start_step(1, Double.doubleToRawLongBits(start), 1, Double.doubleToRawLongBits(end), 1, Double.doubleToRawLongBits(step), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::arange.start_step", start, end, step, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(long start, long end, long step, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.arange_start_step(0, start, 0, end, 0, step, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::arange.start_step", start, end, step, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(double start, double end, double step, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.arange_start_step(1, Double.doubleToRawLongBits(start), 1, Double.doubleToRawLongBits(end), 1, Double.doubleToRawLongBits(step), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::arange.start_step", start, end, step, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(long end) {
    long result = AtenCalls.arange(0, end, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::arange", end);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(double end) {
    long result = AtenCalls.arange(1, Double.doubleToRawLongBits(end), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::arange", end);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(long end, DType dtype, Device device) {
    long result = AtenCalls.arange(0, end, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::arange", end, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(double end, DType dtype, Device device) {
    long result = AtenCalls.arange(1, Double.doubleToRawLongBits(end), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::arange", end, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(long end, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.arange(0, end, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::arange", end, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The numbers from start (0) up to but not including end, step apart; shape (ceil((end - start) / step)).
   *
   * <p>{@code aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor arange(double end, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.arange(1, Double.doubleToRawLongBits(end), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::arange", end, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Steps numbers at equal distances from start to end, both included; shape (steps).
   *
   * <p>{@code aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linspace(long start, long end, long steps) {
    long result = AtenCalls.linspace(0, start, 0, end, steps, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::linspace", start, end, steps);
    return Tensor.adopt(result);
  }

  /**
   * Steps numbers at equal distances from start to end, both included; shape (steps).
   *
   * <p>{@code aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linspace(double start, double end, long steps) {
    long result = AtenCalls.linspace(1, Double.doubleToRawLongBits(start), 1, Double.doubleToRawLongBits(end), steps, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::linspace", start, end, steps);
    return Tensor.adopt(result);
  }

  /**
   * Steps numbers at equal distances from start to end, both included; shape (steps).
   *
   * <p>{@code aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linspace(long start, long end, long steps, DType dtype, Device device) {
    long result = AtenCalls.linspace(0, start, 0, end, steps, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::linspace", start, end, steps, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Steps numbers at equal distances from start to end, both included; shape (steps).
   *
   * <p>{@code aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linspace(double start, double end, long steps, DType dtype, Device device) {
    long result = AtenCalls.linspace(1, Double.doubleToRawLongBits(start), 1, Double.doubleToRawLongBits(end), steps, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::linspace", start, end, steps, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Steps numbers at equal distances from start to end, both included; shape (steps).
   *
   * <p>{@code aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linspace(long start, long end, long steps, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.linspace(0, start, 0, end, steps, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::linspace", start, end, steps, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Steps numbers at equal distances from start to end, both included; shape (steps).
   *
   * <p>{@code aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linspace(double start, double end, long steps, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.linspace(1, Double.doubleToRawLongBits(start), 1, Double.doubleToRawLongBits(end), steps, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::linspace", start, end, steps, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The unit matrix; shape (n, n).
   *
   * <p>{@code aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor eye(long n) {
    long result = AtenCalls.eye(n, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::eye", n);
    return Tensor.adopt(result);
  }

  /**
   * The unit matrix; shape (n, n).
   *
   * <p>{@code aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor eye(long n, DType dtype, Device device) {
    long result = AtenCalls.eye(n, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::eye", n, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The unit matrix; shape (n, n).
   *
   * <p>{@code aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor eye(long n, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.eye(n, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::eye", n, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Uniform random numbers in [0, 1); shape size.
   *
   * <p>{@code aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor rand(long... size) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.rand(call.longs(size), size.length, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::rand", size);
    return Tensor.adopt(result);
  }

  /**
   * Uniform random numbers in [0, 1); shape size.
   *
   * <p>{@code aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor rand(long[] size, DType dtype, Device device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.rand(call.longs(size), size.length, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::rand", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Uniform random numbers in [0, 1); shape size.
   *
   * <p>{@code aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor rand(long[] size, Optional<DType> dtype, Optional<Device> device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.rand(call.longs(size), size.length, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::rand", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Random numbers of the standard normal distribution; shape size.
   *
   * <p>{@code aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randn(long... size) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.randn(call.longs(size), size.length, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::randn", size);
    return Tensor.adopt(result);
  }

  /**
   * Random numbers of the standard normal distribution; shape size.
   *
   * <p>{@code aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randn(long[] size, DType dtype, Device device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.randn(call.longs(size), size.length, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::randn", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Random numbers of the standard normal distribution; shape size.
   *
   * <p>{@code aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randn(long[] size, Optional<DType> dtype, Optional<Device> device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.randn(call.longs(size), size.length, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::randn", size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Random integers from low up to but not including high; shape size.
   *
   * <p>{@code aten::randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randint(long low, long high, long... size) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.randint_low(low, high, call.longs(size), size.length, 4, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::randint.low", low, high, size);
    return Tensor.adopt(result);
  }

  /**
   * Random integers from low up to but not including high; shape size.
   *
   * <p>{@code aten::randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randint(long low, long high, long[] size, DType dtype, Device device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.randint_low(low, high, call.longs(size), size.length, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::randint.low", low, high, size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * Random integers from low up to but not including high; shape size.
   *
   * <p>{@code aten::randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randint(long low, long high, long[] size, Optional<DType> dtype, Optional<Device> device) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.randint_low(low, high, call.longs(size), size.length, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::randint.low", low, high, size, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The integers 0 to n - 1 in random order; shape (n).
   *
   * <p>{@code aten::randperm(SymInt n, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randperm(long n) {
    long result = AtenCalls.randperm(n, 4, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::randperm", n);
    return Tensor.adopt(result);
  }

  /**
   * The integers 0 to n - 1 in random order; shape (n).
   *
   * <p>{@code aten::randperm(SymInt n, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randperm(long n, DType dtype, Device device) {
    long result = AtenCalls.randperm(n, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::randperm", n, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The integers 0 to n - 1 in random order; shape (n).
   *
   * <p>{@code aten::randperm(SymInt n, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor randperm(long n, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.randperm(n, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::randperm", n, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * One number as a tensor of shape ().
   *
   * <p>{@code aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scalarTensor(long s) {
    long result = AtenCalls.scalar_tensor(0, s, -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::scalar_tensor", s);
    return Tensor.adopt(result);
  }

  /**
   * One number as a tensor of shape ().
   *
   * <p>{@code aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scalarTensor(double s) {
    long result = AtenCalls.scalar_tensor(1, Double.doubleToRawLongBits(s), -1, -1, -1, -1);
    if (result == 0) throw TorchException.inOperator("aten::scalar_tensor", s);
    return Tensor.adopt(result);
  }

  /**
   * One number as a tensor of shape ().
   *
   * <p>{@code aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scalarTensor(long s, DType dtype, Device device) {
    long result = AtenCalls.scalar_tensor(0, s, dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::scalar_tensor", s, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * One number as a tensor of shape ().
   *
   * <p>{@code aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scalarTensor(double s, DType dtype, Device device) {
    long result = AtenCalls.scalar_tensor(1, Double.doubleToRawLongBits(s), dtype.code(), device.type().code(), device.index(), -1);
    if (result == 0) throw TorchException.inOperator("aten::scalar_tensor", s, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * One number as a tensor of shape ().
   *
   * <p>{@code aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scalarTensor(long s, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.scalar_tensor(0, s, CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::scalar_tensor", s, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * One number as a tensor of shape ().
   *
   * <p>{@code aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor}
   *
   * <p>Without a dtype it is FLOAT32, or INT64 where all numbers given are integers (arange, full, randint, randperm),
   * or like self's. Without a device it is on the CPU, or where self is. Refused: a negative size, more memory than
   * there is, a device that isn't there.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scalarTensor(double s, Optional<DType> dtype, Optional<Device> device) {
    long result = AtenCalls.scalar_tensor(1, Double.doubleToRawLongBits(s), CallBuffer.dtypeCode(dtype), CallBuffer.deviceType(device), CallBuffer.deviceIndex(device), -1);
    if (result == 0) throw TorchException.inOperator("aten::scalar_tensor", s, dtype, device);
    return Tensor.adopt(result);
  }

  /**
   * The tensors one after another along dim, whose sizes add up; all others are equal.
   *
   * <p>{@code aten::cat(Tensor[] tensors, int dim=0) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor cat(List<Tensor> tensors) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.cat(call.tensors(tensors), tensors.size(), 0L);
    if (result == 0) throw TorchException.inOperator("aten::cat", tensors);
    return Tensor.adopt(result);
  }

  /**
   * The tensors one after another along dim, whose sizes add up; all others are equal.
   *
   * <p>{@code aten::cat(Tensor[] tensors, int dim=0) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor cat(List<Tensor> tensors, long dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.cat(call.tensors(tensors), tensors.size(), dim);
    if (result == 0) throw TorchException.inOperator("aten::cat", tensors, dim);
    return Tensor.adopt(result);
  }

  /**
   * The tensors along a new dimension dim; all have one shape.
   *
   * <p>{@code aten::stack(Tensor[] tensors, int dim=0) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor stack(List<Tensor> tensors) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.stack(call.tensors(tensors), tensors.size(), 0L);
    if (result == 0) throw TorchException.inOperator("aten::stack", tensors);
    return Tensor.adopt(result);
  }

  /**
   * The tensors along a new dimension dim; all have one shape.
   *
   * <p>{@code aten::stack(Tensor[] tensors, int dim=0) -> Tensor}
   *
   * <p>A new tensor; different types are promoted to their common one. Refused: an empty list, shapes that don't fit, a
   * dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor stack(List<Tensor> tensors, long dim) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.stack(call.tensors(tensors), tensors.size(), dim);
    if (result == 0) throw TorchException.inOperator("aten::stack", tensors, dim);
    return Tensor.adopt(result);
  }

  /**
   * Self's element where condition is true, else other's; all three broadcast and the types are promoted.
   *
   * <p>{@code aten::where.self(Tensor condition, Tensor self, Tensor other) -> Tensor}
   *
   * <p>The index is INT64 (or INT32), a mask BOOL; where several shapes meet they broadcast. Values keep self's type.
   * Refused: an index out of range, another type of index, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor where(Tensor condition, Tensor self, Tensor other) {
    long result = AtenCalls.where_self(condition.handle(), self.handle(), other.handle());
    if (result == 0) throw TorchException.inOperator("aten::where.self", condition, self, other);
    return Tensor.adopt(result);
  }

  /**
   * self to the power of exponent. Refused: an integer to a negative power.
   *
   * <p>{@code aten::pow.Scalar(Scalar self, Tensor exponent) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor pow(long self, Tensor exponent) {
    long result = AtenCalls.pow_Scalar(0, self, exponent.handle());
    if (result == 0) throw TorchException.inOperator("aten::pow.Scalar", self, exponent);
    return Tensor.adopt(result);
  }

  /**
   * self to the power of exponent. Refused: an integer to a negative power.
   *
   * <p>{@code aten::pow.Scalar(Scalar self, Tensor exponent) -> Tensor}
   *
   * <p>Shapes broadcast. Types are promoted: different widths to the wider, integers with floating-point numbers to
   * those; a scalar changes the type only if it is of a higher kind (a double with an INT64 tensor gives FLOAT32).
   * Division of integers is FLOAT32. Refused: shapes that don't broadcast, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor pow(double self, Tensor exponent) {
    long result = AtenCalls.pow_Scalar(1, Double.doubleToRawLongBits(self), exponent.handle());
    if (result == 0) throw TorchException.inOperator("aten::pow.Scalar", self, exponent);
    return Tensor.adopt(result);
  }

  /**
   * Whether each element is among testElements (or, inverted, isn't); elements' shape.
   *
   * <p>{@code aten::isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor isin(Tensor elements, Tensor testElements) {
    long result = AtenCalls.isin_Tensor_Tensor(elements.handle(), testElements.handle(), false, false);
    if (result == 0) throw TorchException.inOperator("aten::isin.Tensor_Tensor", elements, testElements);
    return Tensor.adopt(result);
  }

  /**
   * Whether each element is among testElements (or, inverted, isn't); elements' shape.
   *
   * <p>{@code aten::isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor}
   *
   * <p>Shapes broadcast; the result is BOOL (bitwise operators: the integers' own type; equal and allclose: one Java
   * boolean). Refused: shapes that don't broadcast, floating-point numbers for bitwise operators, devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor isin(Tensor elements, Tensor testElements, boolean assumeUnique, boolean invert) {
    long result = AtenCalls.isin_Tensor_Tensor(elements.handle(), testElements.handle(), assumeUnique, invert);
    if (result == 0) throw TorchException.inOperator("aten::isin.Tensor_Tensor", elements, testElements, assumeUnique, invert);
    return Tensor.adopt(result);
  }

  /**
   * input x weight transposed + bias: (..., k), weight (m, k), bias (m), giving (..., m).
   *
   * <p>{@code aten::linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linear(Tensor input, Tensor weight) {
    long result = AtenCalls.linear(input.handle(), weight.handle(), 0L);
    if (result == 0) throw TorchException.inOperator("aten::linear", input, weight);
    return Tensor.adopt(result);
  }

  /**
   * input x weight transposed + bias: (..., k), weight (m, k), bias (m), giving (..., m).
   *
   * <p>{@code aten::linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linear(Tensor input, Tensor weight, Tensor bias) {
    long result = AtenCalls.linear(input.handle(), weight.handle(), bias.handle());
    if (result == 0) throw TorchException.inOperator("aten::linear", input, weight, bias);
    return Tensor.adopt(result);
  }

  /**
   * input x weight transposed + bias: (..., k), weight (m, k), bias (m), giving (..., m).
   *
   * <p>{@code aten::linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor}
   *
   * <p>All of one type, which is the result's. Refused: shapes that don't fit, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor linear(Tensor input, Tensor weight, Optional<Tensor> bias) {
    long result = AtenCalls.linear(input.handle(), weight.handle(), CallBuffer.handle(bias));
    if (result == 0) throw TorchException.inOperator("aten::linear", input, weight, bias);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, length) with weight (out, in / groups, kernel) and bias (out) gives (batch, out, (length + 2 padding -
   * dilation (kernel - 1) - 1) / stride + 1).
   *
   * <p>{@code aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv1d(Tensor input, Tensor weight) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv1d(input.handle(), weight.handle(), 0L, call.longs(1L), 1, call.longs(0L), 1, call.longs(1L), 1, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv1d", input, weight);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, length) with weight (out, in / groups, kernel) and bias (out) gives (batch, out, (length + 2 padding -
   * dilation (kernel - 1) - 1) / stride + 1).
   *
   * <p>{@code aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv1d(input.handle(), weight.handle(), bias.handle(), call.longs(1L), 1, call.longs(0L), 1, call.longs(1L), 1, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv1d", input, weight, bias);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, length) with weight (out, in / groups, kernel) and bias (out) gives (batch, out, (length + 2 padding -
   * dilation (kernel - 1) - 1) / stride + 1).
   *
   * <p>{@code aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias, long... stride) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv1d(input.handle(), weight.handle(), bias.handle(), call.longs(stride), stride.length, call.longs(0L), 1, call.longs(1L), 1, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv1d", input, weight, bias, stride);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, length) with weight (out, in / groups, kernel) and bias (out) gives (batch, out, (length + 2 padding -
   * dilation (kernel - 1) - 1) / stride + 1).
   *
   * <p>{@code aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias, long[] stride, long... padding) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv1d(input.handle(), weight.handle(), bias.handle(), call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(1L), 1, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv1d", input, weight, bias, stride, padding);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, length) with weight (out, in / groups, kernel) and bias (out) gives (batch, out, (length + 2 padding -
   * dilation (kernel - 1) - 1) / stride + 1).
   *
   * <p>{@code aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias, long[] stride, long[] padding, long... dilation) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv1d(input.handle(), weight.handle(), bias.handle(), call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(dilation), dilation.length, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv1d", input, weight, bias, stride, padding, dilation);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, length) with weight (out, in / groups, kernel) and bias (out) gives (batch, out, (length + 2 padding -
   * dilation (kernel - 1) - 1) / stride + 1).
   *
   * <p>{@code aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias, long[] stride, long[] padding, long[] dilation, long groups) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv1d(input.handle(), weight.handle(), bias.handle(), call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(dilation), dilation.length, groups);
    if (result == 0) throw TorchException.inOperator("aten::conv1d", input, weight, bias, stride, padding, dilation, groups);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, length) with weight (out, in / groups, kernel) and bias (out) gives (batch, out, (length + 2 padding -
   * dilation (kernel - 1) - 1) / stride + 1).
   *
   * <p>{@code aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv1d(Tensor input, Tensor weight, Optional<Tensor> bias, long[] stride, long[] padding, long[] dilation, long groups) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv1d(input.handle(), weight.handle(), CallBuffer.handle(bias), call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(dilation), dilation.length, groups);
    if (result == 0) throw TorchException.inOperator("aten::conv1d", input, weight, bias, stride, padding, dilation, groups);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, h, w) with weight (out, in / groups, kh, kw) and bias (out) gives (batch, out, h', w') with h' = (h + 2
   * padding - dilation (kh - 1) - 1) / stride + 1.
   *
   * <p>{@code aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv2d(Tensor input, Tensor weight) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv2d(input.handle(), weight.handle(), 0L, call.longs(1L, 1L), 2, call.longs(0L, 0L), 2, call.longs(1L, 1L), 2, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv2d", input, weight);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, h, w) with weight (out, in / groups, kh, kw) and bias (out) gives (batch, out, h', w') with h' = (h + 2
   * padding - dilation (kh - 1) - 1) / stride + 1.
   *
   * <p>{@code aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv2d(input.handle(), weight.handle(), bias.handle(), call.longs(1L, 1L), 2, call.longs(0L, 0L), 2, call.longs(1L, 1L), 2, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv2d", input, weight, bias);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, h, w) with weight (out, in / groups, kh, kw) and bias (out) gives (batch, out, h', w') with h' = (h + 2
   * padding - dilation (kh - 1) - 1) / stride + 1.
   *
   * <p>{@code aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias, long... stride) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv2d(input.handle(), weight.handle(), bias.handle(), call.longs(stride), stride.length, call.longs(0L, 0L), 2, call.longs(1L, 1L), 2, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv2d", input, weight, bias, stride);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, h, w) with weight (out, in / groups, kh, kw) and bias (out) gives (batch, out, h', w') with h' = (h + 2
   * padding - dilation (kh - 1) - 1) / stride + 1.
   *
   * <p>{@code aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias, long[] stride, long... padding) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv2d(input.handle(), weight.handle(), bias.handle(), call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(1L, 1L), 2, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv2d", input, weight, bias, stride, padding);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, h, w) with weight (out, in / groups, kh, kw) and bias (out) gives (batch, out, h', w') with h' = (h + 2
   * padding - dilation (kh - 1) - 1) / stride + 1.
   *
   * <p>{@code aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias, long[] stride, long[] padding, long... dilation) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv2d(input.handle(), weight.handle(), bias.handle(), call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(dilation), dilation.length, 1L);
    if (result == 0) throw TorchException.inOperator("aten::conv2d", input, weight, bias, stride, padding, dilation);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, h, w) with weight (out, in / groups, kh, kw) and bias (out) gives (batch, out, h', w') with h' = (h + 2
   * padding - dilation (kh - 1) - 1) / stride + 1.
   *
   * <p>{@code aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias, long[] stride, long[] padding, long[] dilation, long groups) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv2d(input.handle(), weight.handle(), bias.handle(), call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(dilation), dilation.length, groups);
    if (result == 0) throw TorchException.inOperator("aten::conv2d", input, weight, bias, stride, padding, dilation, groups);
    return Tensor.adopt(result);
  }

  /**
   * (batch, in, h, w) with weight (out, in / groups, kh, kw) and bias (out) gives (batch, out, h', w') with h' = (h + 2
   * padding - dilation (kh - 1) - 1) / stride + 1.
   *
   * <p>{@code aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor}
   *
   * <p>All of one floating-point type, which is the result's. Refused: a kernel larger than the padded input, a stride
   * of 0, channels that don't fit, another number of dimensions.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor conv2d(Tensor input, Tensor weight, Optional<Tensor> bias, long[] stride, long[] padding, long[] dilation, long groups) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.conv2d(input.handle(), weight.handle(), CallBuffer.handle(bias), call.longs(stride), stride.length, call.longs(padding), padding.length, call.longs(dilation), dilation.length, groups);
    if (result == 0) throw TorchException.inOperator("aten::conv2d", input, weight, bias, stride, padding, dilation, groups);
    return Tensor.adopt(result);
  }

  /**
   * The rows of weight (entries, width) that indices name; (..., width). paddingIdx's row gets no gradient. Refused: an
   * index beyond the table.
   *
   * <p>{@code aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor embedding(Tensor weight, Tensor indices) {
    long result = AtenCalls.embedding(weight.handle(), indices.handle(), -1L, false, false);
    if (result == 0) throw TorchException.inOperator("aten::embedding", weight, indices);
    return Tensor.adopt(result);
  }

  /**
   * The rows of weight (entries, width) that indices name; (..., width). paddingIdx's row gets no gradient. Refused: an
   * index beyond the table.
   *
   * <p>{@code aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor embedding(Tensor weight, Tensor indices, long paddingIdx) {
    long result = AtenCalls.embedding(weight.handle(), indices.handle(), paddingIdx, false, false);
    if (result == 0) throw TorchException.inOperator("aten::embedding", weight, indices, paddingIdx);
    return Tensor.adopt(result);
  }

  /**
   * The rows of weight (entries, width) that indices name; (..., width). paddingIdx's row gets no gradient. Refused: an
   * index beyond the table.
   *
   * <p>{@code aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor embedding(Tensor weight, Tensor indices, long paddingIdx, boolean scaleGradByFreq) {
    long result = AtenCalls.embedding(weight.handle(), indices.handle(), paddingIdx, scaleGradByFreq, false);
    if (result == 0) throw TorchException.inOperator("aten::embedding", weight, indices, paddingIdx, scaleGradByFreq);
    return Tensor.adopt(result);
  }

  /**
   * The rows of weight (entries, width) that indices name; (..., width). paddingIdx's row gets no gradient. Refused: an
   * index beyond the table.
   *
   * <p>{@code aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor embedding(Tensor weight, Tensor indices, long paddingIdx, boolean scaleGradByFreq, boolean sparse) {
    long result = AtenCalls.embedding(weight.handle(), indices.handle(), paddingIdx, scaleGradByFreq, sparse);
    if (result == 0) throw TorchException.inOperator("aten::embedding", weight, indices, paddingIdx, scaleGradByFreq, sparse);
    return Tensor.adopt(result);
  }

  /**
   * (x - mean) / sqrt(variance + eps) * weight + bias over the last dimensions, normalizedShape; the variance divided by
   * the count. Refused: other last dimensions, weights of another shape.
   *
   * <p>{@code aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor layerNorm(Tensor input, long... normalizedShape) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.layer_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, 0L, 0L, 1.0000000000000001e-05d, true);
    if (result == 0) throw TorchException.inOperator("aten::layer_norm", input, normalizedShape);
    return Tensor.adopt(result);
  }

  /**
   * (x - mean) / sqrt(variance + eps) * weight + bias over the last dimensions, normalizedShape; the variance divided by
   * the count. Refused: other last dimensions, weights of another shape.
   *
   * <p>{@code aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor layerNorm(Tensor input, long[] normalizedShape, Tensor weight) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.layer_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, weight.handle(), 0L, 1.0000000000000001e-05d, true);
    if (result == 0) throw TorchException.inOperator("aten::layer_norm", input, normalizedShape, weight);
    return Tensor.adopt(result);
  }

  /**
   * (x - mean) / sqrt(variance + eps) * weight + bias over the last dimensions, normalizedShape; the variance divided by
   * the count. Refused: other last dimensions, weights of another shape.
   *
   * <p>{@code aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor layerNorm(Tensor input, long[] normalizedShape, Tensor weight, Tensor bias) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.layer_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, weight.handle(), bias.handle(), 1.0000000000000001e-05d, true);
    if (result == 0) throw TorchException.inOperator("aten::layer_norm", input, normalizedShape, weight, bias);
    return Tensor.adopt(result);
  }

  /**
   * (x - mean) / sqrt(variance + eps) * weight + bias over the last dimensions, normalizedShape; the variance divided by
   * the count. Refused: other last dimensions, weights of another shape.
   *
   * <p>{@code aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor layerNorm(Tensor input, long[] normalizedShape, Tensor weight, Tensor bias, double eps) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.layer_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, weight.handle(), bias.handle(), eps, true);
    if (result == 0) throw TorchException.inOperator("aten::layer_norm", input, normalizedShape, weight, bias, eps);
    return Tensor.adopt(result);
  }

  /**
   * (x - mean) / sqrt(variance + eps) * weight + bias over the last dimensions, normalizedShape; the variance divided by
   * the count. Refused: other last dimensions, weights of another shape.
   *
   * <p>{@code aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor layerNorm(Tensor input, long[] normalizedShape, Tensor weight, Tensor bias, double eps, boolean cudnnEnable) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.layer_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, weight.handle(), bias.handle(), eps, cudnnEnable);
    if (result == 0) throw TorchException.inOperator("aten::layer_norm", input, normalizedShape, weight, bias, eps, cudnnEnable);
    return Tensor.adopt(result);
  }

  /**
   * (x - mean) / sqrt(variance + eps) * weight + bias over the last dimensions, normalizedShape; the variance divided by
   * the count. Refused: other last dimensions, weights of another shape.
   *
   * <p>{@code aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor layerNorm(Tensor input, long[] normalizedShape, Optional<Tensor> weight, Optional<Tensor> bias, double eps, boolean cudnnEnable) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.layer_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, CallBuffer.handle(weight), CallBuffer.handle(bias), eps, cudnnEnable);
    if (result == 0) throw TorchException.inOperator("aten::layer_norm", input, normalizedShape, weight, bias, eps, cudnnEnable);
    return Tensor.adopt(result);
  }

  /**
   * x / sqrt(mean(x^2) + eps) * weight over the last dimensions, normalizedShape; eps is the type's if not given.
   * Refused: other last dimensions.
   *
   * <p>{@code aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor rmsNorm(Tensor input, long... normalizedShape) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.rms_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, 0L, 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::rms_norm", input, normalizedShape);
    return Tensor.adopt(result);
  }

  /**
   * x / sqrt(mean(x^2) + eps) * weight over the last dimensions, normalizedShape; eps is the type's if not given.
   * Refused: other last dimensions.
   *
   * <p>{@code aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor rmsNorm(Tensor input, long[] normalizedShape, Tensor weight) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.rms_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, weight.handle(), 0d, false);
    if (result == 0) throw TorchException.inOperator("aten::rms_norm", input, normalizedShape, weight);
    return Tensor.adopt(result);
  }

  /**
   * x / sqrt(mean(x^2) + eps) * weight over the last dimensions, normalizedShape; eps is the type's if not given.
   * Refused: other last dimensions.
   *
   * <p>{@code aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor rmsNorm(Tensor input, long[] normalizedShape, Tensor weight, double eps) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.rms_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, weight.handle(), eps, true);
    if (result == 0) throw TorchException.inOperator("aten::rms_norm", input, normalizedShape, weight, eps);
    return Tensor.adopt(result);
  }

  /**
   * x / sqrt(mean(x^2) + eps) * weight over the last dimensions, normalizedShape; eps is the type's if not given.
   * Refused: other last dimensions.
   *
   * <p>{@code aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor rmsNorm(Tensor input, long[] normalizedShape, Optional<Tensor> weight, OptionalDouble eps) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.rms_norm(input.handle(), call.longs(normalizedShape), normalizedShape.length, CallBuffer.handle(weight), eps.orElse(0), eps.isPresent());
    if (result == 0) throw TorchException.inOperator("aten::rms_norm", input, normalizedShape, weight, eps);
    return Tensor.adopt(result);
  }

  /**
   * As layer_norm over each of numGroups groups of channels; (batch, channels, ...), weight and bias (channels).
   * Refused: channels that don't divide.
   *
   * <p>{@code aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor groupNorm(Tensor input, long numGroups) {
    long result = AtenCalls.group_norm(input.handle(), numGroups, 0L, 0L, 1.0000000000000001e-05d, true);
    if (result == 0) throw TorchException.inOperator("aten::group_norm", input, numGroups);
    return Tensor.adopt(result);
  }

  /**
   * As layer_norm over each of numGroups groups of channels; (batch, channels, ...), weight and bias (channels).
   * Refused: channels that don't divide.
   *
   * <p>{@code aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor groupNorm(Tensor input, long numGroups, Tensor weight) {
    long result = AtenCalls.group_norm(input.handle(), numGroups, weight.handle(), 0L, 1.0000000000000001e-05d, true);
    if (result == 0) throw TorchException.inOperator("aten::group_norm", input, numGroups, weight);
    return Tensor.adopt(result);
  }

  /**
   * As layer_norm over each of numGroups groups of channels; (batch, channels, ...), weight and bias (channels).
   * Refused: channels that don't divide.
   *
   * <p>{@code aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor groupNorm(Tensor input, long numGroups, Tensor weight, Tensor bias) {
    long result = AtenCalls.group_norm(input.handle(), numGroups, weight.handle(), bias.handle(), 1.0000000000000001e-05d, true);
    if (result == 0) throw TorchException.inOperator("aten::group_norm", input, numGroups, weight, bias);
    return Tensor.adopt(result);
  }

  /**
   * As layer_norm over each of numGroups groups of channels; (batch, channels, ...), weight and bias (channels).
   * Refused: channels that don't divide.
   *
   * <p>{@code aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor groupNorm(Tensor input, long numGroups, Tensor weight, Tensor bias, double eps) {
    long result = AtenCalls.group_norm(input.handle(), numGroups, weight.handle(), bias.handle(), eps, true);
    if (result == 0) throw TorchException.inOperator("aten::group_norm", input, numGroups, weight, bias, eps);
    return Tensor.adopt(result);
  }

  /**
   * As layer_norm over each of numGroups groups of channels; (batch, channels, ...), weight and bias (channels).
   * Refused: channels that don't divide.
   *
   * <p>{@code aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor groupNorm(Tensor input, long numGroups, Tensor weight, Tensor bias, double eps, boolean cudnnEnabled) {
    long result = AtenCalls.group_norm(input.handle(), numGroups, weight.handle(), bias.handle(), eps, cudnnEnabled);
    if (result == 0) throw TorchException.inOperator("aten::group_norm", input, numGroups, weight, bias, eps, cudnnEnabled);
    return Tensor.adopt(result);
  }

  /**
   * As layer_norm over each of numGroups groups of channels; (batch, channels, ...), weight and bias (channels).
   * Refused: channels that don't divide.
   *
   * <p>{@code aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor groupNorm(Tensor input, long numGroups, Optional<Tensor> weight, Optional<Tensor> bias, double eps, boolean cudnnEnabled) {
    long result = AtenCalls.group_norm(input.handle(), numGroups, CallBuffer.handle(weight), CallBuffer.handle(bias), eps, cudnnEnabled);
    if (result == 0) throw TorchException.inOperator("aten::group_norm", input, numGroups, weight, bias, eps, cudnnEnabled);
    return Tensor.adopt(result);
  }

  /**
   * As layer_norm over everything but the channels, with the batch's mean and variance when training, else the running
   * ones; (batch, channels, ...).
   *
   * <p>{@code aten::batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor batchNorm(Tensor input, Tensor weight, Tensor bias, Tensor runningMean, Tensor runningVar, boolean training, double momentum, double eps, boolean cudnnEnabled) {
    long result = AtenCalls.batch_norm(input.handle(), weight.handle(), bias.handle(), runningMean.handle(), runningVar.handle(), training, momentum, eps, cudnnEnabled);
    if (result == 0) throw TorchException.inOperator("aten::batch_norm", input, weight, bias, runningMean, runningVar, training, momentum, eps, cudnnEnabled);
    return Tensor.adopt(result);
  }

  /**
   * As layer_norm over everything but the channels, with the batch's mean and variance when training, else the running
   * ones; (batch, channels, ...).
   *
   * <p>{@code aten::batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor batchNorm(Tensor input, Optional<Tensor> weight, Optional<Tensor> bias, Optional<Tensor> runningMean, Optional<Tensor> runningVar, boolean training, double momentum, double eps, boolean cudnnEnabled) {
    long result = AtenCalls.batch_norm(input.handle(), CallBuffer.handle(weight), CallBuffer.handle(bias), CallBuffer.handle(runningMean), CallBuffer.handle(runningVar), training, momentum, eps, cudnnEnabled);
    if (result == 0) throw TorchException.inOperator("aten::batch_norm", input, weight, bias, runningMean, runningVar, training, momentum, eps, cudnnEnabled);
    return Tensor.adopt(result);
  }

  /**
   * When train: each element 0 with probability p, else divided by 1 - p; otherwise self. Refused: p outside [0, 1].
   *
   * <p>{@code aten::dropout(Tensor input, float p, bool train) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor dropout(Tensor input, double p, boolean train) {
    long result = AtenCalls.dropout(input.handle(), p, train);
    if (result == 0) throw TorchException.inOperator("aten::dropout", input, p, train);
    return Tensor.adopt(result);
  }

  /**
   * softmax(scale * query x key transposed + mask) x value; (..., queries, k), (..., keys, k), (..., keys, v) give (...,
   * queries, v). attnMask is added, or BOOL with true for what is seen; scale is 1 / sqrt(k) if not given. Refused: a
   * mask together with isCausal, shapes that don't fit.
   *
   * <p>{@code aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scaledDotProductAttention(Tensor query, Tensor key, Tensor value) {
    long result = AtenCalls.scaled_dot_product_attention(query.handle(), key.handle(), value.handle(), 0L, 0.d, false, 0d, false, false);
    if (result == 0) throw TorchException.inOperator("aten::scaled_dot_product_attention", query, key, value);
    return Tensor.adopt(result);
  }

  /**
   * softmax(scale * query x key transposed + mask) x value; (..., queries, k), (..., keys, k), (..., keys, v) give (...,
   * queries, v). attnMask is added, or BOOL with true for what is seen; scale is 1 / sqrt(k) if not given. Refused: a
   * mask together with isCausal, shapes that don't fit.
   *
   * <p>{@code aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scaledDotProductAttention(Tensor query, Tensor key, Tensor value, Tensor attnMask) {
    long result = AtenCalls.scaled_dot_product_attention(query.handle(), key.handle(), value.handle(), attnMask.handle(), 0.d, false, 0d, false, false);
    if (result == 0) throw TorchException.inOperator("aten::scaled_dot_product_attention", query, key, value, attnMask);
    return Tensor.adopt(result);
  }

  /**
   * softmax(scale * query x key transposed + mask) x value; (..., queries, k), (..., keys, k), (..., keys, v) give (...,
   * queries, v). attnMask is added, or BOOL with true for what is seen; scale is 1 / sqrt(k) if not given. Refused: a
   * mask together with isCausal, shapes that don't fit.
   *
   * <p>{@code aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scaledDotProductAttention(Tensor query, Tensor key, Tensor value, Tensor attnMask, double dropoutP) {
    long result = AtenCalls.scaled_dot_product_attention(query.handle(), key.handle(), value.handle(), attnMask.handle(), dropoutP, false, 0d, false, false);
    if (result == 0) throw TorchException.inOperator("aten::scaled_dot_product_attention", query, key, value, attnMask, dropoutP);
    return Tensor.adopt(result);
  }

  /**
   * softmax(scale * query x key transposed + mask) x value; (..., queries, k), (..., keys, k), (..., keys, v) give (...,
   * queries, v). attnMask is added, or BOOL with true for what is seen; scale is 1 / sqrt(k) if not given. Refused: a
   * mask together with isCausal, shapes that don't fit.
   *
   * <p>{@code aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scaledDotProductAttention(Tensor query, Tensor key, Tensor value, Tensor attnMask, double dropoutP, boolean isCausal) {
    long result = AtenCalls.scaled_dot_product_attention(query.handle(), key.handle(), value.handle(), attnMask.handle(), dropoutP, isCausal, 0d, false, false);
    if (result == 0) throw TorchException.inOperator("aten::scaled_dot_product_attention", query, key, value, attnMask, dropoutP, isCausal);
    return Tensor.adopt(result);
  }

  /**
   * softmax(scale * query x key transposed + mask) x value; (..., queries, k), (..., keys, k), (..., keys, v) give (...,
   * queries, v). attnMask is added, or BOOL with true for what is seen; scale is 1 / sqrt(k) if not given. Refused: a
   * mask together with isCausal, shapes that don't fit.
   *
   * <p>{@code aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scaledDotProductAttention(Tensor query, Tensor key, Tensor value, Tensor attnMask, double dropoutP, boolean isCausal, double scale, boolean enableGqa) {
    long result = AtenCalls.scaled_dot_product_attention(query.handle(), key.handle(), value.handle(), attnMask.handle(), dropoutP, isCausal, scale, true, enableGqa);
    if (result == 0) throw TorchException.inOperator("aten::scaled_dot_product_attention", query, key, value, attnMask, dropoutP, isCausal, scale, enableGqa);
    return Tensor.adopt(result);
  }

  /**
   * softmax(scale * query x key transposed + mask) x value; (..., queries, k), (..., keys, k), (..., keys, v) give (...,
   * queries, v). attnMask is added, or BOOL with true for what is seen; scale is 1 / sqrt(k) if not given. Refused: a
   * mask together with isCausal, shapes that don't fit.
   *
   * <p>{@code aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor}
   *
   * <p>The input's shape where nothing else is said, and its type; weights and input have one floating-point type,
   * indices are INT64 or INT32. Refused: integers, types or devices that differ.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor scaledDotProductAttention(Tensor query, Tensor key, Tensor value, Optional<Tensor> attnMask, double dropoutP, boolean isCausal, OptionalDouble scale, boolean enableGqa) {
    long result = AtenCalls.scaled_dot_product_attention(query.handle(), key.handle(), value.handle(), CallBuffer.handle(attnMask), dropoutP, isCausal, scale.orElse(0), scale.isPresent(), enableGqa);
    if (result == 0) throw TorchException.inOperator("aten::scaled_dot_product_attention", query, key, value, attnMask, dropoutP, isCausal, scale, enableGqa);
    return Tensor.adopt(result);
  }

  /**
   * x1 . x2 / max(norms' product, eps) along dim, which is left out; both broadcast.
   *
   * <p>{@code aten::cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor cosineSimilarity(Tensor x1, Tensor x2) {
    long result = AtenCalls.cosine_similarity(x1.handle(), x2.handle(), 1L, 1e-08d);
    if (result == 0) throw TorchException.inOperator("aten::cosine_similarity", x1, x2);
    return Tensor.adopt(result);
  }

  /**
   * x1 . x2 / max(norms' product, eps) along dim, which is left out; both broadcast.
   *
   * <p>{@code aten::cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor cosineSimilarity(Tensor x1, Tensor x2, long dim) {
    long result = AtenCalls.cosine_similarity(x1.handle(), x2.handle(), dim, 1e-08d);
    if (result == 0) throw TorchException.inOperator("aten::cosine_similarity", x1, x2, dim);
    return Tensor.adopt(result);
  }

  /**
   * x1 . x2 / max(norms' product, eps) along dim, which is left out; both broadcast.
   *
   * <p>{@code aten::cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor}
   *
   * <p>reduction is 0 for none, 1 for the mean, 2 for the sum, the latter two scalars. Both have one floating-point type
   * where nothing else is said. Refused: shapes that don't fit, a class out of range other than the ignored one.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor cosineSimilarity(Tensor x1, Tensor x2, long dim, double eps) {
    long result = AtenCalls.cosine_similarity(x1.handle(), x2.handle(), dim, eps);
    if (result == 0) throw TorchException.inOperator("aten::cosine_similarity", x1, x2, dim, eps);
    return Tensor.adopt(result);
  }

  /**
   * Where each element would go into the sorted last dimension; the first of equal places, or the last if right.
   *
   * <p>{@code aten::searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor searchsorted(Tensor sortedSequence, Tensor self) {
    long result = AtenCalls.searchsorted_Tensor(sortedSequence.handle(), self.handle(), false, false, 0L, -1L, 0L);
    if (result == 0) throw TorchException.inOperator("aten::searchsorted.Tensor", sortedSequence, self);
    return Tensor.adopt(result);
  }

  /**
   * Where each element would go into the sorted last dimension; the first of equal places, or the last if right.
   *
   * <p>{@code aten::searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor searchsorted(Tensor sortedSequence, Tensor self, boolean outInt32, boolean right, String side, Tensor sorter) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.searchsorted_Tensor(sortedSequence.handle(), self.handle(), outInt32, right, call.text(side), side.length(), sorter.handle());
    if (result == 0) throw TorchException.inOperator("aten::searchsorted.Tensor", sortedSequence, self, outInt32, right, side, sorter);
    return Tensor.adopt(result);
  }

  /**
   * Where each element would go into the sorted last dimension; the first of equal places, or the last if right.
   *
   * <p>{@code aten::searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor}
   *
   * <p>Along dim, the last by default; values keep the type, positions are INT64. Refused: a dimension out of range.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static Tensor searchsorted(Tensor sortedSequence, Tensor self, boolean outInt32, boolean right, Optional<String> side, Optional<Tensor> sorter) {
    CallBuffer call = CallBuffer.begin();
    long result = AtenCalls.searchsorted_Tensor(sortedSequence.handle(), self.handle(), outInt32, right, call.text(side), CallBuffer.textLength(side), CallBuffer.handle(sorter));
    if (result == 0) throw TorchException.inOperator("aten::searchsorted.Tensor", sortedSequence, self, outInt32, right, side, sorter);
    return Tensor.adopt(result);
  }

  /**
   * self[i] + alpha * other[i], or + scalar.
   *
   * <p>{@code aten::_foreach_add.List(Tensor[] self, Tensor[] other, *, Scalar alpha=1) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachAdd(List<Tensor> self, List<Tensor> other) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_add_List(call.tensors(self), self.size(), call.tensors(other), other.size(), 0, 1L);
    if (count < 0) throw TorchException.inOperator("aten::_foreach_add.List", self, other);
    return CallBuffer.takeList(count);
  }

  /**
   * self[i] + alpha * other[i], or + scalar.
   *
   * <p>{@code aten::_foreach_add.List(Tensor[] self, Tensor[] other, *, Scalar alpha=1) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachAdd(List<Tensor> self, List<Tensor> other, long alpha) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_add_List(call.tensors(self), self.size(), call.tensors(other), other.size(), 0, alpha);
    if (count < 0) throw TorchException.inOperator("aten::_foreach_add.List", self, other, alpha);
    return CallBuffer.takeList(count);
  }

  /**
   * self[i] + alpha * other[i], or + scalar.
   *
   * <p>{@code aten::_foreach_add.List(Tensor[] self, Tensor[] other, *, Scalar alpha=1) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachAdd(List<Tensor> self, List<Tensor> other, double alpha) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_add_List(call.tensors(self), self.size(), call.tensors(other), other.size(), 1, Double.doubleToRawLongBits(alpha));
    if (count < 0) throw TorchException.inOperator("aten::_foreach_add.List", self, other, alpha);
    return CallBuffer.takeList(count);
  }

  /**
   * self[i] + alpha * other[i], or + scalar.
   *
   * <p>{@code aten::_foreach_add_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAdd_(List<Tensor> self, List<Tensor> other) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_add__List(call.tensors(self), self.size(), call.tensors(other), other.size(), 0, 1L)) throw TorchException.inOperator("aten::_foreach_add_.List", self, other);
  }

  /**
   * self[i] + alpha * other[i], or + scalar.
   *
   * <p>{@code aten::_foreach_add_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAdd_(List<Tensor> self, List<Tensor> other, long alpha) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_add__List(call.tensors(self), self.size(), call.tensors(other), other.size(), 0, alpha)) throw TorchException.inOperator("aten::_foreach_add_.List", self, other, alpha);
  }

  /**
   * self[i] + alpha * other[i], or + scalar.
   *
   * <p>{@code aten::_foreach_add_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAdd_(List<Tensor> self, List<Tensor> other, double alpha) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_add__List(call.tensors(self), self.size(), call.tensors(other), other.size(), 1, Double.doubleToRawLongBits(alpha))) throw TorchException.inOperator("aten::_foreach_add_.List", self, other, alpha);
  }

  /**
   * self[i] + alpha * other[i], or + scalar.
   *
   * <p>{@code aten::_foreach_add_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAdd_(List<Tensor> self, long scalar) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_add__Scalar(call.tensors(self), self.size(), 0, scalar)) throw TorchException.inOperator("aten::_foreach_add_.Scalar", self, scalar);
  }

  /**
   * self[i] + alpha * other[i], or + scalar.
   *
   * <p>{@code aten::_foreach_add_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAdd_(List<Tensor> self, double scalar) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_add__Scalar(call.tensors(self), self.size(), 1, Double.doubleToRawLongBits(scalar))) throw TorchException.inOperator("aten::_foreach_add_.Scalar", self, scalar);
  }

  /**
   * self[i] * other[i], * scalar, or * a tensor of shape ().
   *
   * <p>{@code aten::_foreach_mul_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachMul_(List<Tensor> self, long scalar) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_mul__Scalar(call.tensors(self), self.size(), 0, scalar)) throw TorchException.inOperator("aten::_foreach_mul_.Scalar", self, scalar);
  }

  /**
   * self[i] * other[i], * scalar, or * a tensor of shape ().
   *
   * <p>{@code aten::_foreach_mul_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachMul_(List<Tensor> self, double scalar) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_mul__Scalar(call.tensors(self), self.size(), 1, Double.doubleToRawLongBits(scalar))) throw TorchException.inOperator("aten::_foreach_mul_.Scalar", self, scalar);
  }

  /**
   * self[i] * other[i], * scalar, or * a tensor of shape ().
   *
   * <p>{@code aten::_foreach_mul_.Tensor(Tensor(a!)[] self, Tensor other) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachMul_(List<Tensor> self, Tensor other) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_mul__Tensor(call.tensors(self), self.size(), other.handle())) throw TorchException.inOperator("aten::_foreach_mul_.Tensor", self, other);
  }

  /**
   * self[i] * other[i], * scalar, or * a tensor of shape ().
   *
   * <p>{@code aten::_foreach_mul.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachMul(List<Tensor> self, long scalar) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_mul_Scalar(call.tensors(self), self.size(), 0, scalar);
    if (count < 0) throw TorchException.inOperator("aten::_foreach_mul.Scalar", self, scalar);
    return CallBuffer.takeList(count);
  }

  /**
   * self[i] * other[i], * scalar, or * a tensor of shape ().
   *
   * <p>{@code aten::_foreach_mul.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachMul(List<Tensor> self, double scalar) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_mul_Scalar(call.tensors(self), self.size(), 1, Double.doubleToRawLongBits(scalar));
    if (count < 0) throw TorchException.inOperator("aten::_foreach_mul.Scalar", self, scalar);
    return CallBuffer.takeList(count);
  }

  /**
   * The ord-norm of each tensor, a scalar each.
   *
   * <p>{@code aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachNorm(List<Tensor> self) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_norm_Scalar(call.tensors(self), self.size(), 0, 2L, -1);
    if (count < 0) throw TorchException.inOperator("aten::_foreach_norm.Scalar", self);
    return CallBuffer.takeList(count);
  }

  /**
   * The ord-norm of each tensor, a scalar each.
   *
   * <p>{@code aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachNorm(List<Tensor> self, long ord) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_norm_Scalar(call.tensors(self), self.size(), 0, ord, -1);
    if (count < 0) throw TorchException.inOperator("aten::_foreach_norm.Scalar", self, ord);
    return CallBuffer.takeList(count);
  }

  /**
   * The ord-norm of each tensor, a scalar each.
   *
   * <p>{@code aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachNorm(List<Tensor> self, double ord) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_norm_Scalar(call.tensors(self), self.size(), 1, Double.doubleToRawLongBits(ord), -1);
    if (count < 0) throw TorchException.inOperator("aten::_foreach_norm.Scalar", self, ord);
    return CallBuffer.takeList(count);
  }

  /**
   * The ord-norm of each tensor, a scalar each.
   *
   * <p>{@code aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachNorm(List<Tensor> self, long ord, DType dtype) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_norm_Scalar(call.tensors(self), self.size(), 0, ord, dtype.code());
    if (count < 0) throw TorchException.inOperator("aten::_foreach_norm.Scalar", self, ord, dtype);
    return CallBuffer.takeList(count);
  }

  /**
   * The ord-norm of each tensor, a scalar each.
   *
   * <p>{@code aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachNorm(List<Tensor> self, double ord, DType dtype) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_norm_Scalar(call.tensors(self), self.size(), 1, Double.doubleToRawLongBits(ord), dtype.code());
    if (count < 0) throw TorchException.inOperator("aten::_foreach_norm.Scalar", self, ord, dtype);
    return CallBuffer.takeList(count);
  }

  /**
   * The ord-norm of each tensor, a scalar each.
   *
   * <p>{@code aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachNorm(List<Tensor> self, long ord, Optional<DType> dtype) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_norm_Scalar(call.tensors(self), self.size(), 0, ord, CallBuffer.dtypeCode(dtype));
    if (count < 0) throw TorchException.inOperator("aten::_foreach_norm.Scalar", self, ord, dtype);
    return CallBuffer.takeList(count);
  }

  /**
   * The ord-norm of each tensor, a scalar each.
   *
   * <p>{@code aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachNorm(List<Tensor> self, double ord, Optional<DType> dtype) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_norm_Scalar(call.tensors(self), self.size(), 1, Double.doubleToRawLongBits(ord), CallBuffer.dtypeCode(dtype));
    if (count < 0) throw TorchException.inOperator("aten::_foreach_norm.Scalar", self, ord, dtype);
    return CallBuffer.takeList(count);
  }

  /**
   * Writes 0 everywhere.
   *
   * <p>{@code aten::_foreach_zero_(Tensor(a!)[] self) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachZero_(List<Tensor> self) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_zero_(call.tensors(self), self.size())) throw TorchException.inOperator("aten::_foreach_zero_", self);
  }

  /**
   * Writes src[i]'s elements into self[i].
   *
   * <p>{@code aten::_foreach_copy_(Tensor(a!)[] self, Tensor[] src, bool non_blocking=False) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachCopy_(List<Tensor> self, List<Tensor> src) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_copy_(call.tensors(self), self.size(), call.tensors(src), src.size(), false)) throw TorchException.inOperator("aten::_foreach_copy_", self, src);
  }

  /**
   * Writes src[i]'s elements into self[i].
   *
   * <p>{@code aten::_foreach_copy_(Tensor(a!)[] self, Tensor[] src, bool non_blocking=False) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachCopy_(List<Tensor> self, List<Tensor> src, boolean nonBlocking) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_copy_(call.tensors(self), self.size(), call.tensors(src), src.size(), nonBlocking)) throw TorchException.inOperator("aten::_foreach_copy_", self, src, nonBlocking);
  }

  /**
   * self[i] + weight * (tensors1[i] - self[i]).
   *
   * <p>{@code aten::_foreach_lerp_.Scalar(Tensor(a!)[] self, Tensor[] tensors1, Scalar weight) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachLerp_(List<Tensor> self, List<Tensor> tensors1, long weight) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_lerp__Scalar(call.tensors(self), self.size(), call.tensors(tensors1), tensors1.size(), 0, weight)) throw TorchException.inOperator("aten::_foreach_lerp_.Scalar", self, tensors1, weight);
  }

  /**
   * self[i] + weight * (tensors1[i] - self[i]).
   *
   * <p>{@code aten::_foreach_lerp_.Scalar(Tensor(a!)[] self, Tensor[] tensors1, Scalar weight) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachLerp_(List<Tensor> self, List<Tensor> tensors1, double weight) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_lerp__Scalar(call.tensors(self), self.size(), call.tensors(tensors1), tensors1.size(), 1, Double.doubleToRawLongBits(weight))) throw TorchException.inOperator("aten::_foreach_lerp_.Scalar", self, tensors1, weight);
  }

  /**
   * self[i] + value * tensor1[i] * tensor2[i].
   *
   * <p>{@code aten::_foreach_addcmul_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAddcmul_(List<Tensor> self, List<Tensor> tensor1, List<Tensor> tensor2) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_addcmul__Scalar(call.tensors(self), self.size(), call.tensors(tensor1), tensor1.size(), call.tensors(tensor2), tensor2.size(), 0, 1L)) throw TorchException.inOperator("aten::_foreach_addcmul_.Scalar", self, tensor1, tensor2);
  }

  /**
   * self[i] + value * tensor1[i] * tensor2[i].
   *
   * <p>{@code aten::_foreach_addcmul_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAddcmul_(List<Tensor> self, List<Tensor> tensor1, List<Tensor> tensor2, long value) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_addcmul__Scalar(call.tensors(self), self.size(), call.tensors(tensor1), tensor1.size(), call.tensors(tensor2), tensor2.size(), 0, value)) throw TorchException.inOperator("aten::_foreach_addcmul_.Scalar", self, tensor1, tensor2, value);
  }

  /**
   * self[i] + value * tensor1[i] * tensor2[i].
   *
   * <p>{@code aten::_foreach_addcmul_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAddcmul_(List<Tensor> self, List<Tensor> tensor1, List<Tensor> tensor2, double value) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_addcmul__Scalar(call.tensors(self), self.size(), call.tensors(tensor1), tensor1.size(), call.tensors(tensor2), tensor2.size(), 1, Double.doubleToRawLongBits(value))) throw TorchException.inOperator("aten::_foreach_addcmul_.Scalar", self, tensor1, tensor2, value);
  }

  /**
   * self[i] + value * tensor1[i] / tensor2[i].
   *
   * <p>{@code aten::_foreach_addcdiv_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAddcdiv_(List<Tensor> self, List<Tensor> tensor1, List<Tensor> tensor2) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_addcdiv__Scalar(call.tensors(self), self.size(), call.tensors(tensor1), tensor1.size(), call.tensors(tensor2), tensor2.size(), 0, 1L)) throw TorchException.inOperator("aten::_foreach_addcdiv_.Scalar", self, tensor1, tensor2);
  }

  /**
   * self[i] + value * tensor1[i] / tensor2[i].
   *
   * <p>{@code aten::_foreach_addcdiv_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAddcdiv_(List<Tensor> self, List<Tensor> tensor1, List<Tensor> tensor2, long value) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_addcdiv__Scalar(call.tensors(self), self.size(), call.tensors(tensor1), tensor1.size(), call.tensors(tensor2), tensor2.size(), 0, value)) throw TorchException.inOperator("aten::_foreach_addcdiv_.Scalar", self, tensor1, tensor2, value);
  }

  /**
   * self[i] + value * tensor1[i] / tensor2[i].
   *
   * <p>{@code aten::_foreach_addcdiv_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachAddcdiv_(List<Tensor> self, List<Tensor> tensor1, List<Tensor> tensor2, double value) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_addcdiv__Scalar(call.tensors(self), self.size(), call.tensors(tensor1), tensor1.size(), call.tensors(tensor2), tensor2.size(), 1, Double.doubleToRawLongBits(value))) throw TorchException.inOperator("aten::_foreach_addcdiv_.Scalar", self, tensor1, tensor2, value);
  }

  /**
   * The square root of each tensor.
   *
   * <p>{@code aten::_foreach_sqrt(Tensor[] self) -> Tensor[]}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static List<Tensor> foreachSqrt(List<Tensor> self) {
    CallBuffer call = CallBuffer.begin();
    long count = AtenCalls._foreach_sqrt(call.tensors(self), self.size());
    if (count < 0) throw TorchException.inOperator("aten::_foreach_sqrt", self);
    return CallBuffer.takeList(count);
  }

  /**
   * self[i] / other[i], or / scalar.
   *
   * <p>{@code aten::_foreach_div_.List(Tensor(a!)[] self, Tensor[] other) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachDiv_(List<Tensor> self, List<Tensor> other) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_div__List(call.tensors(self), self.size(), call.tensors(other), other.size())) throw TorchException.inOperator("aten::_foreach_div_.List", self, other);
  }

  /**
   * self[i] / other[i], or / scalar.
   *
   * <p>{@code aten::_foreach_div_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachDiv_(List<Tensor> self, long scalar) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_div__Scalar(call.tensors(self), self.size(), 0, scalar)) throw TorchException.inOperator("aten::_foreach_div_.Scalar", self, scalar);
  }

  /**
   * self[i] / other[i], or / scalar.
   *
   * <p>{@code aten::_foreach_div_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachDiv_(List<Tensor> self, double scalar) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_div__Scalar(call.tensors(self), self.size(), 1, Double.doubleToRawLongBits(scalar))) throw TorchException.inOperator("aten::_foreach_div_.Scalar", self, scalar);
  }

  /**
   * -self[i].
   *
   * <p>{@code aten::_foreach_neg_(Tensor(a!)[] self) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachNeg_(List<Tensor> self) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_neg_(call.tensors(self), self.size())) throw TorchException.inOperator("aten::_foreach_neg_", self);
  }

  /**
   * self[i] * other[i], * scalar, or * a tensor of shape ().
   *
   * <p>{@code aten::_foreach_mul_.List(Tensor(a!)[] self, Tensor[] other) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachMul_(List<Tensor> self, List<Tensor> other) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_mul__List(call.tensors(self), self.size(), call.tensors(other), other.size())) throw TorchException.inOperator("aten::_foreach_mul_.List", self, other);
  }

  /**
   * self[i] - alpha * other[i].
   *
   * <p>{@code aten::_foreach_sub_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachSub_(List<Tensor> self, List<Tensor> other) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_sub__List(call.tensors(self), self.size(), call.tensors(other), other.size(), 0, 1L)) throw TorchException.inOperator("aten::_foreach_sub_.List", self, other);
  }

  /**
   * self[i] - alpha * other[i].
   *
   * <p>{@code aten::_foreach_sub_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachSub_(List<Tensor> self, List<Tensor> other, long alpha) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_sub__List(call.tensors(self), self.size(), call.tensors(other), other.size(), 0, alpha)) throw TorchException.inOperator("aten::_foreach_sub_.List", self, other, alpha);
  }

  /**
   * self[i] - alpha * other[i].
   *
   * <p>{@code aten::_foreach_sub_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void foreachSub_(List<Tensor> self, List<Tensor> other, double alpha) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._foreach_sub__List(call.tensors(self), self.size(), call.tensors(other), other.size(), 1, Double.doubleToRawLongBits(alpha))) throw TorchException.inOperator("aten::_foreach_sub_.List", self, other, alpha);
  }

  /**
   * One step of AdamW (Loshchilov and Hutter) on the parameters self, whose averages, squares and step counts (FLOAT32,
   * shape (), counted up by the caller) are written too; maxExpAvgSqs is empty without amsgrad. Gradients are divided by
   * gradScale, and nothing is done where foundInf isn't 0.
   *
   * <p>{@code aten::_fused_adamw_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdamw_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, double lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adamw_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, 0L, 0L)) throw TorchException.inOperator("aten::_fused_adamw_", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize);
  }

  /**
   * One step of AdamW (Loshchilov and Hutter) on the parameters self, whose averages, squares and step counts (FLOAT32,
   * shape (), counted up by the caller) are written too; maxExpAvgSqs is empty without amsgrad. Gradients are divided by
   * gradScale, and nothing is done where foundInf isn't 0.
   *
   * <p>{@code aten::_fused_adamw_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdamw_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, double lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, Tensor gradScale, Tensor foundInf) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adamw_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale.handle(), foundInf.handle())) throw TorchException.inOperator("aten::_fused_adamw_", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
  }

  /**
   * One step of AdamW (Loshchilov and Hutter) on the parameters self, whose averages, squares and step counts (FLOAT32,
   * shape (), counted up by the caller) are written too; maxExpAvgSqs is empty without amsgrad. Gradients are divided by
   * gradScale, and nothing is done where foundInf isn't 0.
   *
   * <p>{@code aten::_fused_adamw_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdamw_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, double lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, Optional<Tensor> gradScale, Optional<Tensor> foundInf) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adamw_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, CallBuffer.handle(gradScale), CallBuffer.handle(foundInf))) throw TorchException.inOperator("aten::_fused_adamw_", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
  }

  /**
   * One step of AdamW (Loshchilov and Hutter) on the parameters self, whose averages, squares and step counts (FLOAT32,
   * shape (), counted up by the caller) are written too; maxExpAvgSqs is empty without amsgrad. Gradients are divided by
   * gradScale, and nothing is done where foundInf isn't 0.
   *
   * <p>{@code aten::_fused_adamw_.tensor_lr(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdamw_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, Tensor lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adamw__tensor_lr(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr.handle(), beta1, beta2, weightDecay, eps, amsgrad, maximize, 0L, 0L)) throw TorchException.inOperator("aten::_fused_adamw_.tensor_lr", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize);
  }

  /**
   * One step of AdamW (Loshchilov and Hutter) on the parameters self, whose averages, squares and step counts (FLOAT32,
   * shape (), counted up by the caller) are written too; maxExpAvgSqs is empty without amsgrad. Gradients are divided by
   * gradScale, and nothing is done where foundInf isn't 0.
   *
   * <p>{@code aten::_fused_adamw_.tensor_lr(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdamw_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, Tensor lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, Tensor gradScale, Tensor foundInf) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adamw__tensor_lr(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr.handle(), beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale.handle(), foundInf.handle())) throw TorchException.inOperator("aten::_fused_adamw_.tensor_lr", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
  }

  /**
   * One step of AdamW (Loshchilov and Hutter) on the parameters self, whose averages, squares and step counts (FLOAT32,
   * shape (), counted up by the caller) are written too; maxExpAvgSqs is empty without amsgrad. Gradients are divided by
   * gradScale, and nothing is done where foundInf isn't 0.
   *
   * <p>{@code aten::_fused_adamw_.tensor_lr(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdamw_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, Tensor lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, Optional<Tensor> gradScale, Optional<Tensor> foundInf) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adamw__tensor_lr(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr.handle(), beta1, beta2, weightDecay, eps, amsgrad, maximize, CallBuffer.handle(gradScale), CallBuffer.handle(foundInf))) throw TorchException.inOperator("aten::_fused_adamw_.tensor_lr", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
  }

  /**
   * One step of Adam, the decay added to the gradients; arguments as of fusedAdamw_.
   *
   * <p>{@code aten::_fused_adam_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdam_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, double lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adam_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, 0L, 0L)) throw TorchException.inOperator("aten::_fused_adam_", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize);
  }

  /**
   * One step of Adam, the decay added to the gradients; arguments as of fusedAdamw_.
   *
   * <p>{@code aten::_fused_adam_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdam_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, double lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, Tensor gradScale, Tensor foundInf) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adam_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale.handle(), foundInf.handle())) throw TorchException.inOperator("aten::_fused_adam_", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
  }

  /**
   * One step of Adam, the decay added to the gradients; arguments as of fusedAdamw_.
   *
   * <p>{@code aten::_fused_adam_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedAdam_(List<Tensor> self, List<Tensor> grads, List<Tensor> expAvgs, List<Tensor> expAvgSqs, List<Tensor> maxExpAvgSqs, List<Tensor> stateSteps, double lr, double beta1, double beta2, double weightDecay, double eps, boolean amsgrad, boolean maximize, Optional<Tensor> gradScale, Optional<Tensor> foundInf) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_adam_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(expAvgs), expAvgs.size(), call.tensors(expAvgSqs), expAvgSqs.size(), call.tensors(maxExpAvgSqs), maxExpAvgSqs.size(), call.tensors(stateSteps), stateSteps.size(), lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, CallBuffer.handle(gradScale), CallBuffer.handle(foundInf))) throw TorchException.inOperator("aten::_fused_adam_", self, grads, expAvgs, expAvgSqs, maxExpAvgSqs, stateSteps, lr, beta1, beta2, weightDecay, eps, amsgrad, maximize, gradScale, foundInf);
  }

  /**
   * One step of stochastic gradient descent with momentum; momentumBufferList is empty without.
   *
   * <p>{@code aten::_fused_sgd_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedSgd_(List<Tensor> self, List<Tensor> grads, List<Tensor> momentumBufferList, double weightDecay, double momentum, double lr, double dampening, boolean nesterov, boolean maximize, boolean isFirstStep) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_sgd_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(momentumBufferList), momentumBufferList.size(), weightDecay, momentum, lr, dampening, nesterov, maximize, isFirstStep, 0L, 0L)) throw TorchException.inOperator("aten::_fused_sgd_", self, grads, momentumBufferList, weightDecay, momentum, lr, dampening, nesterov, maximize, isFirstStep);
  }

  /**
   * One step of stochastic gradient descent with momentum; momentumBufferList is empty without.
   *
   * <p>{@code aten::_fused_sgd_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedSgd_(List<Tensor> self, List<Tensor> grads, List<Tensor> momentumBufferList, double weightDecay, double momentum, double lr, double dampening, boolean nesterov, boolean maximize, boolean isFirstStep, Tensor gradScale, Tensor foundInf) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_sgd_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(momentumBufferList), momentumBufferList.size(), weightDecay, momentum, lr, dampening, nesterov, maximize, isFirstStep, gradScale.handle(), foundInf.handle())) throw TorchException.inOperator("aten::_fused_sgd_", self, grads, momentumBufferList, weightDecay, momentum, lr, dampening, nesterov, maximize, isFirstStep, gradScale, foundInf);
  }

  /**
   * One step of stochastic gradient descent with momentum; momentumBufferList is empty without.
   *
   * <p>{@code aten::_fused_sgd_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void fusedSgd_(List<Tensor> self, List<Tensor> grads, List<Tensor> momentumBufferList, double weightDecay, double momentum, double lr, double dampening, boolean nesterov, boolean maximize, boolean isFirstStep, Optional<Tensor> gradScale, Optional<Tensor> foundInf) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._fused_sgd_(call.tensors(self), self.size(), call.tensors(grads), grads.size(), call.tensors(momentumBufferList), momentumBufferList.size(), weightDecay, momentum, lr, dampening, nesterov, maximize, isFirstStep, CallBuffer.handle(gradScale), CallBuffer.handle(foundInf))) throw TorchException.inOperator("aten::_fused_sgd_", self, grads, momentumBufferList, weightDecay, momentum, lr, dampening, nesterov, maximize, isFirstStep, gradScale, foundInf);
  }

  /**
   * Multiplies the gradients by invScale, and sets foundInf to 1 where one isn't finite.
   *
   * <p>{@code aten::_amp_foreach_non_finite_check_and_unscale_(Tensor(a!)[] self, Tensor(b!) found_inf, Tensor inv_scale) -> ()}
   *
   * <p>Over lists of equal length, whose tensors at one position have one shape, type and device. Refused: lists of
   * different lengths, empty lists, shapes that don't fit.
   *
   * <p>In place: the lists' tensors are written. Refused: a leaf that requires a gradient, unless in NoGrad.
   *
   * @throws TorchException if libtorch refuses; it names the arguments' shapes
   */
  public static void ampForeachNonFiniteCheckAndUnscale_(List<Tensor> self, Tensor foundInf, Tensor invScale) {
    CallBuffer call = CallBuffer.begin();
    if (!AtenCalls._amp_foreach_non_finite_check_and_unscale_(call.tensors(self), self.size(), foundInf.handle(), invScale.handle())) throw TorchException.inOperator("aten::_amp_foreach_non_finite_check_and_unscale_", self, foundInf, invScale);
  }
}
