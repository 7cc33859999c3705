package vn.hoso.internal.edxml;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.Staff;

/**
 * Reads the kinds of fields that headers are made of. What cannot be read is left out, and said.
 */
final class Fields {

  private final XmlCursor cursor;

  Fields(XmlCursor cursor) {
    this.cursor = cursor;
  }

  Optional<LocalDate> date() {
    return value(EdxmlTime::date, "is not a date such as 2026/11/24");
  }

  Optional<Instant> time() {
    return value(EdxmlTime::time, "is not a time such as 2026/11/24 08:30:00");
  }

  Optional<Integer> count() {
    return value(
        text -> text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
        "is not a number");
  }

  boolean flag() {
    return value(Fields::flag, "is neither true nor false").orElse(false);
  }

  <T> Optional<T> code(Function<String, T> list) {
    return value(list.andThen(Optional::of), "");
  }

  /** The texts of the children of this name. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    while (cursor.nextChild()) {
      if (cursor.name().equals(name)) {
        texts.add(cursor.text());
      } else {
        cursor.skipUnknown();
      }
    }
    return texts;
  }

  Organization organization() {
    String element = cursor.name();
    Organization.Builder organization = Organization.builder();
    boolean identified = false;
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "OrganId" -> {
          String id = cursor.text();
          identified = !id.isEmpty();
          organization.id(id);
        }
        case "OrganizationInCharge" -> organization.inCharge(cursor.text());
        case "OrganName" -> organization.name(cursor.text());
        case "OrganAdd" -> organization.address(cursor.text());
        case "Email" -> organization.email(cursor.text());
        case "Telephone" -> organization.telephone(cursor.text());
        case "Fax" -> organization.fax(cursor.text());
        case "Website" -> organization.website(cursor.text());
        default -> cursor.skipUnknown();
      }
    }
    if (!identified) {
      throw cursor.malformed(element + " has no OrganId", Advice.SENDER, null);
    }
    return organization.build();
  }

  DocumentReference reference() {
    String organId = "";
    String code = "";
    String documentId = "";
    Optional<LocalDate> promulgated = Optional.empty();
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "OrganId" -> organId = cursor.text();
        case "Code" -> code = cursor.text();
        case "DocumentId" -> documentId = cursor.text();
        case "PromulgationDate" -> promulgated = date();
        default -> cursor.skipUnknown();
      }
    }
    return new DocumentReference(organId, code, documentId, promulgated);
  }

  Staff staff() {
    Staff.Builder staff = Staff.builder();
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "Department" -> staff.department(cursor.text());
        case "DepartmentId" -> staff.departmentId(cursor.text());
        case "StaffId" -> staff.id(cursor.text());
        case "Staff" -> staff.name(cursor.text());
        case "Email" -> staff.email(cursor.text());
        case "Mobile" -> staff.mobile(cursor.text());
        default -> cursor.skipUnknown();
      }
    }
    return staff.build();
  }

  private <T> Optional<T> value(Function<String, Optional<T>> reader, String otherwise) {
    String name = cursor.name();
    String text = cursor.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = reader.apply(text);
    if (value.isEmpty()) {
      cursor.warn(name + " " + otherwise + "; it was left out");
    }
    return value;
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
