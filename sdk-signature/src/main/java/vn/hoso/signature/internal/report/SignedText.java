package vn.hoso.signature.internal.report;

import java.time.Instant;
import java.util.function.Function;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.SignedDocument;

/** What the signer is told after signing, as plain text. */
public final class SignedText {

  private static final BilingualText SIGNED = text("Ký số thành công", "Signed");
  private static final BilingualText LEVEL = text("Mức của chữ ký", "Level of the signature");
  private static final BilingualText WARNING = text("Cảnh báo", "Warning");

  private final Function<BilingualText, String> language;
  private final ReportFields fields;
  private final StringBuilder text = new StringBuilder();

  private SignedText(Function<BilingualText, String> language) {
    this.language = language;
    this.fields = new ReportFields(language);
  }

  public static String vietnamese(SignedDocument signed) {
    return new SignedText(BilingualText::vietnamese).write(signed);
  }

  public static String english(SignedDocument signed) {
    return new SignedText(BilingualText::english).write(signed);
  }

  private String write(SignedDocument signed) {
    line(SIGNED, signed.path().toString());
    line(Words.SIGNER, CertificateNames.display(signed.certificate().getSubjectX500Principal()));
    SignatureLevel level = signed.level();
    if (level != null) {
      line(LEVEL, level.name().replace('_', '-'));
    }
    line(Words.CLAIMED_TIME, VietnameseTime.format(signed.signingTime()));
    Instant timestampTime = signed.timestampTime();
    if (timestampTime != null) {
      line(Words.TIME_STAMP, VietnameseTime.format(timestampTime));
    }
    signed.warnings().forEach(warning -> line(WARNING, language.apply(warning)));
    return text.toString();
  }

  private void line(BilingualText label, String value) {
    text.append(language.apply(label)).append(": ").append(fields.printable(value)).append('\n');
  }

  private static BilingualText text(String vietnamese, String english) {
    return new BilingualText(vietnamese, english);
  }
}
