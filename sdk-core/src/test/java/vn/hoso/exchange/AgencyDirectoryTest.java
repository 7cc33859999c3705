package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.error.DamagedFileException;
import vn.hoso.identifier.AgencyCode;

class AgencyDirectoryTest {

  private static final Instant FETCHED = Instant.parse("2026-11-24T01:00:00Z");

  private static final ExchangeAgency CITY =
      agency("1", "", "H17", "000.00.00.H17", "Ủy ban nhân dân thành phố Đà Nẵng");
  private static final ExchangeAgency JUSTICE =
      agency("2", "1", "H17.09", "000.00.09.H17", "Sở Tư pháp thành phố Đà Nẵng");
  private static final ExchangeAgency NUI_THANH =
      agency("3", "1", "H17.99", "000.01.22.H47", "UBND xã Núi Thành");
  private static final ExchangeAgency OF_NUI_THANH =
      agency("4", "3", "H17.99", "000.02.22.H47", "UBND xã Tam Hiệp (nay thuộc xã Núi Thành)");
  private static final ExchangeAgency POLICE =
      agency("5", "3", "H17.99.06", "", "Công an xã Núi Thành");
  private static final ExchangeAgency TAM_XUAN =
      agency("6", "1", "H17.100", "000.02.22.H47", "ỦY BAN NHÂN DÂN XÃ TAM XUÂN");
  private static final ExchangeAgency HOA_BINH =
      agency("7", "1", "H17.101", "", "Uỷ ban nhân dân xã Hoà Bình");
  private static final ExchangeAgency HOA_BINH_2 =
      agency("8", "1", "H17.102", "", "Ủy ban nhân dân xã Hóa Bình");
  private static final ExchangeAgency SCHOOL =
      agency("9", "6", "vxp.saas.03", "28.22.H17", "Trường THCS Lê Hồng Phong, xã Tam Xuân");

  private static final ExchangeAgency COUNCIL =
      agency("10", "3", "H17.99.01", "", "Hội đồng nhân dân xã Tam Hiệp");

