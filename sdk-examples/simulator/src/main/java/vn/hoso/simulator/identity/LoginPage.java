package vn.hoso.simulator.identity;

import java.util.Collection;

/** What a browser is shown. */
final class LoginPage {

  private LoginPage() {}

  /** The accounts to choose from. */
  static String of(String requestId, Collection<Account> accounts) {
    StringBuilder choices = new StringBuilder();
    for (Account account : accounts) {
      choices.append(
          """
          <p><label><input type="radio" name="account" value="%s" required> %s</label></p>
          """
              .formatted(escaped(account.id()), escaped(account.label())));
    }
    return page(
        "Đăng nhập",
        """
        <p>Đây là hệ thống giả lập. Mọi tài khoản đều là hư cấu.</p>
        <form method="post" action="/login">
        <input type="hidden" name="request" value="%s">
        %s<button name="action" value="sign-in">Đăng nhập</button>
        <button name="action" value="cancel" formnovalidate>Hủy bỏ</button>
        </form>
        """
            .formatted(escaped(requestId), choices));
  }

  static String error(String reason) {
    return page("Không thể đăng nhập", "<p>" + escaped(reason) + "</p>\n");
  }

  static String signedOut() {
    return page("Đã đăng xuất", "<p>Ông/bà đã đăng xuất khỏi hệ thống.</p>\n");
  }

  private static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="vi">
    <head><meta charset="utf-8"><title>%1$s</title></head>
    <body>
    <h1>%1$s</h1>
    %2$s</body>
    </html>
    """
        .formatted(title, body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
