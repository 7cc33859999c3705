package vn.hoso.examples.submit;

/** s. */
final class Story {
  static final String CHAIRWOMAN = "Nguyễn Thị Hồng Nhung";

  private Story() {}
}
