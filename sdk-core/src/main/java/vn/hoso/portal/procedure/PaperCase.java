package vn.hoso.portal.procedure;

import java.util.List;

/**
 * The papers that a dossier has to consist of (thành phần hồ sơ) in one case.
 *
 * @param name of the case (trường hợp), or empty if there is only one
 * @param papers what is to be handed in or shown
 */
public record PaperCase(String name, List<RequiredPaper> papers) {

  public PaperCase {
    papers = List.copyOf(papers);
  }
}
