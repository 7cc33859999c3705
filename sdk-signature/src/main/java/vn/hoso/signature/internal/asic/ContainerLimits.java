package vn.hoso.signature.internal.asic;

import vn.hoso.signature.error.UnreadableDocumentException;

/**
 * What is read of a container, at most. A container inside of a container is an entry as any other:
 * it is not opened.
 */
final class ContainerLimits {

  static final int MAX_ENTRIES = 10_000;

  /** Of an entry's name, in bytes. */
  static final int MAX_NAME = 1_024;

  /** Of its central directory, in bytes. */
  static final int MAX_DIRECTORY = 64 << 20;

  /** Of all entries together, unpacked, in bytes. */
  static final long MAX_TOTAL = 4L << 30;

  /** Of what is unpacked in one verification, each time that an entry is read, in bytes. */
  static final long MAX_READ = 4 * MAX_TOTAL;

  /** How many times its packed length an entry may have, if it is longer than {@link #SMALL}. */
  static final int MAX_RATIO = 200;

  /** Entries up to this length may be packed to any ratio, in bytes. */
  static final long SMALL = 8L << 20;

  /** Of an entry that is read whole: signatures and manifests, in bytes. */
  static final int MAX_WHOLE = 16 << 20;

  /** Of the files that are signed together: as many as a signature may refer to. */
  static final int MAX_FILES = 1_000;

  /** Of the files of a new container together, in bytes: leaves room for signatures. */
  static final long MAX_CONTENT = MAX_TOTAL - (64 << 20);

  /** Of files with signatures, and of manifests. */
  static final int MAX_SIGNATURE_FILES = 100;

  private ContainerLimits() {}

  static UnreadableDocumentException exceeded(String container, String what, long limit) {
    return new UnreadableDocumentException(
        "%s has more than %d %s, the most that is read of a container: split it"
            .formatted(container, limit, what));
  }
}
