package vn.hoso.dossier;

import java.net.URI;
import java.util.Objects;

/**
 * A paper that the procedure resulted in.
 *
 * @param id the agency's own id of the paper
 * @param name file name or title
 * @param link where the portal fetches the file: http or https, reachable from the portal without a
 *     login, without user name and fragment
 * @param componentCode code of the component (thành phần hồ sơ) of the procedure, or empty
 * @param resultCode code of the result in the procedure's description, such as {@code
 *     KQ.G15.000001}, or empty; sent since 2024
 */
public record ResultPaper(
    String id, String name, URI link, String componentCode, String resultCode) {

  public ResultPaper {
    Required.text(id, "ResultPaper.id");
    Required.text(name, "ResultPaper.name");
    Objects.requireNonNull(componentCode, "componentCode");
    Objects.requireNonNull(resultCode, "resultCode");
    Links.checked(link, "ResultPaper.link of paper " + id);
  }

  /** A paper without codes. */
  public static ResultPaper of(String id, String name, URI link) {
    return new ResultPaper(id, name, link, "", "");
  }

  public ResultPaper withComponentCode(String componentCode) {
    return new ResultPaper(id, name, link, componentCode, resultCode);
  }

  public ResultPaper withResultCode(String resultCode) {
    return new ResultPaper(id, name, link, componentCode, resultCode);
  }

  @Override
  public String toString() {
    return "ResultPaper[id="
        + id
        + ", componentCode="
        + componentCode
        + ", resultCode="
        + resultCode
        + "]";
  }
}
