package vn.hoso.signature.internal.pdf.read;

/**
 * Where an object is. Two places are equal only if the object's bytes are the same, provided that
 * the object stream is.
 *
 * @param offset in the file; in an object stream, the index, or −1 if unknown
 * @param container the number of the object stream; 0 if there is none
 */
record Place(long offset, int generation, long container) {

  /** An object that was deleted. */
  static final Place FREE = new Place(-1, -1, -1);

  static Place at(long offset, int generation) {
    return offset <= 0 ? FREE : new Place(offset, generation, 0);
  }

  static Place in(long container, long index) {
    return new Place(index, 0, container);
  }

  boolean isFree() {
    return container < 0;
  }

  boolean isCompressed() {
    return container > 0;
  }
}
