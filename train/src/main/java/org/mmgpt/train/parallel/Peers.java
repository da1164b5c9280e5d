package org.mmgpt.train.parallel;

import java.util.List;
import java.util.Map;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.checkpoint.Progress;

/** The processes that train one model together, seen from one of them. */
public interface Peers extends GradientReduction, AutoCloseable {

  /** A process that trains alone. */
  Peers ALONE = new Alone();

  /** Which of them this is, from 0. */
  int rank();

  /** How many there are. */
  int size();

  /** How many of them run on this machine. */
  int onThisMachine();

  /** Overwrites everyone's tensors with rank 0's. */
  void broadcast(Iterable<Tensor> tensors);

  /** The sum of everyone's, element by element. */
  double[] sum(double... own);

  /**
   * Begins to put everyone's parts behind one another.
   *
   * @param whole what they are put into, of size() times the part's elements
   * @return waits for the end
   */
  Runnable gather(Tensor whole, Tensor part);

  /** Everyone's texts, by rank. */
  List<List<String>> gather(List<String> own);

  /** Rank 0's progress. */
  Progress broadcast(Progress progress);

  /**
   * Compares everyone's tensors by their checksums.
   *
   * @throws ParallelException naming the ranks and the tensors that differ from rank 0's
   */
  void requireSame(Map<String, Tensor> tensors, String when);

  /**
   * Compares everyone's value of a text, such as the configuration.
   *
   * @throws ParallelException naming the rank whose value differs from rank 0's
   */
  void requireSame(String what, String value);

  /** Whether this is the one that writes files and shows progress. */
  default boolean isFirst() {
    return rank() == 0;
  }

  @Override
  void close();

  /** Nobody to talk to. */
  class Alone implements Peers {
    Alone() {}

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public int onThisMachine() {
      return 1;
    }

    @Override
    public void broadcast(Iterable<Tensor> tensors) {}

    @Override
    public double[] sum(double... own) {
      return own;
    }

    @Override
    public Runnable gather(Tensor whole, Tensor part) {
      whole.copy_(part);
      return () -> {};
    }

    @Override
    public List<List<String>> gather(List<String> own) {
      return List.of(own);
    }

    @Override
    public Progress broadcast(Progress progress) {
      return progress;
    }

    @Override
    public void requireSame(Map<String, Tensor> tensors, String when) {}

    @Override
    public void requireSame(String what, String value) {}

    @Override
    public StepTotals mean(List<Tensor> parameters, StepTotals own) {
      return own;
    }

    @Override
    public void close() {}
  }
}
