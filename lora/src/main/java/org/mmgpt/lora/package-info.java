/** LoRA adapters: inject, train, save, load, merge; PEFT's files in both directions. */
@NullMarked
package org.mmgpt.lora;

import org.jspecify.annotations.NullMarked;
