/*
 * torch.distributed in C: c10d's stores, process groups over Gloo and NCCL, and works in flight.
 *
 * Conventions, beside those of mmgpt_torch.h:
 *  - Handles of stores, groups and works are numbers, never addresses: a closed one is an error on every
 *    thread and can't crash, even if another thread closes it in the middle of a call.
 *  - Timeouts are in milliseconds.
 *  - Functions that start a collective return a work, or 0. The work holds its tensors until it has ended
 *    or been closed, so they may be released meanwhile.
 *  - No function here may be linked as critical: nearly all block.
 *
 * jextract makes the Java of this header (see native/README.md).
 */
#ifndef MMGPT_DISTRIBUTED_H
#define MMGPT_DISTRIBUTED_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- stores ---- */

/* Listens at one of this machine's addresses, or at all of them if it is empty; port 0 takes any free one.
 * workers: how many processes mm_store_tcp_join counts; 0 if nobody joins. */
int64_t mm_store_tcp_listen(const char *address, int32_t port, int32_t workers, int64_t timeout);
int64_t mm_store_tcp_connect(const char *host, int32_t port, int32_t workers, int64_t timeout);
/* Counts this process in; the listening one waits until all workers are counted. */
bool mm_store_tcp_join(int64_t store);
int32_t mm_store_tcp_port(int64_t store); /* -1 on failure */
int64_t mm_store_file(const char *path, int32_t workers);
int64_t mm_store_prefix(const char *prefix, int64_t store);
void mm_store_close(int64_t store);

bool mm_store_set_timeout(int64_t store, int64_t timeout);
bool mm_store_set(int64_t store, const char *key, const void *value, int64_t bytes);
/* Waits for the key. Length in bytes of the value, to be read with mm_text; -1 on failure. */
int64_t mm_store_get(int64_t store, const char *key);
/* As mm_store_get: the value that holds afterwards. */
int64_t mm_store_compare_set(int64_t store, const char *key, const void *expected, int64_t expected_bytes,
                             const void *desired, int64_t desired_bytes);
bool mm_store_add(int64_t store, const char *key, int64_t amount, int64_t *sum);
int32_t mm_store_check(int64_t store, const char *key);  /* 1 there, 0 not, -1 failure */
int32_t mm_store_delete(int64_t store, const char *key); /* 1 deleted, 0 was not there, -1 failure */
int64_t mm_store_num_keys(int64_t store);                /* -1 on failure */
/* keys: `count` texts, each with its terminator, one after the other. */
bool mm_store_wait(int64_t store, const char *keys, int64_t count, int64_t timeout);

/* ---- process groups ---- */

/* interface: name of the network interface to talk over, or empty for Gloo's own choice. */
int64_t mm_group_gloo(int64_t store, int32_t rank, int32_t size, int64_t timeout, const char *interface);
int64_t mm_group_nccl(int64_t store, int32_t rank, int32_t size, int64_t timeout, int32_t device_index);
/* Waits for what is in flight, at most for the group's timeout. */
void mm_group_close(int64_t group);
/* Fails what is in flight and everything later; returns at once, cleaning up goes on in the background. */
bool mm_group_abort(int64_t group);

/* ---- collectives ----
 * op: c10d::ReduceOp; factor: only for PREMUL_SUM. root, destination, source: ranks within the group. */

int64_t mm_group_all_reduce(int64_t group, const int64_t *tensors, int64_t count, int32_t op, double factor);
int64_t mm_group_broadcast(int64_t group, int64_t tensor, int32_t root);
int64_t mm_group_reduce(int64_t group, int64_t tensor, int32_t op, double factor, int32_t root);
int64_t mm_group_all_gather(int64_t group, const int64_t *outputs, int64_t count, int64_t input);
int64_t mm_group_all_gather_into_tensor(int64_t group, int64_t output, int64_t input);
int64_t mm_group_reduce_scatter(int64_t group, int64_t output, const int64_t *inputs, int64_t count, int32_t op,
                                double factor);
int64_t mm_group_reduce_scatter_tensor(int64_t group, int64_t output, int64_t input, int32_t op, double factor);
/* inputs are the root's alone, outputs of gather too: count 0 elsewhere. */
int64_t mm_group_scatter(int64_t group, int64_t output, const int64_t *inputs, int64_t count, int32_t root);
int64_t mm_group_gather(int64_t group, const int64_t *outputs, int64_t count, int64_t input, int32_t root);
int64_t mm_group_send(int64_t group, int64_t tensor, int32_t destination, int32_t tag);
int64_t mm_group_recv(int64_t group, int64_t tensor, int32_t source, int32_t tag); /* source -1: any */
int64_t mm_group_barrier(int64_t group);

/* ---- works ---- */

/* 1 ended well, 0 still running after `timeout` (which may be 0), -1 failed.
 * A negative timeout: without limit of its own; over NCCL CUDA's current stream waits, not the host. */
int32_t mm_work_wait(int64_t work, int64_t timeout);
int32_t mm_work_source(int64_t work); /* the rank that an ended mm_group_recv heard from, else -1 */
void mm_work_close(int64_t work);

#ifdef __cplusplus
}
#endif
#endif
