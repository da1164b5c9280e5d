package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** The bytes of all tokens, those that begin alike on one path. */
public final class TokenTrie {
  /** A byte, what may follow it, and the tokens that end with it. */
  static final class Node {
    private final int value;
    private int[] tokens = {};
    private List<Node> children = new ArrayList<>();

    private Node(int value) {
      this.value = value;
    }

    int value() {
      return value;
    }

    int[] tokens() {
      return tokens;
    }

    List<Node> children() {
      return children;
    }
  }

  private final Node root = new Node(0);
  private final byte[][] bytes;
  private final int end;
  private int nodes;

  /**
   * @param count tokens of the vocabulary
   * @param bytes of each in the text; empty for those that must not be said
   * @param end the token that ends an answer
   */
  public TokenTrie(int count, IntFunction<byte[]> bytes, int end) {
    this.bytes = new byte[count][];
    this.end = end;
    for (int token = 0; token < count; token++) {
      this.bytes[token] = token == end ? new byte[0] : bytes.apply(token);
      if (this.bytes[token].length > 0) {
        add(token);
      }
    }
  }

  private void add(int token) {
    Node node = root;
    for (byte b : bytes[token]) {
      int value = b & 0xff;
      Node parent = node;
      node =
          parent.children.stream()
              .filter(child -> child.value == value)
              .findFirst()
              .orElseGet(
                  () -> {
                    var child = new Node(value);
                    parent.children.add(child);
                    nodes++;
                    return child;
                  });
    }
    node.tokens = Arrays.copyOf(node.tokens, node.tokens.length + 1);
    node.tokens[node.tokens.length - 1] = token;
  }

  Node root() {
    return root;
  }

  int size() {
    return bytes.length;
  }

  /** Bytes that a look at all tokens reads. */
  int nodes() {
    return nodes;
  }

  int end() {
    return end;
  }

  byte[] bytes(long token) {
    return bytes[(int) token];
  }
}
