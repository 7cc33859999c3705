package vn.hoso.internal.callback;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.digest.Sha256;
import vn.hoso.portal.callback.PortalMessage;
import vn.hoso.portal.callback.PromotionNotice;
import vn.hoso.portal.callback.ReceivedFile;

/**
 * Tells messages apart by their content: neither the order of fields, nor white space, nor the way
 * in which base64 is broken into lines makes another message.
 */
public final class ContentKey {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private ContentKey() {}

  public static String of(PortalMessage message) {
    return digest(message.jsonWithCitizensData());
  }

  public static String of(PromotionNotice notice) {
    PromotionNotice.Address address = notice.address();
    List<@Nullable Object> content = new ArrayList<>();
    content.add(
        List.of(
            notice.taxCode(),
            notice.dossierNumber(),
            notice.procedureCode(),
            notice.documentNumber(),
            notice.submittedAt(),
            notice.merchant(),
            notice.phone(),
            notice.fax(),
            notice.email(),
            notice.contact()));
    content.add(
        List.of(address.province(), address.district(), address.commune(), address.detail()));
    content.add(notice.registration().map(ContentKey::file).orElse(List.of()));
    content.add(notice.attachments().stream().map(ContentKey::file).toList());
    content.add(notice.otherFields());
    return digest(content);
  }

  private static List<String> file(ReceivedFile file) {
    return List.of(file.name(), file.sha256());
  }

  private static String digest(Object content) {
    MessageDigest digest = Sha256.create();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      JSON.writeValue(out, content);
    } catch (IOException e) {
      throw new UncheckedIOException("What was read as JSON cannot be written as JSON", e);
    }
    return Sha256.hex(digest.digest());
  }
}
