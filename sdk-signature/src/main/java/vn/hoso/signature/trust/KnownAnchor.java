package vn.hoso.signature.trust;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoso.signature.internal.pkix.file.Fingerprint;

/**
 * The roots of Vietnam's two public key infrastructures, known by the SHA-256 fingerprint of the
 * certificate. The certificates themselves are not shipped: an agency takes them from the {@link
 * #publisher()} and puts them into its trust folder.
 */
public enum KnownAnchor {
  GOVERNMENT_G1(
      "Co quan chung thuc so chuyen dung Chinh phu (RootCA)",
      Operator.GOVERNMENT,
      "F7BC89054CEC7F12730D7B8CD3EB7955B163835087E5EB873EDFB584763B3F90"),
  GOVERNMENT_G2(
      "RootCA chuyên dùng Chính phủ G2",
      Operator.GOVERNMENT,
      "F04BA4B459A7C9A1B971AD9B1CB833E695A80C79AEA63B174B66A70EDFE2FDB8"),
  NATIONAL_MIC(
      "MIC National Root CA",
      Operator.NATIONAL,
      "CA918D635BB130BEC97639E6AABF7EDBC4EB1310F8058B9419F467AE0230AD8C"),
  NATIONAL(
      "Vietnam National Root CA",
      Operator.NATIONAL,
      "BAC8BF609AB420A8EE1780D74F4DE5C7F7184959D2A7375B0A75E4C29F0908E7"),
  NATIONAL_G3(
      "Vietnam National Root CA G3",
      Operator.NATIONAL,
      "7B3269E7D79AEBBFAE5095F45BBB7074771E690CB7DF02B441062B12F7690ECE"),
  NATIONAL_REMOTE_SIGNING(
      "VIETNAM NATIONAL ROOT CA - RS",
      Operator.NATIONAL,
      "12AFEBA2545F6FC0F31EC130F31BF2D16184A2B5B7CEBCB43CFD1BA35DD4EA46"),
  NATIONAL_USB_TOKEN(
      "VIETNAM NATIONAL ROOT CA - USBTOKEN",
      Operator.NATIONAL,
      "41803135F13A6359866E7E6F76DAFD598D496836944A52DD1FAD66B3BF2EE63B"),
  NATIONAL_TIME_STAMP(
      "VIETNAM NATIONAL ROOT CA - TSA",
      Operator.NATIONAL,
      "D343B3C5132F7D1676C3560025AEFEF036FCEEC073C33F18E075B3A21C8F8552"),
  NATIONAL_MOBILE_PKI(
      "VIETNAM NATIONAL ROOT CA - MOBILEPKI",
      Operator.NATIONAL,
      "C75535D65C0FF7480A3D6F393D56DA5F7C92DDCC071F4E9166C3F8D660EF836C"),
  NATIONAL_EMA(
      "VIETNAM NATIONAL ROOT CA - EMA",
      Operator.NATIONAL,
      "0D765AEDFE7B12C7D11C7B5737507F24DB22F8AFE24BE140EB5801CB0853A8F9");

  private static final Map<String, KnownAnchor> BY_FINGERPRINT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(KnownAnchor::sha256, Function.identity()));

  private final String commonName;
  private final Operator operator;
  private final String sha256;

  KnownAnchor(String commonName, Operator operator, String sha256) {
    this.commonName = commonName;
    this.operator = operator;
    this.sha256 = sha256;
  }

  /** The anchor that this certificate is, by fingerprint; its names are not looked at. */
  public static Optional<KnownAnchor> of(X509Certificate certificate) {
    return Optional.ofNullable(BY_FINGERPRINT.get(Fingerprint.of(certificate)));
  }

  /** The common name (CN) in the certificate. */
  public String commonName() {
    return commonName;
  }

  /** Who answers for the root, in Vietnamese. */
  public String authority() {
    return operator.authority;
  }

  /** The host on which the operator publishes the certificate. */
  public String publisher() {
    return operator.publisher;
  }

  /** SHA-256 of the certificate's DER: 64 upper-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  private enum Operator {
    GOVERNMENT("Ban Cơ yếu Chính phủ", "ca.gov.vn"),
    NATIONAL("Trung tâm Chứng thực điện tử quốc gia (NEAC)", "rootca.gov.vn");

    private final String authority;
    private final String publisher;

    Operator(String authority, String publisher) {
      this.authority = authority;
      this.publisher = publisher;
    }
  }
}
