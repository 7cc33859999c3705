package vn.hoso.signature.internal.pdf.write;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;

/** A signature field that a form's author prepared. */
record EmptyField(
    FormFields.Field field, COSObjectKey key, @Nullable COSDictionary lock, COSObjectKey root) {

  private static final COSName SEED_VALUES = COSName.getPDFName("SV");

  static EmptyField find(PdfSource source, FormFields fields, String name) {
    FormFields.Field field =
        fields
            .named(name)
            .orElseThrow(() -> refused(source, name, "is not there; check the field's full name"));
    if (!field.isSignature()) {
      throw refused(source, name, "is not a signature field; name one that is");
    }
    if (field.isSigned()) {
      throw refused(source, name, "is signed already; name an empty one");
    }
    COSObjectKey key = field.key();
    if (key == null) {
      throw source.damaged("the field " + name + " is not an indirect object");
    }
    COSDictionary dictionary = field.dictionary();
    COSDictionary seeds = source.read(dictionary, SEED_VALUES, COSDictionary.class);
    if (seeds != null && seeds.getInt(COSName.FF, 0) != 0) {
      throw refused(
          source, name, "demands properties of its signature (/SV) that this module does not set");
    }
    COSDictionary lock = source.read(dictionary, COSName.getPDFName("Lock"), COSDictionary.class);
    return new EmptyField(field, key, lock, source.catalogKey());
  }

  /** The lock becomes a FieldMDP transform of the signature (ISO 32000-1 §12.8.2.4). */
  Optional<String> lockReference() {
    if (lock == null) {
      return Optional.empty();
    }
    StringBuilder parameters = new StringBuilder("<</Type /TransformParams /V /1.2");
    for (String entry : new String[] {"Action", "Fields"}) {
      COSBase value = lock.getItem(entry);
      if (value != null) {
        parameters.append(" /").append(entry).append(' ');
        parameters.append(new String(ObjectWriter.write(value), StandardCharsets.US_ASCII));
      }
    }
    return Optional.of(
        "<</Type /SigRef /TransformMethod /FieldMDP /Data %s /TransformParams %s>>"
            .formatted(ObjectWriter.reference(root), parameters.append(">>")));
  }

  COSDictionary dictionary() {
    return field.dictionary();
  }

  private static SigningRefusedException refused(PdfSource source, String name, String reason) {
    return new SigningRefusedException(
        "Cannot sign the field %s of %s: it %s".formatted(name, source.path(), reason));
  }
}
