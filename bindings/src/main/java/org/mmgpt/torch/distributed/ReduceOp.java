package org.mmgpt.torch.distributed;

/** How the ranks' elements become one. */
public sealed interface ReduceOp {
  /** The sum. */
  ReduceOp SUM = Plain.SUM;

  /** The mean; of integers rounded towards zero. */
  ReduceOp AVG = Plain.AVG;

  /** The product. */
  ReduceOp PRODUCT = Plain.PRODUCT;

  /** The least. */
  ReduceOp MIN = Plain.MIN;

  /** The greatest. */
  ReduceOp MAX = Plain.MAX;

  /** Bitwise and; integers only, as the other two bitwise operations. */
  ReduceOp BAND = Plain.BAND;

  /** Bitwise or. */
  ReduceOp BOR = Plain.BOR;

  /** Bitwise exclusive or. */
  ReduceOp BXOR = Plain.BXOR;

  /** The sum of what each rank has multiplied by its own factor first. */
  static ReduceOp premulSum(double factor) {
    return new PremulSum(factor);
  }

  /** The code of {@code c10d::ReduceOp}. */
  int code();

  /** 1 but for {@link #premulSum}. */
  double factor();

  /** The operations without a parameter, in c10d's order. */
  enum Plain implements ReduceOp {
    SUM,
    AVG,
    PRODUCT,
    MIN,
    MAX,
    BAND,
    BOR,
    BXOR;

    @Override
    public int code() {
      return ordinal();
    }

    @Override
    public double factor() {
      return 1;
    }
  }

  /** See {@link ReduceOp#premulSum}. */
  record PremulSum(double factor) implements ReduceOp {
    @Override
    public int code() {
      return Plain.values().length;
    }

    @Override
    public String toString() {
      return "PREMUL_SUM(" + factor + ")";
    }
  }
}
