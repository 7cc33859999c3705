package vn.hoso.portal.store;

/**
 * A file of a result, as it is asked for.
 *
 * @param name {@code TenTep}, or empty; the store's to choose: make no path of it
 * @param path {@code DuongDan}
 * @param agency {@code CoQuanChuQuan}, the agency that keeps it; empty for a service that takes the
 *     path alone
 */
public record ResultFile(String name, String path, String agency) {

  public ResultFile {
    if (path.isBlank()) {
      throw new IllegalArgumentException("path is blank: give the DuongDan of the file");
    }
  }

  public static ResultFile of(String name, String path, String agency) {
    return new ResultFile(name, path, agency);
  }

  /**
   * One that is known by its path alone, as the {@code getfile} of a provincial gateway takes it.
   */
  public static ResultFile at(String path) {
    return new ResultFile("", path, "");
  }

  /** Without name and path, which may name a citizen. */
  @Override
  public String toString() {
    return "ResultFile[" + agency + "]";
  }
}
