/*
 * The hand-written part of the C ABI over libtorch: what is not an ATen operator.
 *
 * Conventions, which every function keeps:
 *  - A tensor handle is an int64_t that owns one reference to a c10::TensorImpl; 0 means "no tensor".
 *  - No C++ exception crosses this border. A function that can fail returns 0, false or -1; the
 *    message then waits in a thread-local, to be read with mm_error_message on the same thread.
 *  - Functions that only read a field of a tensor and cannot fail are marked "trivial": Java links
 *    them as critical calls, without a thread-state transition.
 *
 * jextract makes the Java of this header (see native/README.md).
 */
#ifndef MMGPT_TORCH_H
#define MMGPT_TORCH_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- errors ---- */

/* Copies the last message of this thread, without terminator, into buffer; returns its full length in bytes. */
int64_t mm_error_message(char *buffer, int64_t capacity);

/* ---- tensors ---- */

/* Drops the reference of each handle. Never fails. */
void mm_release(const int64_t *handles, int64_t count);
void mm_release_one(int64_t handle);
/* A second handle to the same tensor. */
int64_t mm_retain(int64_t tensor);

int64_t mm_dim(int64_t tensor);               /* trivial */
int64_t mm_numel(int64_t tensor);             /* trivial */
int64_t mm_size(int64_t tensor, int64_t dim); /* trivial; dim in [0, mm_dim) */
int32_t mm_dtype(int64_t tensor);             /* trivial; c10::ScalarType */
int32_t mm_device_type(int64_t tensor);       /* trivial; c10::DeviceType */
int32_t mm_device_index(int64_t tensor);      /* trivial; -1 where the device type has none */
bool mm_is_contiguous(int64_t tensor);        /* trivial */
int64_t mm_element_size(int64_t tensor);      /* trivial */
/* Fills strides with mm_dim entries. */
bool mm_strides(int64_t tensor, int64_t *strides);
int64_t mm_storage_offset(int64_t tensor);
/* Address of the first element; 0 with a message for tensors without memory (meta). */
int64_t mm_data_ptr(int64_t tensor);
/* trivial; the same where it is a contiguous CPU tensor of that type whose elements lie there as they are, else 0 */
int64_t mm_plain_data(int64_t tensor, int32_t dtype);

/* A new CPU tensor without contents, and the address of its first element. */
int64_t mm_empty_cpu(const int64_t *sizes, int64_t dims, int32_t dtype, int64_t *address);
/* A CPU tensor over foreign memory. When its storage is gone, `token` waits for mm_take_freed_blobs. */
int64_t mm_from_blob(int64_t address, int64_t bytes, const int64_t *sizes, int64_t dims, int32_t dtype, int64_t token);
/* Moves up to `capacity` tokens of blobs that nothing uses any more into `tokens`; returns how many. */
int64_t mm_take_freed_blobs(int64_t *tokens, int64_t capacity);
/* The single element, converted; false with a message where there is not exactly one. */
bool mm_item_double(int64_t tensor, double *value);
bool mm_item_long(int64_t tensor, int64_t *value);
/* The text that the last function of this thread announced with its length. */
void mm_text(char *buffer, int64_t capacity);

/* The handles of the last operator of this thread that returned a list. */
void mm_take_list(int64_t *handles, int64_t count);

/* ---- mapped files ---- */

/* A private, copy-on-write mapping of a whole file; writing through a tensor never reaches the file. */
int64_t mm_mapping_open(const char *path, int64_t *address, int64_t *size);
void mm_mapping_close(int64_t mapping);
/* A CPU tensor over the mapping, which lives until the last such tensor's storage is gone. */
int64_t mm_mapping_tensor(int64_t mapping, int64_t offset, const int64_t *sizes, int64_t dims, int32_t dtype);

/* ---- autograd ---- */

bool mm_requires_grad(int64_t tensor); /* trivial */
bool mm_set_requires_grad(int64_t tensor, bool requires_grad);
/* gradient 0 stands for ones. */
bool mm_backward(int64_t tensor, int64_t gradient, bool retain_graph, bool create_graph);
/* The same from several roots; a gradient of 0 stands for ones. */
bool mm_backward_all(const int64_t *tensors, const int64_t *gradients, int64_t count);
/* Name of the node that made this tensor, to be read with mm_text; 0 where there is none, -1 on failure. */
int64_t mm_grad_fn_name(int64_t tensor);
/* 0 without a message where there is no gradient. */
int64_t mm_grad(int64_t tensor);
bool mm_set_grad(int64_t tensor, int64_t gradient);
/* Gradients of outputs with respect to inputs, as a list for mm_take_list (0 where unused); -1 on failure. */
int64_t mm_autograd_grad(const int64_t *outputs, int64_t output_count, const int64_t *grad_outputs,
                         const int64_t *inputs, int64_t input_count, bool retain_graph, bool create_graph,
                         bool allow_unused);
