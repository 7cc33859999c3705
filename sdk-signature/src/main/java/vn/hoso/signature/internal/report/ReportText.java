package vn.hoso.signature.internal.report;

import java.util.function.Function;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.internal.report.ReportFields.Field;

/** A report for people, as plain text. */
public final class ReportText {

  private final ReportFields fields;
  private final StringBuilder text = new StringBuilder();

  private ReportText(Function<BilingualText, String> language) {
    this.fields = new ReportFields(language);
  }

  public static String vietnamese(VerificationReport report) {
    return new ReportText(BilingualText::vietnamese).write(report);
  }

  public static String english(VerificationReport report) {
    return new ReportText(BilingualText::english).write(report);
  }

  private String write(VerificationReport report) {
    fields.of(report).forEach(field -> line("", field));
    int number = 0;
    for (SignatureReport signature : report.signatures()) {
      number++;
      text.append('\n');
      line("", fields.place(signature, number, report.signatures().size()));
      write(signature, "  ");
    }
    return text.toString();
  }

  private void write(SignatureReport signature, String indent) {
    fields.of(signature).forEach(field -> line(indent, field));
    text.append(indent).append(fields.say(Words.CHECKS)).append(":\n");
    for (CheckResult check : signature.checks()) {
      Field said = fields.of(check);
      text.append("%s  [%s] %s\n".formatted(indent, said.label(), said.value()));
    }
    for (SignatureReport counterSignature : signature.counterSignatures()) {
      line(indent, fields.place(counterSignature));
      write(counterSignature, indent + "    ");
    }
  }

  private void line(String indent, Field field) {
    text.append(indent).append(field.label()).append(": ").append(field.value()).append('\n');
  }
}
