package vn.hoso.signature.internal.remote;

import java.util.Locale;

/** One digest to be signed. Immutable. */
public final class HashItem {

  private final String id;
  private final String name;
  private final byte[] digest;

  /**
   * A digest.
   *
   * @param id unique within its request
   * @param name of the document's file, which the signer sees on the phone
   */
  public HashItem(String id, String name, byte[] digest) {
    this.id = id;
    this.name = name;
    this.digest = digest.clone();
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public byte[] digest() {
    return digest.clone();
  }

  /** The ending of the name in lower case, as some services want it; {@code bin} without one. */
  public String fileType() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "bin" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