bool mm_grad_mode(void);
void mm_set_grad_mode(bool enabled);
/* A guard for mm_inference_mode_close, to be closed on the same thread in reverse order. */
int64_t mm_inference_mode_open(bool enabled);
void mm_inference_mode_close(int64_t guard);
bool mm_is_inference_mode(void);
bool mm_autocast_enabled(int32_t device_type);
/* c10::ScalarType, -1 with a message for devices without autocast. */
int32_t mm_autocast_dtype(int32_t device_type);
bool mm_set_autocast(int32_t device_type, bool enabled, int32_t dtype);
/* Blocks nest; the casts that an outermost block cached end with it. */
void mm_autocast_enter(void);
void mm_autocast_leave(void);

/* ---- random numbers ---- */

bool mm_manual_seed(int64_t seed);
int64_t mm_rng_state(int32_t device_type, int32_t device_index);
bool mm_set_rng_state(int32_t device_type, int32_t device_index, int64_t state);

/* ---- devices ---- */

/* Devices of that type that can be used now; 0 where there is no driver. */
int32_t mm_device_count(int32_t device_type);
/* Fills total memory in bytes, compute capability major and minor, and multiprocessors (or cores). The length of
   the device's name, to be read with mm_text; -1 on failure. */
int64_t mm_device_properties(int32_t device_type, int32_t device_index, int64_t *numbers);
/* -1 with a message where there is none. */
int32_t mm_current_device(int32_t device_type);
bool mm_set_current_device(int32_t device_type, int32_t device_index);
bool mm_synchronize_device(int32_t device_type, int32_t device_index);

/* Allocated, its peak, reserved, its peak, active, its peak (bytes), retries, failures (counts), free, total (bytes). */
bool mm_memory_stats(int32_t device_type, int32_t device_index, int64_t *numbers);
bool mm_reset_peak_memory_stats(int32_t device_type, int32_t device_index);
/* Gives memory that is cached and unused back to the device's driver, on the CPU to the system. */
bool mm_empty_cache(int32_t device_type);

/* A stream is its device and an id; the CPU has one, whose work is always done. */
bool mm_stream_new(int32_t device_type, int32_t device_index, bool high_priority, int64_t *stream);
bool mm_stream_default(int32_t device_type, int32_t device_index, int64_t *stream);
bool mm_stream_current(int32_t device_type, int32_t device_index, int64_t *stream);
bool mm_set_stream_current(int32_t device_type, int32_t device_index, int64_t stream);
/* 1 done, 0 not yet, -1 failed. */
int32_t mm_stream_query(int32_t device_type, int32_t device_index, int64_t stream);
bool mm_stream_synchronize(int32_t device_type, int32_t device_index, int64_t stream);
bool mm_stream_wait(int32_t device_type, int32_t device_index, int64_t stream, int64_t event);
/* Keeps a tensor's memory from other uses until the stream has done what it has been given so far. */
bool mm_record_stream(int64_t tensor, int32_t device_type, int32_t device_index, int64_t stream);

int64_t mm_event_new(int32_t device_type, bool timing);
void mm_event_delete(int64_t event);
bool mm_event_record(int64_t event, int32_t device_type, int32_t device_index, int64_t stream);
int32_t mm_event_query(int64_t event);
bool mm_event_synchronize(int64_t event);
bool mm_event_elapsed(int64_t start, int64_t end, double *milliseconds);

/* ---- CUDA graphs ---- */

int64_t mm_graph_new(void);
void mm_graph_delete(int64_t graph);
/* A fresh private memory pool, as two numbers. */
bool mm_graph_pool_new(int64_t *pool);
/* From here on the current stream, which must not be the default one, records instead of running. */
bool mm_graph_capture_begin(int64_t graph, int64_t pool_first, int64_t pool_second);
bool mm_graph_capture_end(int64_t graph);
bool mm_graph_replay(int64_t graph);

/* ---- linear layers with a frozen weight ---- */

/* Whether this libtorch has oneDNN's linear layer. */
bool mm_has_onednn_linear(void);
/* (..., in) by a weight (out, in), and bias (out) or 0, to (..., out), of which only the input may want a gradient.
   By oneDNN: contiguous weight, dense fp32 tensors on the CPU. */
int64_t mm_frozen_linear(int64_t input, int64_t weight, int64_t bias, bool onednn);
/* The same plus scale * dropped down^T up^T, dropped (..., in), down (r, in) and up (out, r), which may want gradients
   and may be of a wider type. */
int64_t mm_lora_linear(int64_t input, int64_t dropped, int64_t down, int64_t up, int64_t weight, int64_t bias,
                       double scale, bool onednn);

/* ---- kernels of our own ---- */

/* Whether these can run here: they want AVX-512. All take dense tensors of fp32, fp16 or bf16 on the CPU, none of which
   may want a gradient, and sum in fp32. */
