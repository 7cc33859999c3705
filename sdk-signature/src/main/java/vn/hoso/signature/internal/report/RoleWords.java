package vn.hoso.signature.internal.report;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.SignatureRole;

/** What roles are called. */
public final class RoleWords {

  private RoleWords() {}

  /** All of them, in their order. */
  public static String of(
      Collection<SignatureRole> roles, Function<BilingualText, String> language) {
    return roles.stream()
        .sorted()
        .map(role -> language.apply(of(role)))
        .collect(Collectors.joining(", "));
  }

  private static BilingualText of(SignatureRole role) {
    return switch (role) {
      case PERSON -> new BilingualText("chữ ký của cá nhân", "signature of a person");
      case AGENCY_SEAL -> new BilingualText("chữ ký số (dấu) của cơ quan", "seal of an agency");
      case DOCUMENT_NUMBER -> new BilingualText("số văn bản", "document number");
      case DOCUMENT_DATE -> new BilingualText("ngày ban hành", "document date");
      case COPY_STAMP -> new BilingualText("xác nhận bản sao", "stamp of a copy");
      case ATTACHMENT_STAMP -> new BilingualText("xác nhận phụ lục", "stamp of an attachment");
      case TIME_STAMP -> new BilingualText("dấu thời gian", "time-stamp");
      case CERTIFICATION ->
          new BilingualText("chứng nhận (giới hạn thay đổi về sau)", "certification");
      case UNKNOWN -> new BilingualText("không xác định", "unknown");
    };
  }
}
