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
bool mm_shares_storage(int64_t a, int64_t b);
/* Fills sizes (or strides) with mm_dim entries. */
bool mm_sizes(int64_t tensor, int64_t *sizes);
bool mm_strides(int64_t tensor, int64_t *strides);
int64_t mm_storage_offset(int64_t tensor);
/* Address of the first element; 0 with a message for tensors without memory (meta). */
int64_t mm_data_ptr(int64_t tensor);

/* A new CPU tensor with a copy of the bytes. */
int64_t mm_from_bytes(const void *data, int64_t bytes, const int64_t *sizes, int64_t dims, int32_t dtype);
/* Copies a tensor of any device and layout, row-major, into memory of exactly `bytes` bytes. */
bool mm_to_bytes(int64_t tensor, void *data, int64_t bytes);
/* The single element, converted; -1 with a message where there is not exactly one. */
bool mm_item_double(int64_t tensor, double *value);
bool mm_item_long(int64_t tensor, int64_t *value);
/* PyTorch's text of a tensor; the length in bytes, read the text with mm_text. -1 on failure. */
int64_t mm_to_string(int64_t tensor);
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
bool mm_is_leaf(int64_t tensor);
bool mm_set_requires_grad(int64_t tensor, bool requires_grad);
/* gradient 0 stands for ones. */
bool mm_backward(int64_t tensor, int64_t gradient, bool retain_graph, bool create_graph);
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
bool mm_autocast_enabled(int32_t device_type);
void mm_set_autocast(int32_t device_type, bool enabled, int32_t dtype);
void mm_autocast_clear_cache(void);

/* ---- random numbers ---- */

bool mm_manual_seed(int64_t seed);
int64_t mm_rng_state(int32_t device_type, int32_t device_index);
bool mm_set_rng_state(int32_t device_type, int32_t device_index, int64_t state);

/* ---- threads and build ---- */

int32_t mm_num_threads(void);
bool mm_set_num_threads(int32_t threads);
/* libtorch's version and build flags, to be read with mm_text; the length in bytes. */
int64_t mm_version(void);
int64_t mm_show_config(void);
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
