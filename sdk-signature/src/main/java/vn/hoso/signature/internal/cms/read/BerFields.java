package vn.hoso.signature.internal.cms.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a SEQUENCE, taken in their order. Not thread-safe. */
final class BerFields {

  private final Ber sequence;
  private final List<Ber> fields;
  private int next;

  BerFields(Ber sequence, List<Ber> fields) {
    this.sequence = sequence;
    this.fields = fields;
  }

  /** The next field, whatever it is. */
  Ber any(String name) throws MalformedCmsException {
    if (next == fields.size()) {
      throw sequence.malformed("no " + name);
    }
    return fields.get(next++);
  }

  Ber required(int tag, String name) throws MalformedCmsException {
    Ber field = any(name);
    if (!field.is(tag)) {
      throw field.malformed("something else than " + name);
    }
    return field;
  }

  @Nullable Ber optional(int tag) {
    return next < fields.size() && fields.get(next).is(tag) ? fields.get(next++) : null;
  }
}
