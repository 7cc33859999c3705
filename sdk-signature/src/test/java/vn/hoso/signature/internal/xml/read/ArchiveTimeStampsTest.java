package vn.hoso.signature.internal.xml.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.ArchivePki;
import vn.hoso.signature.fixture.Archived;
import vn.hoso.signature.fixture.DssArchive.Form;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.io.DocumentSource;

/** What archive time-stamps are read, and what is noted of the others. */
class ArchiveTimeStampsTest {

  private static final String FIRST_PROPERTY = "<xades:UnsignedSignatureProperties>";

  private static final String EMPTY =
      "<a:ArchiveTimeStamp xmlns:a=\"http://uri.etsi.org/01903/v1.4.1#\"/>";

  @TempDir Path dir;

  @Test
  void read_signedInfoMalformed_readsNone() throws IOException {
    String xml = archived().replaceFirst("<ds:DigestValue>.*?</ds:DigestValue>", "");

    XmlSignature signature = read(xml);

    assertThat(signature.integrity()).isNotNull();
    assertThat(signature.integrity().result()).isEqualTo(Result.MALFORMED);
    assertThat(signature.archiveTimeStamps()).isEmpty();
    assertThat(signature.notes()).noneMatch(note -> note.contains("archive time-stamp"));
  }

  @Test
  void read_referencesBroken_readsNone() throws IOException {
    XmlSignature signature = read(archived().replace("<SHDon>27<", "<SHDon>28<"));

    assertThat(signature.integrity()).isNotNull();
    assertThat(signature.integrity().result()).isEqualTo(Result.DIGEST_MISMATCH);
    assertThat(signature.archiveTimeStamps()).isEmpty();
  }

  @Test
  void read_unreadableTimeStamps_countAsTriesAndTheRestIsOneNote() throws IOException {
    String xml = archived().replace(FIRST_PROPERTY, FIRST_PROPERTY + EMPTY.repeat(25));

    XmlSignature signature = read(xml);

    assertThat(signature.archiveTimeStamps()).isEmpty();
    assertThat(signature.notes())
        .filteredOn(note -> note.contains("is of a form that is not supported"))
        .hasSize(XmlLimits.MAX_TIME_STAMPS);
    assertThat(signature.notes())
        .filteredOn(note -> note.contains("not evaluated"))
        .containsExactly("time-stamps were not evaluated: ArchiveTimeStamp");
  }

  private String archived() throws IOException {
    return Files.readString(Archived.sign(ArchivePki.create(), Form.XML, "LTA", dir).file());
  }

  private XmlSignature read(String xml) throws IOException {
    Path file = Files.writeString(dir.resolve("hóa đơn.xml"), xml);
    return XmlReader.read(DocumentSource.of(file)).get(0);
  }
}
