package vn.hoso.examples.submit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import vn.hoso.identifier.DossierNumber;

/**
 * The decision that the example signs if it is given no other document: a commune grants the costs
 * of a funeral, laid out after Nghị định 30/2020/NĐ-CP Phụ lục I. The people are invented.
 */
final class SampleDecision {

  private static final String TITLE =
      "Về việc hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội";

  private final DossierNumber dossier;
  private final LocalDate day;

  SampleDecision(DossierNumber dossier, LocalDate day) {
    this.dossier = dossier;
    this.day = day;
  }

  void write(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle("Quyết định số 1286/QĐ-UBND: " + TITLE);
      document.getDocumentInformation().setAuthor("Ủy ban nhân dân xã Tam Xuân");
      document.getDocumentCatalog().setLanguage("vi-VN");
      try (OfficialPage page = new OfficialPage(document)) {
        head(page);
        grounds(page);
        articles(page);
        foot(page);
      }
      document.save(file.toFile());
    }
  }

  /** Cơ quan, số, quốc hiệu, tiêu ngữ, địa danh, tên loại, trích yếu. */
  private void head(OfficialPage page) throws IOException {
    float agency = OfficialPage.LEFT + 75;
    float state = OfficialPage.RIGHT - 135;
    float top = page.position();
    page.centred(agency, page.bold, 13, "ỦY BAN NHÂN DÂN");
    page.centred(agency, page.bold, 13, "XÃ TAM XUÂN");
    page.rule(agency, 60);
    page.goTo(top - 42);
    page.centred(agency, page.regular, 13, "Số: 1286/QĐ-UBND");

    page.goTo(top);
    String motto = "Độc lập - Tự do - Hạnh phúc";
    page.centred(state, page.bold, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    page.centred(state, page.bold, 13, motto);
    page.rule(state, Paragraph.width(page.bold, 13, motto));
    page.goTo(top - 42);
    page.centred(state, page.italic, 13, "Tam Xuân, " + inWords(day));

    page.skip(22);
    page.centred(OfficialPage.MIDDLE, page.bold, 14, "QUYẾT ĐỊNH");
    page.centred(OfficialPage.MIDDLE, page.bold, 14, TITLE);
    page.rule(OfficialPage.MIDDLE, 150);
    page.skip(10);
    page.centred(OfficialPage.MIDDLE, page.bold, 14, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TAM XUÂN");
    page.skip(8);
  }

  private void grounds(OfficialPage page) throws IOException {
    body(page, page.italic, "Căn cứ Luật Tổ chức chính quyền địa phương;");
    body(
        page,
        page.italic,
        "Căn cứ các Nghị định của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng"
            + " bảo trợ xã hội;");
    body(
        page,
        page.italic,
        "Xét hồ sơ số " + dossier + " và đề nghị của Trưởng phòng Văn hóa - Xã hội.");
    page.skip(4);
    page.centred(OfficialPage.MIDDLE, page.bold, 14, "QUYẾT ĐỊNH:");
    page.skip(8);
  }

  private void articles(OfficialPage page) throws IOException {
    article(page, "Điều 1.", "Hỗ trợ chi phí mai táng đối với trường hợp sau đây:");
    body(
        page,
        page.regular,
        "1. Người từ trần: cụ Huỳnh Thị Bốn, sinh năm 1941, thường trú tại thôn Phú Quý, xã Tam"
            + " Xuân, đang hưởng trợ cấp xã hội hằng tháng, từ trần "
            + inWords(day.minusDays(6))
            + ".");
    body(
        page,
        page.regular,
        "2. Người đứng ra tổ chức mai táng và nhận hỗ trợ: ông Nguyễn Văn Lành, sinh năm 1968,"
            + " thường trú tại thôn Phú Quý, xã Tam Xuân, thành phố Đà Nẵng.");
    body(page, page.regular, "3. Mức hỗ trợ: 10.000.000 đồng (bằng chữ: Mười triệu đồng).");
    article(
        page,
        "Điều 2.",
        "Giao Phòng Văn hóa - Xã hội phối hợp với Phòng Kinh tế chi trả khoản hỗ trợ tại Điều 1"
            + " trong thời hạn 03 ngày làm việc kể từ ngày ký Quyết định này.");
    article(
        page,
        "Điều 3.",
        "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Văn hóa - Xã hội,"
            + " Trưởng phòng Kinh tế, Trưởng thôn Phú Quý và ông Nguyễn Văn Lành chịu trách nhiệm"
            + " thi hành Quyết định này./.");
  }

  /** Nơi nhận, chức vụ và họ tên người ký. */
  private void foot(OfficialPage page) throws IOException {
    float signer = OfficialPage.RIGHT - 110;
    page.skip(6);
    float top = page.position();
    page.at(OfficialPage.LEFT, page.boldItalic, 12, "Nơi nhận:");
    page.at(OfficialPage.LEFT, page.regular, 11, "- Như Điều 3;");
    page.at(OfficialPage.LEFT, page.regular, 11, "- Chủ tịch, các PCT UBND xã;");
    page.at(OfficialPage.LEFT, page.regular, 11, "- Trung tâm Phục vụ hành chính công xã;");
    page.at(OfficialPage.LEFT, page.regular, 11, "- Lưu: VT, VHXH.");

    page.goTo(top);
    page.centred(signer, page.bold, 13, "CHỦ TỊCH");
    page.skip(70);
    page.centred(signer, page.bold, 14, Story.CHAIRWOMAN);
  }

  private static void article(OfficialPage page, String number, String text) throws IOException {
    page.paragraph(new Paragraph(14).add(page.bold, number).add(page.regular, text), 14);
  }

  private static void body(OfficialPage page, PDFont font, String text) throws IOException {
    page.paragraph(new Paragraph(14).add(font, text), 14);
  }

  /** Days below 10 and the months 1 and 2 are written with a zero (Phụ lục I, II.4). */
  private static String inWords(LocalDate day) {
    String month =
        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
    return String.format(
        Locale.ROOT, "ngày %02d tháng %s năm %d", day.getDayOfMonth(), month, day.getYear());
  }
}
