package vn.hoso.signature.internal.pdf.read;

import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/**
 * A cross-reference section (ISO 32000-1 §7.5.4, §7.5.8) and its trailer. Equal if at the same
 * place of the file.
 *
 * @param end behind it
 * @param previous where the section before it is; 0 if there is none
 */
record XrefSection(
    long offset, long end, Map<Long, Place> places, COSDictionary trailer, long previous) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof XrefSection section && section.offset == offset;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(offset);
  }
}