  private static final AgencyDirectory AGENCIES =
      AgencyDirectory.of(
          List.of(
              CITY,
              JUSTICE,
              NUI_THANH,
              OF_NUI_THANH,
              POLICE,
              TAM_XUAN,
              HOA_BINH,
              HOA_BINH_2,
              SCHOOL,
              COUNCIL),
          FETCHED);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "H17.99, 3",
    "h17.99, 3",
    "000.00.09.H17, 2",
    "VXP.SAAS.03, 9",
    "28.22.H17, 9",
  })
  void find_codeOfEitherForm_isTheAgency(String code, String id) {
    assertThat(AGENCIES.find(AgencyCode.of(code))).map(ExchangeAgency::id).hasValue(id);
  }

  @Test
  void find_oldCodeOfADividedAgency_isLeftToTheCaller() {
    AgencyCode divided = AgencyCode.of("000.02.22.H47");

    assertThat(AGENCIES.find(divided)).isEmpty();
    assertThat(AGENCIES.successors(divided))
        .containsExactly(AgencyCode.of("H17.99"), AgencyCode.of("H17.100"));
    assertThat(AGENCIES.find(AgencyCode.of("H18"))).isEmpty();
    assertThat(AGENCIES.successors(AgencyCode.of("H18"))).isEmpty();
  }

  @Test
  void predecessors_mergedAgency_areAllItsOldCodes() {
    assertThat(AGENCIES.predecessors(AgencyCode.of("H17.99")))
        .containsExactly(AgencyCode.of("000.01.22.H47"), AgencyCode.of("000.02.22.H47"));
    assertThat(AGENCIES.predecessors(AgencyCode.of("H17.101"))).isEmpty();
  }

  @Test
  void parentAndChildren_anyAgency_areThoseNextToIt() {
    assertThat(AGENCIES.parent(POLICE)).hasValue(NUI_THANH);
    assertThat(AGENCIES.parent(CITY)).isEmpty();
    assertThat(AGENCIES.children(NUI_THANH)).containsExactly(OF_NUI_THANH, POLICE, COUNCIL);
    assertThat(AGENCIES.children(POLICE)).isEmpty();
    assertThat(AGENCIES.roots()).containsExactly(CITY);
  }

  @Test
  void parent_circleOrUnknown_doesNoHarm() {
    ExchangeAgency a = agency("a", "b", "H01", "", "Xã A");
    ExchangeAgency b = agency("b", "a", "H02", "", "Xã B");
    ExchangeAgency own = agency("c", "c", "H03", "", "Xã C");
    ExchangeAgency orphan = agency("d", "x", "H04", "", "Xã D");
    AgencyDirectory circle = AgencyDirectory.of(List.of(a, b, own, orphan), FETCHED);

    assertThat(circle.parent(a)).hasValue(b);
    assertThat(circle.roots()).containsExactly(own, orphan);
    assertThat(circle.search("xa", 10)).containsExactlyInAnyOrder(a, b, own, orphan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nui thanh; 3,5,4", // the council, then its office, then the longer name
        "NÚI THÀNH; 3,5,4",
        "thanh nui; 3,5,4",
        "ubnd nui thanh; 3,4",
        "uy ban nhan dan xa nui thanh; 3,4",
        "ubnd tam xuan; 6",
        "da nang; 1,2",
        "tp đà nẵng; 1,2",
        "so tu ph; 2",
        "cong an; 5",
        "thcs; 9",
        "HĐND tam hiệp; 10",
        "hoi dong nhan d; 10",
        "trung hoc co so phong; 9",
        "hoa binh; 7,8",
        "hòa bình; 7,8",
        "hóa bình; 8,7",
        "H17.99; 3,4",
        "000.02.22.h47; 4,6",
        "khong co; ''",
        "'  . - '; ''",
      })
  void search_whatAClerkTypes_hasTheBestFirst(String text, String ids) {
    assertThat(String.join(",", ids(AGENCIES.search(text, 10)))).isEqualTo(ids);
  }

  @Test
  void search_limit_keepsTheBest() {
    assertThat(AGENCIES.search("nui thanh", 1)).containsExactly(NUI_THANH);
    assertThatThrownBy(() -> AGENCIES.search("xa", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be 1 to 1000, not 0");
  }

  @Test
  void load_saved_isTheSame() {
    Path file = folder.resolve("co-quan.txt");

    AGENCIES.save(file);
    AgencyDirectory loaded = AgencyDirectory.load(file);

    assertThat(loaded.all()).containsExactlyElementsOf(AGENCIES.all().toList());
    assertThat(loaded.fetchedAt()).isEqualTo(FETCHED);
    assertThat(loaded).hasToString("AgencyDirectory[10 agencies, fetched 2026-11-24T01:00:00Z]");
    assertThat(file).content().startsWith("hoso-agencies 1 2026-11-24T01:00:00Z 10\n1\t\tH17\t");
  }

  @Test
  void save_overAnother_replacesIt() {
    Path file = folder.resolve("co-quan.txt");
    AGENCIES.save(file);

    AgencyDirectory.of(List.of(CITY), FETCHED.plusSeconds(60)).save(file);

    assertThat(AgencyDirectory.load(file).all()).containsExactly(CITY);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void load_cutOff_saysWhatToDo() throws Exception {
    Path file = folder.resolve("co-quan.txt");
    AGENCIES.save(file);
    Files.writeString(file, Files.readString(file).substring(0, 300));

    assertThatThrownBy(() -> AgencyDirectory.load(file))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage(
            file
                + ": it is cut off, or is not a list of agencies. Delete it, fetch the agencies"
                + " from the service, and save them again.");
  }

  @Test
  void load_changed_isRefused() throws Exception {
    Path file = folder.resolve("co-quan.txt");
    AGENCIES.save(file);
    Files.writeString(file, Files.readString(file).replace("Núi Thành", "Núi Thanh"));

    assertThatThrownBy(() -> AgencyDirectory.load(file))
        .isInstanceOfSatisfying(
            DamagedFileException.class, e -> assertThat(e.file()).isEqualTo(file))
        .hasMessageContaining("its checksum does not match");
  }

  @Test
  void load_missing_saysWhich() {
    Path file = folder.resolve("co-quan.txt");

    assertThatThrownBy(() -> AgencyDirectory.load(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            file + " cannot be read: check that it exists, or fetch the agencies from the service");
  }

  @Test
  void save_directoryMissing_saysSo() {
    Path file = folder.resolve("khong-co").resolve("co-quan.txt");

    assertThatThrownBy(() -> AGENCIES.save(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            file + " cannot be written: check that its directory is there and the disk has room");
  }

  private static List<String> ids(List<ExchangeAgency> agencies) {
    return agencies.stream().map(ExchangeAgency::id).toList();
  }

  private static ExchangeAgency agency(
      String id, String parentId, String code, String oldCode, String name) {
    return new ExchangeAgency(id, parentId, code, oldCode, name, "");
  }
}
