package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingCalendarTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("lich-hop.ics");
    MeetingCalendar.write(
        Story.MEETING,
        Story.DISTRICT,
        PointList.bundled(),
        Instant.parse("2022-12-05T01:00:00Z"),
        file);
  }

  @Test
  void write_readBack_isTheSameMeeting() throws IOException {
    assertThat(MeetingCalendar.read(file)).isEqualTo(Story.MEETING);
  }

  @Test
  void write_invites20PointsInVietnameseTime() throws IOException {
    assertThat(unfolded())
        .contains(
            "METHOD:REQUEST\r\n",
            "BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n",
            "TZOFFSETTO:+0700\r\n",
            "DTSTART;TZID=Asia/Ho_Chi_Minh:20221209T080000\r\n",
            "DTEND;TZID=Asia/Ho_Chi_Minh:20221209T110000\r\n",
            "DTSTAMP:20221205T010000Z\r\n",
            "UID:hoi-nghi-chuyen-doi-so-2022.H47.15@example.vn\r\n",
            "SUMMARY:Hội nghị trực tuyến tổng kết công tác chuyển đổi số năm 2022",
            "ORGANIZER;CN=\"Ủy ban nhân dân huyện Núi Thành\":mailto:H47.15@example.vn\r\n",
            "ATTENDEE;CN=\"UBND xã Tam"
                + " Hải\";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:H47.15.05@example.vn\r\n");
  }

  @Test
  void write_ical4j_findsItValid() throws IOException, ParserException {
    try (InputStream in = Files.newInputStream(file)) {
      Calendar calendar = new CalendarBuilder().build(in);

      assertThat(calendar.validate().hasErrors()).isFalse();
      VEvent event = calendar.<VEvent>getComponents(Component.VEVENT).get(0);
      assertThat(event.<Attendee>getProperties(Property.ATTENDEE)).hasSize(20);
    }
  }

  @Test
  void read_timesOfAnotherProgram_areTheSame() throws IOException {
    change("DTSTART;TZID=Asia/Ho_Chi_Minh:20221209T080000", "DTSTART:20221209T010000Z");
    change("DTEND;TZID=Asia/Ho_Chi_Minh:20221209T110000", "DTEND:20221209T110000");

    assertThat(MeetingCalendar.read(file)).isEqualTo(Story.MEETING);
  }

  @ParameterizedTest
  @CsvSource({
    "METHOD:REQUEST, METHOD:CANCEL, is not an invitation",
    "METHOD:REQUEST, X-METHOD:REQUEST, is not an invitation",
    "BEGIN:VCALENDAR, BEGIN:CALENDAR, is not an iCalendar file",
    "DTSTART;TZID=Asia/Ho_Chi_Minh:20221209T080000, DTSTART:20221309T080000Z, is not an iCalendar",
    "DTSTART;TZID=Asia/Ho_Chi_Minh:20221209T080000, DTSTART;TZID=Sao Hỏa:20221209T080000, is not"
        + " an",
    "DTSTART;TZID=Asia/Ho_Chi_Minh:20221209T080000, DTSTART;VALUE=DATE:20221209, is not an"
        + " iCalendar",
    "DTSTART;TZID=Asia/Ho_Chi_Minh:20221209T080000, DTSTART:20221210T010000Z, is not an iCalendar",
    "DTSTART;TZID=Asia/Ho_Chi_Minh:20221209T080000, X-START:20221210T010000Z, has no DTSTART",
  })
  void read_somethingElse_isRefused(String text, String other, String reason) throws IOException {
    change(text, other);

    assertThatThrownBy(() -> MeetingCalendar.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void read_tooLong_isRefused() throws IOException {
    Files.writeString(file, Files.readString(file) + "X".repeat(1 << 20));

    assertThatThrownBy(() -> MeetingCalendar.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too long for a meeting");
  }

  private void change(String text, String other) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, other));
  }

  /** Without the breaks of long lines (RFC 5545 §3.1). */
  private String unfolded() throws IOException {
    return Files.readString(file).replace("\r\n ", "");
  }
}
