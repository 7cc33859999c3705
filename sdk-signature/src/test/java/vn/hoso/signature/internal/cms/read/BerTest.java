package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerTest {

  @Test
  void first_definiteAndIndefiniteLength_haveTheSameChildren() throws Exception {
    for (String hex : new String[] {"3006 020101 040102", "3080 020101 040102 0000"}) {
      Ber sequence = ber(hex + "FFFF");

      assertThat(sequence.children()).hasSize(2);
      assertThat(sequence.children().get(1).content()).containsExactly(2);
      assertThat(sequence.end()).isEqualTo(bytes(hex).length);
      assertThat(sequence.encoded()).isEqualTo(bytes(hex));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0403 414243, 414243",
    "2407 040141 04024243, 414243",
    "2480 040141 2480 040142 0000 040143 0000, 414243",
    "2400, ''"
  })
  void octets_inPieces_areJoined(String hex, String expected) throws Exception {
    assertThat(ber(hex).octets()).isEqualTo(bytes(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "'', an element cut off at byte 0",
    "30, an element cut off at byte 0",
    "3005 0201, an element that ends after what contains it at byte 0",
    "3080 020101, an element without its end at byte 0",
    "3080 020101 00, an element without its end at byte 0",
    "0480 0000, a primitive element of indefinite length at byte 0",
    "3085 0000000001 00, a bad length at byte 0",
    "3082 01, a bad length at byte 0",
    "3084 FFFFFFFF, an element that ends after what contains it at byte 0",
    "1F8181, an element cut off at byte 0"
  })
  void first_notBer_isMalformed(String hex, String message) {
    assertThatThrownBy(() -> ber(hex))
        .isInstanceOf(MalformedCmsException.class)
        .hasMessage("The CMS has " + message);
  }

  @Test
  void children_endingAfterTheirContainer_isMalformed() throws Exception {
    Ber sequence = ber("3003 020201 00");

    assertThatThrownBy(sequence::children)
        .isInstanceOf(MalformedCmsException.class)
        .hasMessage("The CMS has an element that ends after what contains it at byte 2");
  }

  @Test
  void children_tooMany_isMalformed() throws Exception {
    byte[] nulls = new byte[2 * (Ber.MAX_CHILDREN + 1)];
    for (int i = 0; i < nulls.length; i += 2) {
      nulls[i] = 5;
    }
    Ber sequence = Ber.first(wrap(0x30, nulls));

    assertThatThrownBy(sequence::children)
        .isInstanceOf(MalformedCmsException.class)
        .hasMessage("The CMS has more than 1000 elements at byte 0");
  }

  @Test
  void octets_inMoreThanAThousandPieces_areJoined() throws Exception {
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    for (int i = 0; i < 5_000; i++) {
      pieces.writeBytes(new byte[] {4, 1, (byte) i});
    }

    assertThat(Ber.first(wrap(0x24, pieces.toByteArray())).octets()).hasSize(5_000);
  }

  @Test
  void anything_deeplyNested_isMalformed() throws Exception {
    byte[] sequences = new byte[] {5, 0};
    byte[] octets = new byte[] {4, 0};
    for (int i = 0; i < 20_000; i++) {
      sequences = wrap(0x30, sequences);
      octets = wrap(0x24, octets);
    }
    Ber nested = Ber.first(sequences);
    Ber pieces = Ber.first(octets);

    assertThatThrownBy(nested::asn1).isInstanceOf(MalformedCmsException.class);
    assertThatThrownBy(pieces::octets).isInstanceOf(MalformedCmsException.class);
  }

  @Test
  void fields_missingOrOther_nameWhatIsWanted() throws Exception {
    BerFields fields = ber("3003 020101").fields();

    assertThat(fields.optional(Ber.CONTEXT_0)).isNull();
    assertThat(fields.required(Ber.INTEGER, "version").content()).containsExactly(1);
    assertThatThrownBy(() -> fields.any("signers"))
        .isInstanceOf(MalformedCmsException.class)
        .hasMessage("The CMS has no signers at byte 0");
    BerFields others = ber("3003 020101").fields();
    assertThatThrownBy(() -> others.required(Ber.SET, "signers"))
        .isInstanceOf(MalformedCmsException.class)
        .hasMessage("The CMS has something else than signers at byte 2");
  }

  private static Ber ber(String hex) throws MalformedCmsException {
    return Ber.first(bytes(hex));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static byte[] wrap(int tag, byte[] content) {
    int length = content.length;
    byte[] wrapped = new byte[length + 5];
    wrapped[0] = (byte) tag;
    wrapped[1] = (byte) 0x83;
    wrapped[2] = (byte) (length >> 16);
    wrapped[3] = (byte) (length >> 8);
    wrapped[4] = (byte) length;
    System.arraycopy(content, 0, wrapped, 5, length);
    return wrapped;
  }
}
