package org.mmgpt.safetensors.pickle;

import static org.mmgpt.safetensors.pickle.PickleValue.Sequence.Kind.LIST;
import static org.mmgpt.safetensors.pickle.PickleValue.Sequence.Kind.SET;
import static org.mmgpt.safetensors.pickle.PickleValue.Sequence.Kind.TUPLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.safetensors.pickle.PickleValue.Bool;
import org.mmgpt.safetensors.pickle.PickleValue.Bytes;
import org.mmgpt.safetensors.pickle.PickleValue.Dict;
import org.mmgpt.safetensors.pickle.PickleValue.Global;
import org.mmgpt.safetensors.pickle.PickleValue.Instance;
import org.mmgpt.safetensors.pickle.PickleValue.Int;
import org.mmgpt.safetensors.pickle.PickleValue.None;
import org.mmgpt.safetensors.pickle.PickleValue.Real;
import org.mmgpt.safetensors.pickle.PickleValue.Sequence;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.safetensors.pickle.PickleValue.Text;

/**
 * The stack machine of pickle, protocols 2 to 5, restricted to the opcodes that {@code torch.save}
 * emits. An opcode outside the list is an error. Opcodes that would import or call something in
 * Python only make records here; {@link TorchGlobals} interprets the few that describe tensors.
 *
 * <p>The opcodes are those of CPython's {@code Lib/pickle.py}.
 */
final class Unpickler {
  /** Bounds the memory a hostile pickle can take; a 9B checkpoint makes about 20,000 values. */
  private static final int MAX_VALUES = 10_000_000;

  private final PickleBytes in;
  private final TorchGlobals globals;
  private final Map<Integer, PickleValue> memo = new HashMap<>();
  private final List<List<PickleValue>> marked = new ArrayList<>();
  private List<PickleValue> stack = new ArrayList<>();
  private int values;

  Unpickler(PickleBytes in, TorchGlobals globals) {
    this.in = in;
    this.globals = globals;
  }

  /** Runs to STOP and returns the one value described. */
  PickleValue load() {
    while (true) {
      int opcode = in.uint8();
      if (opcode == '.') {
        return pop();
      }
      step(opcode);
      if (++values > MAX_VALUES) {
        throw in.broken("more than " + MAX_VALUES + " steps");
      }
    }
  }

  private void step(int opcode) {
    switch (opcode) {
      case 0x80 -> protocol(in.uint8()); // PROTO
      case 0x95 -> in.int64(); // FRAME: a hint for buffering
      case '(' -> mark();
      case '0' -> pop(); // POP
      case '2' -> push(top()); // DUP
      case 'a' -> append(popLast(1)); // APPEND
      case 'e' -> append(popMark()); // APPENDS
      case 0x90 -> add(popMark()); // ADDITEMS
      case 's' -> set(popLast(2)); // SETITEM
      case 'u' -> set(popMark()); // SETITEMS
      case 'q' -> memo.put(in.uint8(), top()); // BINPUT
      case 'r' -> memo.put(in.int32(), top()); // LONG_BINPUT
      case 0x94 -> memo.put(memo.size(), top()); // MEMOIZE
      case 0x93 -> stackGlobal();
      case 'R' -> reduce(); // REDUCE
      case 0x81 -> reduce(); // NEWOBJ: cls.__new__(cls, *args), the same record for us
      case 'b' -> build(); // BUILD
      default -> push(value(opcode));
    }
  }

  /** What an opcode puts on the stack. */
  private PickleValue value(int opcode) {
    return switch (opcode) {
      case 'N' -> new None();
      case 0x88 -> new Bool(true);
      case 0x89 -> new Bool(false);
      case 'J' -> Int.of(in.int32()); // BININT
      case 'K' -> Int.of(in.uint8()); // BININT1
      case 'M' -> Int.of(in.uint16()); // BININT2
      case 0x8a -> new Int(in.integer(in.uint8())); // LONG1
      case 0x8b -> new Int(in.integer(length32())); // LONG4
      case 'G' -> new Real(in.float64()); // BINFLOAT
      case 'X' -> new Text(in.utf8(length32())); // BINUNICODE
      case 0x8c -> new Text(in.utf8(in.uint8())); // SHORT_BINUNICODE
      case 0x8d -> new Text(in.utf8(in.int64())); // BINUNICODE8
      case 'U' -> new Text(in.utf8(in.uint8())); // SHORT_BINSTRING, Python 2
      case 'T' -> new Text(in.utf8(length32())); // BINSTRING, Python 2
      case 'C' -> new Bytes(in.raw(in.uint8())); // SHORT_BINBYTES
      case 'B' -> new Bytes(in.raw(length32())); // BINBYTES
      case 0x8e -> new Bytes(in.raw(in.int64())); // BINBYTES8
      case ')' -> tuple(List.of());
      case 't' -> tuple(popMark());
      case 0x85 -> tuple(popLast(1));
      case 0x86 -> tuple(popLast(2));
      case 0x87 -> tuple(popLast(3));
      case ']' -> new Sequence(LIST, new ArrayList<>());
      case 0x8f -> new Sequence(SET, new ArrayList<>()); // EMPTY_SET
      case 0x91 -> new Sequence(SET, popMark()); // FROZENSET
      case '}' -> new Dict();
      case 'h' -> recall(in.uint8()); // BINGET
      case 'j' -> recall(in.int32()); // LONG_BINGET
      case 'c' -> new Global(in.line(), in.line()); // GLOBAL
      case 'Q' -> globals.storage(pop(), in); // BINPERSID
      default -> throw in.broken("opcode 0x%02x is not among those read".formatted(opcode));
    };
  }

