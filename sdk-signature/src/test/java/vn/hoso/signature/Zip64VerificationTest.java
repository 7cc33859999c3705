package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.DssContainers;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.fixture.ZipWriter;

/** Containers with the lengths and places of ZIP64 (APPNOTE 6.3.10 §4.5.3), and what is wrong. */
class Zip64VerificationTest {

  private static final String CONTENT = "Quyết định số 12.txt";

  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int RECORD_LENGTH = 56;

  /** Reads a container and writes it again as ZIP64, to a stream if it is asked to. */
  private static final String PYTHON =
      """
      import sys, zipfile
      class Stream:
        def __init__(self, file): self.file = file
        def write(self, data): return self.file.write(data)
        def flush(self): self.file.flush()
      source = zipfile.ZipFile(sys.argv[1])
      with open(sys.argv[2], 'wb') as file:
        with zipfile.ZipFile(Stream(file) if sys.argv[3] == 'stream' else file, 'w') as target:
          for entry in source.infolist():
            info = zipfile.ZipInfo(entry.filename)
            if entry.filename != 'mimetype': info.compress_type = zipfile.ZIP_DEFLATED
            with target.open(info, 'w', force_zip64=True) as out: out.write(source.read(entry))
      """;

  @TempDir Path dir;

  private SignatureVerifier verifier;
  private Path signed;

  @BeforeEach
  void sign() throws IOException {
    verifier = SigningPki.verifier(dir);
    Path content = Files.writeString(dir.resolve(CONTENT), "Điều 1. Phê duyệt hồ sơ.");
    signed =
        DssContainers.sign(
            ASiCContainerType.ASiC_E,
            eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_B,
            List.of(content),
            dir.resolve("hồ sơ.asice"),
            SigningPki.signer("RSA-2048"));
  }

  @Test
  void verify_zip64_isValidAndTheSameForOthers() throws IOException {
    Path container = zip64().write(dir.resolve("zip64.asice"), "ghi chú");

    VerificationReport report = verifier.verify(container);

    assertThat(report.signatures()).hasSize(1);
    assertThat(report.signatures().get(0).covers()).containsExactly(CONTENT);
    assertThat(report.verdict().isReliable()).as(report.toEnglish()).isTrue();
    try (ZipFile zip = new ZipFile(container.toFile())) {
      assertThat(zip.size()).isEqualTo(ZipWriter.entries(signed).size());
    }
  }

  /** To a stream, the lengths follow the data. */
  @ParameterizedTest
  @ValueSource(strings = {"file", "stream"})
  void verify_zip64ByPython_isValid(String how) {
    Path container = dir.resolve("python.asice");
    Tool.Outcome written =
        Tool.run("python3", "-c", PYTHON, signed.toString(), container.toString(), how);
    assertThat(written.exitCode()).as(written.output()).isZero();

    VerificationReport report = verifier.verify(container);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void verify_zip64WithAFileAddedLater_isInvalid() {
    Path container = zip64().add("Phụ lục.txt", new byte[] {'a'}).write(dir.resolve("a.asice"));

    VerificationReport report = verifier.verify(container);

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toEnglish()).contains("no signature covers: Phụ lục.txt");
  }

  /** Each value stands before a reader of one kind; both have to find the same directory. */
  @ParameterizedTest
  @CsvSource({
    "number of entries in the old record, 10, 1",
    "size in the old record, 12, 46",
    "place in the old record, 16, 0"
  })
  void verify_recordsThatContradict_isUnreadable(String what, int at, int value)
      throws IOException {
    byte[] file = zip64().bytes("");
    ByteBuffer bytes = littleEndian(file);
    int end = bytes.capacity() - END_LENGTH;
    if (at == 10) {
      bytes.putShort(end + at, (short) value);
    } else {
      bytes.putInt(end + at, value);
    }

    assertDamaged(file, "its central directory is not where it says");
  }

  @ParameterizedTest
  @CsvSource({
    "length of the record, 4, 45",
    "entries on this disk, 24, 1",
    "entries, 32, 1",
    "size, 40, -1",
    "place, 48, -1",
    "place far away, 48, 9223372036854775807"
  })
  void verify_recordThatIsWrong_isUnreadable(String what, int at, long value) throws IOException {
    byte[] file = zip64().bytes("");
    ByteBuffer bytes = littleEndian(file);
    bytes.putLong(bytes.capacity() - END_LENGTH - LOCATOR_LENGTH - RECORD_LENGTH + at, value);

    assertDamaged(file, "its central directory is not where it says");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MAX_VALUE})
  void verify_recordThatIsNotThere_isUnreadable(long place) throws IOException {
    byte[] file = zip64().bytes("");
    ByteBuffer bytes = littleEndian(file);
    bytes.putLong(bytes.capacity() - END_LENGTH - LOCATOR_LENGTH + 8, place);

    assertThatThrownBy(() -> verify(file))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("is a damaged ZIP file");
  }

  @Test
  void verify_otherLengthInTheLocalHeader_isInvalid() throws IOException {
    byte[] file = zip64().bytes("");
    ByteBuffer bytes = littleEndian(file);
    int nameLength = bytes.getShort(26);
    long length = bytes.getLong(30 + nameLength + 4);
    bytes.putLong(30 + nameLength + 4, length + 1);

    VerificationReport report = verify(file);

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toEnglish()).contains("differs from the central directory");
  }

  @ParameterizedTest
  @CsvSource({
    "5368709120, has more than 4294967296 bytes when unpacked",
    "9223372036854775807, has more than 4294967296 bytes when unpacked",
    "-1, a length or place that no file can have"
  })
  void verify_lengthBeyondTheLimit_isUnreadable(long length, String why) throws IOException {
    byte[] file = zip64().bytes("");
    ByteBuffer bytes = littleEndian(file);
    int record = bytes.capacity() - END_LENGTH - LOCATOR_LENGTH - RECORD_LENGTH;
    int entry = (int) bytes.getLong(record + 48);
    int field = entry + 46 + bytes.getShort(entry + 28);
    bytes.putLong(field + 4, length);
    bytes.putLong(field + 12, length);

    assertThatThrownBy(() -> verify(file))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource({"0x0002, lacks its ZIP64 field", "0x0001, two ZIP64 fields"})
  void verify_fieldMissingOrTwice_isUnreadable(String id, String why) throws IOException {
    byte[] file = zip64().bytes("");
    ByteBuffer bytes = littleEndian(file);
    int record = bytes.capacity() - END_LENGTH - LOCATOR_LENGTH - RECORD_LENGTH;
    int entry = (int) bytes.getLong(record + 48);
    int field = entry + 46 + bytes.getShort(entry + 28);
    if (id.equals("0x0002")) {
      bytes.putShort(field, (short) 2);
    } else {
      bytes.putShort(field + 2, (short) 8); // and in what follows, 16 bytes, another of 12
      bytes.putShort(field + 12, (short) 1);
      bytes.putShort(field + 14, (short) 12);
    }

    assertDamaged(file, why);
  }

  private ZipWriter zip64() {
    ZipWriter writer = ZipWriter.of(Map.of()).zip64();
    ZipWriter.entries(signed).forEach(writer::add);
    return writer;
  }

  private void assertDamaged(byte[] file, String why) {
    assertThatThrownBy(() -> verify(file))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("is a damaged ZIP file")
        .hasMessageContaining(why);
  }

  private VerificationReport verify(byte[] file) throws IOException {
    return verifier.verify(Files.write(dir.resolve("sửa.asice"), file));
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