bool mm_has_avx512(void);
/* (..., in) of few rows by count contiguous weights (out, in) of bf16, fp16 or int8, each times scales (out) or 0, to as many
   results (..., out); scales and results are of the input's type. A residual (..., out) or 0 is added to the only one. */
bool mm_gemv(int64_t input, const int64_t *weights, const int64_t *scales, int64_t count, int64_t residual,
             int64_t *results);
/* (..., D) by its root mean square, times a contiguous weight (D) of the same type. */
int64_t mm_rms_norm(int64_t input, int64_t weight, double eps);
/* (B, H, T, D) times cosines, plus itself rolled by D/2 times sines, which are broadcastable to it. */
int64_t mm_rotated(int64_t input, int64_t cosines, int64_t sines);
/* gate becomes silu(gate) times up: contiguous and of one shape. */
bool mm_silu_mul_(int64_t gate, int64_t up);
/* Softmax attention of one query a head (B, Hq, 1, D) over keys and values (B, Hkv, S, D), scaled by 1/sqrt(D), with an
   additive bias (B or 1, 1, 1, S) or 0, to (B, Hq, 1, D). */
int64_t mm_attend(int64_t query, int64_t keys, int64_t values, int64_t bias);

/* ---- a decode step's own kernel, which NVRTC compiles when it is first used ---- */

/* What a step does next, by handles of contiguous tensors on one device, bf16 unless said otherwise; 0 where there is none.
   - Kind 0: output = ending(norm(input) weight^T), norm and ending as kernels/arguments.h numbers them. input (B, in), weight
     (out, in), scale and shift (in) of the norm, gate (B, 1), output (B, out) or, for SILU_TIMES, (B, out / 2).
   - Kind 1: turns and stores the keys and values in input (B, (Hq + 2 Hkv) D) of a token a row, at positions (B) int64 of cache (B
     or more, 2, Hkv, capacity, D), and attends to all up to them: output (B, Hq D). cosines and sines are (capacity or more, D),
     the sines' first half negated; parts (B, Hkv, splits, Hq / Hkv, D + 2) fp32 is room, arrived (B, Hkv) int32 zeros, and zeros
     after. Tokens are divided into as many splits at most, of `least` tokens each if there are as many. */
typedef struct mm_step_phase {
  int32_t kind;
  int32_t norm;
  int32_t ending;
  int32_t least;
  double epsilon;
  int64_t input;
  int64_t output;
  int64_t weight;
  int64_t scale;
  int64_t shift;
  int64_t gate;
  int64_t cache;
  int64_t cosines;
  int64_t sines;
  int64_t positions;
  int64_t parts;
  int64_t arrived;
} mm_step_phase;

/* One after the other, of as many rows each, as one launch for as many as fit into it. A multiprocessor has `stages` of 16 KiB of
   weights on their way, or as many as find room; arrived (1) int32 is zero before and after. */
bool mm_step(const mm_step_phase *phases, int64_t count, int32_t stages, int64_t arrived);
/* What the compiler says of a kernel such as "step<1, 8, 128, 1>" for an architecture such as "sm_90", to be read with mm_text; -1
   on failure. Needs no GPU. */
int64_t mm_kernel_report(const char *kernel, int64_t kernel_length, const char *architecture, int64_t length);
/* Who runs kernels whose tensors are on the CPU, for tests: a bool (*)(const char *kernel, uint32_t blocks, uint32_t
   shared_bytes, const void *arguments), or 0. */
void mm_kernels_on_cpu(int64_t launcher);

/* ---- threads and build ---- */

int32_t mm_num_threads(void);
bool mm_set_num_threads(int32_t threads);
/* Ends the threads that OpenMP keeps for the calling one; the next operator that wants some starts them again. */
void mm_end_threads(void);

/* Whether the calling thread's tensors on the CPU, from 4 MiB on, are to lie in huge pages; what was set before. */
bool mm_set_huge_pages(bool wanted);
/* Bytes that can still be taken, swap included if so wanted: what the machine has left, within the control groups (v2)
   this process is in; -1 where the kernel doesn't say. The folders are procfs's and the control groups'. */
int64_t mm_available_memory(const char *proc, const char *groups, bool swap);

/* Whether attention on CUDA may go to cuDNN, which libtorch prefers from compute capability 9.0 on; of all threads. */
bool mm_cudnn_attention(void);
void mm_set_cudnn_attention(bool allowed);
/* libtorch's version, to be read with mm_text; the length in bytes. */
int64_t mm_version(void);
bool mm_has_cuda(void);
bool mm_has_mkl(void);
bool mm_has_gloo(void);
bool mm_has_nccl(void);
/* Whether the dispatcher knows this schema as written: 0, or -1 with both texts in the message. */
int32_t mm_check_schema(const char *schema);

#ifdef __cplusplus
}
#endif
#endif
