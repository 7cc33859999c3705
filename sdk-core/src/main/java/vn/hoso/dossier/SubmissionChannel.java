package vn.hoso.dossier;

import org.jspecify.annotations.Nullable;

/**
 * How the dossier reached the agency (kênh thực hiện). Since 2024; only {@link #ONLINE} was seen on
 * the wire, the others are inferred from the channels of a procedure.
 */
public final class SubmissionChannel extends OpenCode {

  private static final CodeList<SubmissionChannel> LIST = new CodeList<>(SubmissionChannel::new);

  public static final SubmissionChannel IN_PERSON = LIST.known("1", "Trực tiếp");
  public static final SubmissionChannel ONLINE = LIST.known("2", "Trực tuyến");
  public static final SubmissionChannel BY_POST = LIST.known("3", "Bưu chính");

  private SubmissionChannel(String code, @Nullable String label) {
    super(code, label);
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static SubmissionChannel of(String code) {
    return LIST.of(code);
  }
}
