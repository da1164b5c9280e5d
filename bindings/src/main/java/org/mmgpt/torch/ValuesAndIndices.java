package org.mmgpt.torch;

/** What sorting and reductions along a dimension return: elements, and where they stood (INT64). */
public record ValuesAndIndices(Tensor values, Tensor indices) {}
