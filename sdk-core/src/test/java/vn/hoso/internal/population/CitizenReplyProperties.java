package vn.hoso.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.identifier.PersonalId;
import vn.hoso.lgsp.population.Citizen;
import vn.hoso.lgsp.population.Place;
import vn.hoso.testing.Mutations;

/** Replies in any order, with any prefix and more in them; and the fuzz target around its seeds. */
class CitizenReplyProperties {

  private static final Map<String, String> PARTS =
      Map.of(
          "SoDinhDanh", "048190000123",
          "HoVaTen", "<%1$sHo/><%1$sTen>NGUYỄN THỊ HOÀI THƯƠNG</%1$sTen><%1$sChuDem/>",
          "GioiTinh", "2",
          "QueQuan", "<%1$sQuocGia>VN</%1$sQuocGia><%1$sMaTinhThanh>49</%1$sMaTinhThanh>",
          "NgayThangNamSinh", "<%1$sNam>1990</%1$sNam>",
          "SoSoHoKhau", "480123456");

  @Property(tries = 100)
  void reply_inAnyOrderWithAnyPrefixAndUnknownElements_isTheSameCitizen(
      @ForAll long order,
      @ForAll("prefixes") String prefix,
      @ForAll("namespaces") String namespace,
      @ForAll boolean unknown) {
    List<String> names = new ArrayList<>(PARTS.keySet());
    if (unknown) {
      names.addAll(List.of("AnhChanDung", "Moi"));
    }
    Collections.shuffle(names, new Random(order));
    String colon = prefix.isEmpty() ? "" : prefix + ":";
    StringBuilder citizen = new StringBuilder();
    for (String name : names) {
      String content = PARTS.getOrDefault(name, "<%1$sQueQuan>x</%1$sQueQuan>");
      citizen.append("<" + colon + name + ">" + content.formatted(colon));
      citizen.append("</" + colon + name + ">");
    }
    String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    String root = colon + "CongdanCollection";
    String reply =
        envelope(
            "<%s %s='%s'>\n<%sCongDan>%s</%sCongDan></%s>"
                .formatted(root, declaration, namespace, colon, citizen, colon, root));

    Citizen read =
        CitizenFuzzTarget.read(reply.getBytes(StandardCharsets.UTF_8))
            .orElseThrow()
            .citizens()
            .get(0);

    assertThat(read.personalId()).hasValue(PersonalId.of("048190000123"));
    assertThat(read.name().full()).isEqualTo("NGUYỄN THỊ HOÀI THƯƠNG");
    assertThat(read.gender()).isEqualTo("2");
    assertThat(read.homeTown()).hasValue(new Place("49", "", "", "", "VN"));
    assertThat(read.birthDate().year()).hasValue(1990);
    assertThat(read.householdNumber()).isEqualTo("480123456");
    assertThat(read.father()).isEmpty();
  }

  @Property(tries = 300)
  void replies_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("replies") byte[] body) {
    CitizenFuzzTarget.fuzzerTestOneInput(body);
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of("", "ns1", "dc", "soap-x", "đ");
  }

  @Provide
  Arbitrary<String> namespaces() {
    return Arbitraries.of("http://www.mic.gov.vn/dancu/1.0", "http://www.mic.gov.vn/dancu/2.0");
  }

  @Provide
  Arbitrary<byte[]> replies() {
    return Mutations.around(seeds(), "<>/&;:='! \u0000\uFFFD");
  }

  private static List<byte[]> seeds() {
    String found =
        envelope(
            "<n:CongdanCollection xmlns:n='http://www.mic.gov.vn/dancu/1.0'><n:CongDan>"
                + "<n:SoDinhDanh>048190000123</n:SoDinhDanh><n:HoVaTen><n:Ten>LÊ Ý</n:Ten>"
                + "</n:HoVaTen><n:Cha><n:HoVaTen>LÊ Á &amp; <![CDATA[<x>]]></n:HoVaTen></n:Cha>"
                + "</n:CongDan></n:CongdanCollection>");
    return Stream.of(
            found.getBytes(StandardCharsets.UTF_8),
            found.getBytes(StandardCharsets.UTF_16),
            envelope(
                    "<s:Fault><faultcode>s:Client</faultcode><faultstring>Sai</faultstring>"
                        + "<detail><e xmlns='urn:e'>1</e></detail></s:Fault>")
                .getBytes(StandardCharsets.UTF_8),
            ("<!DOCTYPE x [<!ENTITY e 'e'>]>" + found).getBytes(StandardCharsets.UTF_8),
            "{\"data\":\"<a/>\"}".getBytes(StandardCharsets.UTF_8),
            new byte[0])
        .toList();
  }

  private static String envelope(String body) {
    return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header/><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }
}
