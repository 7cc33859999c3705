package vn.hoso.signature.internal.pdf.read;

/**
 * Where an object is. Objects of one number and one place have the same bytes, in whatever revision
 * they are read.
 *
 * @param offset in the file; in an object stream, the index, or −1 if unknown
 * @param container the number of the object stream; 0 if there is none
 * @param base where the object stream is in the file; 0 if there is none, or it is not looked up
 *     yet
 */
record Place(long offset, int generation, long container, long base) {

  /** An object that was deleted. */
  static final Place FREE = new Place(-1, -1, -1, 0);

  static Place at(long offset, int generation) {
    return offset <= 0 ? FREE : new Place(offset, generation, 0, 0);
  }

  static Place in(long container, long index) {
    return new Place(index, 0, container, 0);
  }

  Place withBase(long value) {
    return new Place(offset, generation, container, value);
  }

  boolean isFree() {
    return container < 0;
  }

  boolean isCompressed() {
    return container > 0;
  }
}