  private void protocol(int version) {
    if (version < 2 || version > 5) {
      throw in.broken("pickle protocol " + version + ", expected 2 to 5");
    }
  }

  private long length32() {
    return Integer.toUnsignedLong(in.int32());
  }

  private void reduce() {
    PickleValue arguments = pop();
    PickleValue callee = pop();
    if (callee instanceof Global global
        && arguments instanceof Sequence tuple
        && tuple.kind() == TUPLE) {
      push(globals.make(global, tuple.items, in));
    } else {
      throw in.broken("a call needs a global and a tuple, found " + callee + " and " + arguments);
    }
  }

  private void build() {
    PickleValue state = pop();
    switch (top()) {
      case Instance instance -> instance.state = Optional.of(state);
      // Attributes of an OrderedDict (`_metadata` of a state dict) or tensor carry no numbers.
      case Dict _, StoredTensor _ -> {}
      case PickleValue other -> throw in.broken("state set on " + other);
    }
  }

  private void stackGlobal() {
    List<PickleValue> names = popLast(2);
    if (names.get(0) instanceof Text(String module) && names.get(1) instanceof Text(String name)) {
      push(new Global(module, name));
    } else {
      throw in.broken("a global needs two names, found " + names);
    }
  }

  private void append(List<PickleValue> items) {
    switch (top()) {
      case Sequence list when list.kind() == LIST -> list.items.addAll(items);
      case Instance instance -> instance.items.addAll(items);
      case PickleValue other -> throw in.broken("append to " + other);
    }
  }

  private void add(List<PickleValue> items) {
    if (top() instanceof Sequence set && set.kind() == SET) {
      set.items.addAll(items);
    } else {
      throw in.broken("add to " + top());
    }
  }

  private void set(List<PickleValue> pairs) {
    if (pairs.size() % 2 != 0) {
      throw in.broken("a key without a value");
    }
    Dict target =
        switch (top()) {
          case Dict dict -> dict;
          case Instance instance -> instance.entries;
          case PickleValue other -> throw in.broken("entries set on " + other);
        };
    for (int i = 0; i < pairs.size(); i += 2) {
      target.entries.put(pairs.get(i), pairs.get(i + 1));
    }
  }

  private PickleValue recall(int key) {
    PickleValue value = memo.get(key);
    if (value == null) {
      throw in.broken("memo " + Integer.toUnsignedString(key) + " was never set");
    }
    return value;
  }

  private static Sequence tuple(List<PickleValue> items) {
    return new Sequence(TUPLE, items);
  }

  private void push(PickleValue value) {
    stack.add(value);
  }

  private PickleValue top() {
    if (stack.isEmpty()) {
      throw in.broken("the stack is empty");
    }
    return stack.getLast();
  }

  private PickleValue pop() {
    PickleValue value = top();
    stack.removeLast();
    return value;
  }

  private List<PickleValue> popLast(int count) {
    if (stack.size() < count) {
      throw in.broken("the stack holds " + stack.size() + " values, " + count + " are needed");
    }
    List<PickleValue> tail = stack.subList(stack.size() - count, stack.size());
    List<PickleValue> popped = new ArrayList<>(tail);
    tail.clear();
    return popped;
  }

  private void mark() {
    marked.add(stack);
    stack = new ArrayList<>(4);
  }

  private List<PickleValue> popMark() {
    if (marked.isEmpty()) {
      throw in.broken("no mark is set");
    }
    List<PickleValue> popped = stack;
    stack = marked.removeLast();
    return popped;
  }
}
