package vn.hoso.signature.key.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.fixture.Tool;

/** What others say of documents that were signed remotely. */
class RemotePeersTest {

  @TempDir Path dir;

  private final RemoteWorld world = new RemoteWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void sign_pdf_passesInPdfsig() throws IOException {
    Path signed = dir.resolve("qd.signed.pdf");
    sign().get(0).complete(signed);

    Tool.Outcome outcome = Tool.pdfsig(signed);

    assertThat(outcome.output())
        .contains("Signature is Valid", "Signer Certificate Common Name: Nguyễn Thị Hồng Nhung");
  }

  @Test
  void sign_cms_passesInOpenssl() throws IOException {
    List<RemoteSignature> signatures = sign();
    Path signature = dir.resolve("signed.p7s");
    signatures.get(2).complete(signature);
    Path content = signatures.get(2).prepared().document();

    Tool.Outcome outcome =
        Tool.run(
            "openssl",
            "cms",
            "-verify",
            "-noverify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            signature.toString(),
            "-content",
            content.toString(),
            "-out",
            dir.resolve("out").toString());

    assertThat(outcome.output()).containsIgnoringCase("verification successful");
    assertThat(dir.resolve("out")).hasSameBinaryContentAs(content);
    assertThat(Files.size(signature)).isPositive();
  }

  private List<RemoteSignature> sign() throws IOException {
    RemoteSigningService service = Vendor.NEAC.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 3);
    RemoteTicket ticket = service.submit(credential, batch, "Ba văn bản");
    world.remote().approve(ticket.transaction());
    return ((RemoteOutcome.Signed) service.poll(ticket)).signatures();
  }
}
