package vn.hoso.signature.internal.pdf.write;

import org.jspecify.annotations.Nullable;

/**
 * Which field gets the signature.
 *
 * @param name its full name; null for a new field with the next free name
 * @param existing whether the field must be there already, empty
 */
public record SignatureField(@Nullable String name, boolean existing) {

  public static final SignatureField NEXT = new SignatureField(null, false);
}
