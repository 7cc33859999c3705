package vn.hoso.lgsp;

import vn.hoso.transport.Secret;

/**
 * What the header {@code lgspaccesstoken} is made of: JSON of these five in base64. Despite its
 * name nobody issues it anew; the operators of the gateway give its parts once. Seen at three
 * systems.
 *
 * @param accessKey {@code AccessKey}
 * @param secretKey {@code SecretKey}
 * @param appName {@code AppName}
 * @param partnerCode {@code PartnerCode}
 * @param partnerCodeCus {@code PartnerCodeCus}
 */
public record LgspAccessToken(
    String accessKey, Secret secretKey, String appName, String partnerCode, String partnerCodeCus) {

  public LgspAccessToken {
    if (accessKey.isBlank()) {
      throw new IllegalArgumentException("accessKey is blank: check where it is read from");
    }
  }

  public static LgspAccessToken of(
      String accessKey,
      Secret secretKey,
      String appName,
      String partnerCode,
      String partnerCodeCus) {
    return new LgspAccessToken(accessKey, secretKey, appName, partnerCode, partnerCodeCus);
  }

  @Override
  public String toString() {
    return "LgspAccessToken[redacted]";
  }
}
