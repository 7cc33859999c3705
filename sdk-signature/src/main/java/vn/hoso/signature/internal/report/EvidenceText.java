package vn.hoso.signature.internal.report;

import java.util.function.Function;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.EvidenceReport;
import vn.hoso.signature.EvidenceVerdict;
import vn.hoso.signature.VerificationReport;

/** A report on kept evidence for people, as plain text. */
public final class EvidenceText {

  private static final BilingualText EVIDENCE = text("Tệp bằng chứng", "Evidence");
  private static final BilingualText RECORDED = text("Kết luận đã lưu", "Recorded verdict");
  private static final BilingualText SEAL = text("Niêm phong", "Seal");
  private static final BilingualText AGAIN =
      text("Kiểm tra lại văn bản, chỉ với bằng chứng đã lưu", "The document, judged again");

  private final Function<BilingualText, String> language;
  private final ReportFields fields;
  private final StringBuilder text = new StringBuilder();

  private EvidenceText(Function<BilingualText, String> language) {
    this.language = language;
    this.fields = new ReportFields(language);
  }

  public static String vietnamese(EvidenceReport report) {
    return new EvidenceText(BilingualText::vietnamese)
        .write(report, VerificationReport::toVietnamese);
  }

  public static String english(EvidenceReport report) {
    return new EvidenceText(BilingualText::english).write(report, VerificationReport::toEnglish);
  }

  private String write(EvidenceReport report, Function<VerificationReport, String> whole) {
    line(EVIDENCE, report.evidence().toString());
    line(Words.VERDICT, "%s (%s)".formatted(say(verdict(report.verdict())), report.verdict()));
    report
        .recordedVerdict()
        .ifPresent(
            verdict ->
                line(
                    RECORDED,
                    report
                        .recordedAt()
                        .map(at -> "%s, %s".formatted(verdict, VietnameseTime.format(at)))
                        .orElse(verdict)));
    for (BilingualText finding : report.findings()) {
      text.append("- ").append(fields.printable(say(finding))).append('\n');
    }
    section(SEAL, whole.apply(report.seal()));
    report.judgedAgain().ifPresent(again -> section(AGAIN, whole.apply(again)));
    return text.toString();
  }

  private void line(BilingualText label, String value) {
    text.append(say(label)).append(": ").append(fields.printable(value)).append('\n');
  }

  private void section(BilingualText title, String content) {
    text.append('\n').append("== ").append(say(title)).append(" ==\n").append(content);
  }

  private String say(BilingualText words) {
    return language.apply(words);
  }

  private static BilingualText verdict(EvidenceVerdict verdict) {
    return switch (verdict) {
      case CONFIRMED -> text("ĐƯỢC XÁC NHẬN", "CONFIRMED");
      case INCOMPLETE -> text("CHƯA ĐỦ: CẦN KÈM VĂN BẢN", "INCOMPLETE: GIVE THE DOCUMENT");
      case UNPROVEN -> text("CHƯA ĐỦ CĂN CỨ ĐỂ TIN NIÊM PHONG", "THE SEAL IS NOT PROVEN");
      case CONTRADICTED -> text("KHÔNG KHỚP VỚI VĂN BẢN", "CONTRADICTED BY THE DOCUMENT");
      case BROKEN -> text("ĐÃ BỊ THAY ĐỔI", "BROKEN");
    };
  }

  private static BilingualText text(String vietnamese, String english) {
    return new BilingualText(vietnamese, english);
  }
}
