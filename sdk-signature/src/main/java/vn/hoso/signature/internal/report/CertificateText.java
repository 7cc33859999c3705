package vn.hoso.signature.internal.report;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.CertificateHolder;
import vn.hoso.signature.CertificateState;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.internal.report.ReportFields.Field;

/** The state of a signer's certificate for people, as plain text. */
public final class CertificateText {

  private static final BilingualText ORGANISATION = text("Cơ quan, tổ chức", "Organisation");
  private static final BilingualText TITLE = text("Chức danh", "Title");
  private static final BilingualText TAX_CODE = text("Mã số thuế", "Tax code");
  private static final BilingualText AGENCY_CODE = text("Mã định danh cơ quan", "Agency code");
  private static final BilingualText PERSONAL_ID =
      text("Số giấy tờ tùy thân", "Identity document number");
  private static final BilingualText SERIAL = text("Số sê-ri chứng thư", "Serial number");
  private static final BilingualText USAGE = text("Mục đích sử dụng khóa", "Key usage");

  private final Function<BilingualText, String> language;
  private final ReportFields fields;
  private final StringBuilder text = new StringBuilder();

  private CertificateText(Function<BilingualText, String> language) {
    this.language = language;
    this.fields = new ReportFields(language);
  }

  public static String vietnamese(CertificateState state) {
    return new CertificateText(BilingualText::vietnamese).write(state);
  }

  public static String english(CertificateState state) {
    return new CertificateText(BilingualText::english).write(state);
  }

  private String write(CertificateState state) {
    X509Certificate certificate = state.certificate();
    CertificateHolder holder = state.holder();
    line(Words.SIGNER, holder.name());
    line(ORGANISATION, holder.organisation());
    line(TITLE, holder.title());
    line(TAX_CODE, holder.taxCode());
    line(AGENCY_CODE, holder.agencyCode());
    line(PERSONAL_ID, holder.personalId());
    line(SERIAL, certificate.getSerialNumber().toString(16));
    line(Words.ISSUER, CertificateNames.display(certificate.getIssuerX500Principal()));
    line(Words.PERIOD, ReportFields.period(certificate));
    line(USAGE, String.join(", ", CertificateNames.keyUsages(certificate)));
    line(Words.CHECKED_AT, VietnameseTime.format(state.checkedAt()));
    line(Words.VERDICT, language.apply(verdict(state.outcome())));
    text.append(language.apply(Words.CHECKS)).append(":\n");
    for (CheckResult check : state.checks()) {
      Field said = fields.of(check);
      text.append("  [%s] %s\n".formatted(said.label(), said.value()));
    }
    return text.toString();
  }

  private void line(BilingualText label, Optional<String> value) {
    value.ifPresent(known -> line(label, known));
  }

  private void line(BilingualText label, String value) {
    if (!value.isEmpty()) {
      text.append(language.apply(label)).append(": ").append(fields.printable(value)).append('\n');
    }
  }

  private static BilingualText verdict(Outcome outcome) {
    return switch (outcome) {
      case PASSED, NOTE -> text("ĐƯỢC KÝ", "MAY SIGN");
      case WARNING -> text("ĐƯỢC KÝ, CÓ CẢNH BÁO", "MAY SIGN, WITH WARNINGS");
      case INDETERMINATE, FAILED -> text("KHÔNG ĐƯỢC KÝ", "MUST NOT SIGN");
    };
  }

  private static BilingualText text(String vietnamese, String english) {
    return new BilingualText(vietnamese, english);
  }
}
