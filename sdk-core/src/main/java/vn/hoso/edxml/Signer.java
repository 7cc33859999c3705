package vn.hoso.edxml;

/**
 * Who signed a document ({@code SignerInfo}).
 *
 * @param authority on whose behalf ({@code Competence}): TM., KT., TL., TUQ., Q., or empty
 * @param position position (chức vụ), or empty
 * @param name full name, or empty
 */
public record Signer(String authority, String position, String name) {

  public Signer {
    authority = authority.strip();
    position = position.strip();
    name = name.strip();
  }

  /** Authority and position, without the name. */
  @Override
  public String toString() {
    return "Signer[" + authority + " " + position + "]";
  }
}
