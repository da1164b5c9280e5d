/**
 * {@code torch.distributed}: stores where processes find each other, process groups over Gloo and
 * NCCL, collectives on tensors. Java and Python processes may stand in one group.
 */
@NullMarked
package org.mmgpt.torch.distributed;

import org.jspecify.annotations.NullMarked;
