package vn.hoso.examples.invitation;

import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.REQUEST;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.edxml.Organization;

/**
 * The meeting as an iCalendar file (RFC 5545) that invites (iTIP REQUEST, RFC 5546 §3.2.2), for any
 * calendar program.
 */
final class MeetingCalendar {

  private static final String PROGRAM = "-//vn.hoso//conference-invitation//VI";
  private static final long LARGEST = 1 << 20;

  private MeetingCalendar() {}

  static void write(
      Meeting meeting, Organization organizer, List<Point> points, Instant now, Path file)
      throws IOException {
    VEvent event = new VEvent(meeting.start(), meeting.end(), meeting.title());
    event.replace(new DtStamp(now));
    event.add(new Uid(meeting.uid()));
    event.add(new Location(meeting.place()));
    event.add(new Description(meeting.description()));
    event.add(new Organizer(address(organizer.email())).add(new Cn(organizer.name())));
    for (Point point : points) {
      Attendee attendee = new Attendee(address(point.email()));
      attendee.add(new Cn(point.name()));
      attendee.add(CuType.GROUP);
      attendee.add(Role.REQ_PARTICIPANT);
      attendee.add(PartStat.NEEDS_ACTION);
      attendee.add(Rsvp.TRUE);
      event.add(attendee);
    }
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PROGRAM));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(REQUEST);
    calendar.add(vietnam());
    calendar.add(event);
    try (OutputStream out = Files.newOutputStream(file)) {
      new CalendarOutputter().output(calendar, out);
    }
  }

  /**
   * Reads what {@link #write} wrote, or what another program wrote in its place.
   *
   * @throws IOException if it is no invitation to one meeting, or cannot be read
   */
  static Meeting read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + " is longer than " + LARGEST + " bytes, too long for a meeting");
    }
    try (InputStream in = Files.newInputStream(file)) {
      Calendar calendar = new CalendarBuilder().build(in);
      List<VEvent> events = calendar.getComponents(Component.VEVENT);
      boolean invites =
          calendar.<Method>getProperty(Property.METHOD).filter(REQUEST::equals).isPresent();
      if (!invites || events.size() != 1) {
        throw new IOException(file + " is not an invitation (METHOD:REQUEST) to one meeting");
      }
      return meeting(events.get(0));
    } catch (ParserException | DateTimeException | IllegalArgumentException e) {
      throw new IOException(file + " is not an iCalendar file that can be read", e);
    }
  }

  private static Meeting meeting(VEvent event) throws IOException {
    return new Meeting(
        text(event, Property.UID),
        text(event, Property.SUMMARY),
        time(event, Property.DTSTART),
        time(event, Property.DTEND),
        text(event, Property.LOCATION),
        text(event, Property.DESCRIPTION));
  }

  private static String text(VEvent event, String name) throws IOException {
    return event
        .getProperty(name)
        .map(Property::getValue)
        .orElseThrow(() -> new IOException("The meeting has no " + name));
  }

  /** A time without a zone is one in Vietnam; a day without a time is refused. */
  private static ZonedDateTime time(VEvent event, String name) throws IOException {
    Temporal time =
        event
            .<DateProperty<?>>getProperty(name)
            .orElseThrow(() -> new IOException("The meeting has no " + name))
            .getDate();
    return time instanceof LocalDateTime local
        ? local.atZone(VietnamTime.ZONE)
        : Instant.from(time).atZone(VietnamTime.ZONE);
  }

  /** Vietnam's rules since 1975; older ones have seconds, which some calendar programs refuse. */
  private static VTimeZone vietnam() {
    Standard standard = new Standard();
    standard.add(new DtStart<>(LocalDateTime.of(1975, 6, 13, 0, 0)));
    standard.add(new TzOffsetFrom(ZoneOffset.ofHours(8)));
    standard.add(new TzOffsetTo(ZoneOffset.ofHours(7)));
    standard.add(new TzName("+07"));
    VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(standard)));
    zone.add(new TzId(VietnamTime.ZONE.getId()));
    return zone;
  }

  private static URI address(String email) {
    return URI.create("mailto:" + email);
  }
}
