package vn.hoso.signature.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.Transform;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.OfficialLetter;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedUpdate;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.ZipWriter;
import vn.hoso.signature.internal.pkix.TestCa;
import vn.hoso.signature.internal.pkix.TestCrl;
import vn.hoso.signature.internal.pkix.TestOcsp;

/** Where fuzzing begins: one small file of each kind. */
public final class FuzzSeeds {

  private static final Identity SIGNER = SigningPki.signer("RSA-2048");
  private static final TestCa CA = TestCa.root("CA gốc thử nghiệm");
  private static final byte[] TEXT = "Tờ trình".getBytes(StandardCharsets.UTF_8);

  private FuzzSeeds() {}

  /**
   * Writes a corpus. Arguments: {@code documents}, {@code cms}, {@code certificates}, {@code crls},
   * {@code ocsps} or {@code answers}, and a directory.
   */
  public static void main(String[] args) throws IOException {
    List<byte[]> seeds =
        switch (args[0]) {
          case "documents" -> Stream.concat(documents().stream(), cms().stream()).toList();
          case "cms" -> cms();
          case "certificates" -> Stream.concat(certificates().stream(), crls().stream()).toList();
          case "crls" -> crls();
          case "ocsps" -> ocsps();
          case "answers" -> answers();
          default -> throw new IllegalArgumentException("No seeds " + args[0]);
        };
    Path directory = Files.createDirectories(Path.of(args[1]));
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(directory.resolve("seed-" + i), seeds.get(i));
    }
  }

  /** PDF, XML, containers. */
  public static List<byte[]> documents() {
    SignedXml xml = SignedXml.by(SIGNER.key(), SIGNER.chain());
    String invoice =
        xml.reference("#hd-1", Transform.ENVELOPED)
            .signingTime("2026-06-15T10:04:05", "")
            .sign(SignedXml.INVOICE, "NBan");
    return List.of(
        RawPdf.withXrefStream(RawPdf.ONE_PAGE),
        RawPdf.hybrid(RawPdf.ONE_PAGE, "<</Contents <00> /ByteRange [0 1 2 3]>>"),
        SignedUpdate.create().sign("/SubFilter /adbe.pkcs7.detached", FuzzSeeds::sign).bytes(),
        OfficialLetter.create()
            .picture(OfficialLetter.HANDWRITING, "", FuzzSeeds::sign)
            .italic(OfficialLetter.DAY, "15", FuzzSeeds::sign)
            .bytes(),
        invoice.getBytes(StandardCharsets.UTF_8),
        container());
  }

  /** Attached and detached, with a time-stamp; a time-stamp token. */
  public static List<byte[]> cms() {
    byte[] detached = sign(TEXT);
    byte[] token = token();
    return List.of(
        AttackCms.enclose(TEXT, "SHA256withRSA", SIGNER),
        AttackCms.withTimeStamps(detached, token),
        token);
  }

  public static List<byte[]> certificates() {
    try {
      return List.of(
          SIGNER.certificate().getEncoded(),
          CA.certificate().getEncoded(),
          SigningPki.agency().certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static List<byte[]> crls() {
    return List.of(
        TestCrl.of(CA, TestCa.DURING).der(),
        TestCrl.of(CA, TestCa.DURING).revoke(CA.certificate(), TestCa.BEGIN).der());
  }

  public static List<byte[]> ocsps() {
    return List.of(
        TestOcsp.by(CA, TestCa.DURING).about(CA.certificate()),
        TestOcsp.by(CA, TestCa.DURING).revoked(TestCa.BEGIN, 1).about(CA.certificate()));
  }

  /** Of a time-stamp service. */
  public static List<byte[]> answers() {
    try {
      PKIStatusInfo rejected = new PKIStatusInfo(PKIStatus.rejection);
      PKIStatusInfo granted = new PKIStatusInfo(PKIStatus.granted);
      return List.of(
          new TimeStampResp(rejected, null).getEncoded(),
          new TimeStampResp(granted, ContentInfo.getInstance(token())).getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] container() {
    return new ZipWriter()
        .add("mimetype", "application/vnd.etsi.asic-s+zip".getBytes(StandardCharsets.US_ASCII))
        .add("to-trinh.txt", TEXT)
        .add("META-INF/signature.p7s", sign(TEXT))
        .bytes("");
  }

  private static byte[] sign(byte[] content) {
    return AttackCms.sign(content, "SHA256withRSA", SIGNER);
  }

  private static byte[] token() {
    return AttackCms.timeStamp(TEXT, SigningPki.timeStampUnit(), SigningPki.NOW);
  }
}
