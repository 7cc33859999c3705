package vn.hoso.dossier;

import java.util.Optional;

/**
 * How far a procedure is done online (mức độ dịch vụ công trực tuyến): in the four levels that
 * reports used until 2022, of which 2 to 4 are counted, and in the two that replaced them. One
 * list, since archives and reports hold both.
 */
public enum ServiceLevel {
  /** Forms can be had online; the dossier is brought. */
  LEVEL_2("Mức độ 2", false),
  /** The dossier is sent online; fee and result are not. */
  LEVEL_3("Mức độ 3", true),
  /** Everything is online. */
  LEVEL_4("Mức độ 4", true),
  /** Online in part, since 2022. */
  PARTIAL("Một phần", true),
  /** Online from beginning to end, since 2022. */
  FULL("Toàn trình", true);

  private final String label;
  private final boolean online;

  ServiceLevel(String label, boolean online) {
    this.label = label;
    this.online = online;
  }

  /** As reports name it, in Vietnamese. */
  public String label() {
    return label;
  }

  /** Whether dossiers can be sent online. */
  public boolean isOnline() {
    return online;
  }

  /**
   * The level of today that an earlier one is counted with: 4 with full, 3 with partial, as is
   * practice; empty for 2, which is not counted as an online service any more.
   */
  public Optional<ServiceLevel> today() {
    return switch (this) {
      case LEVEL_2 -> Optional.empty();
      case LEVEL_3, PARTIAL -> Optional.of(PARTIAL);
      case LEVEL_4, FULL -> Optional.of(FULL);
    };
  }
}
