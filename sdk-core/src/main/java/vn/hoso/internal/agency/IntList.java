package vn.hoso.internal.agency;

import java.util.Arrays;

/** Numbers without an object for each. Not thread-safe. */
final class IntList {

  private int[] values = new int[1024];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
