package vn.hoso.signature.internal.report;

import vn.hoso.signature.BilingualText;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.internal.report.ReportFields.Field;

/**
 * A report for people, as one page of HTML in Vietnamese that needs nothing beside it: no script,
 * no address. It can be printed.
 */
public final class ReportHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      body { font: 16px/1.5 "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #1d2330;
        max-width: 52rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
      h1 { font-size: 1.5rem; }
      h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
      dl { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .25rem 1rem; margin: 0; }
      dt { color: #5a6478; }
      dd { margin: 0; }
      ul { padding-left: 1.25rem; }
      section section { border-left: 3px solid #d5dae3; padding-left: 1rem; }
      .verdict { display: inline-block; padding: .35rem .8rem; border-radius: .4rem;
        font-weight: 600; color: #fff; }
      .VALID { background: #1b7a3d; } .VALID_WITH_WARNINGS { background: #8a6100; }
      .INDETERMINATE { background: #8a4b00; } .INVALID { background: #b3261e; }
      .UNSIGNED { background: #5a6478; }
      @media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
      @media print { body { margin: 0; } .verdict { color: inherit; background: none; padding: 0; } }
      </style>
      </head>
      <body>
      <h1>Kết quả kiểm tra chữ ký số</h1>
      """;

  private final ReportFields fields = new ReportFields(BilingualText::vietnamese);
  private final StringBuilder html = new StringBuilder();

  private ReportHtml() {}

  public static String write(VerificationReport report) {
    return new ReportHtml().page(report);
  }

  private String page(VerificationReport report) {
    String name = fields.printable(String.valueOf(report.document().getFileName()));
    html.append(HEAD.formatted(escaped("Kết quả kiểm tra chữ ký số: " + name)));
    verdict(report.verdict());
    list(fields.of(report));
    int number = 0;
    for (SignatureReport signature : report.signatures()) {
      number++;
      section(fields.place(signature, number, report.signatures().size()), signature);
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private void section(Field place, SignatureReport signature) {
    html.append(
        "<section>\n<h2>%s: %s</h2>\n".formatted(escaped(place.label()), escaped(place.value())));
    verdict(signature.verdict());
    list(fields.of(signature));
    html.append(
        "<details open>\n<summary>%s</summary>\n<ul>\n".formatted(fields.say(Words.CHECKS)));
    for (CheckResult check : signature.checks()) {
      Field said = fields.of(check);
      html.append(
          "<li><b>%s</b>: %s</li>\n".formatted(escaped(said.label()), escaped(said.value())));
    }
    html.append("</ul>\n</details>\n");
    for (SignatureReport counterSignature : signature.counterSignatures()) {
      section(fields.place(counterSignature), counterSignature);
    }
    html.append("</section>\n");
  }

  private void verdict(Verdict verdict) {
    html.append(
        "<p><span class=\"verdict %s\">%s</span></p>\n"
            .formatted(verdict.code(), escaped(fields.say(Words.verdict(verdict)))));
  }

  private void list(Iterable<Field> rows) {
    html.append("<dl>\n");
    for (Field row : rows) {
      html.append("<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(row.label()), escaped(row.value())));
    }
    html.append("</dl>\n");
  }

  /** What stands in a document is somebody else's: it stays text. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
