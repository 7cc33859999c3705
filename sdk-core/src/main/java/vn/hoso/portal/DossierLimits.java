package vn.hoso.portal;

/**
 * The longest texts that the portal is sent. One public system keeps to the defaults, and cuts what
 * is longer; this client cuts nothing and refuses to send it, before anything is sent. No public
 * material has the portal's own limits. Immutable and thread-safe.
 *
 * <p>Lengths are in UTF-16 units, as {@link String#length()} counts: never less than the number of
 * characters, and as the system counts in which the limits were seen. Vietnamese letters are one
 * unit each, unless their tone marks are written apart (NFD).
 *
 * @param summary of {@link vn.hoso.dossier.Dossier#summary()}, {@code TrichYeuHoSo}
 * @param attachmentName of {@link vn.hoso.dossier.Attachment#name()}, {@code TenTepDinhKem}
 * @param paperName of {@link vn.hoso.dossier.OtherPaper#name()} and {@link
 *     vn.hoso.dossier.ResultPaper#name()}, {@code TenGiayTo}
 * @param handler of {@link vn.hoso.dossier.ProgressStep#handler()}, {@code NguoiXuLy}
 */
public record DossierLimits(int summary, int attachmentName, int paperName, int handler) {

  private static final DossierLimits DEFAULTS = new DossierLimits(1000, 4000, 2000, 50);
  private static final DossierLimits NONE =
      new DossierLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  public DossierLimits {
    requirePositive(summary, "summary");
    requirePositive(attachmentName, "attachmentName");
    requirePositive(paperName, "paperName");
    requirePositive(handler, "handler");
  }

  /** 1000, 4000, 2000 and 50, as one system has them. */
  public static DossierLimits defaults() {
    return DEFAULTS;
  }

  /** Everything is sent, and the portal judges. */
  public static DossierLimits withoutLimits() {
    return NONE;
  }

  public DossierLimits withSummary(int summary) {
    return new DossierLimits(summary, attachmentName, paperName, handler);
  }

  public DossierLimits withAttachmentName(int attachmentName) {
    return new DossierLimits(summary, attachmentName, paperName, handler);
  }

  public DossierLimits withPaperName(int paperName) {
    return new DossierLimits(summary, attachmentName, paperName, handler);
  }

  public DossierLimits withHandler(int handler) {
    return new DossierLimits(summary, attachmentName, paperName, handler);
  }

  private static void requirePositive(int limit, String name) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "DossierLimits." + name + " is " + limit + ": give 1 or more, or use withoutLimits()");
    }
  }
}
