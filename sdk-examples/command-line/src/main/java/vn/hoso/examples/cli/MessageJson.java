package vn.hoso.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.ReceivedAttachment;
import vn.hoso.edxml.ReceivedEdxml;

/** A message as an object of JSON on one line; one that was refused has the same first fields. */
final class MessageJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter line = new StringWriter();

  private MessageJson() {}

  static String of(Path file, ReceivedEdxml received) {
    return new MessageJson().write(file, "READ", null, received);
  }

  static String refused(Path file, String result, String reason) {
    return new MessageJson().write(file, result, reason, null);
  }

  private String write(
      Path file, String result, @Nullable String error, @Nullable ReceivedEdxml received) {
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("file", file.toString());
      json.writeStringField("result", result);
      json.writeStringField("error", error);
      if (received != null) {
        message(json, received.message());
      }
      json.writeArrayFieldStart("attachments");
      for (ReceivedAttachment attachment :
          received == null ? List.<ReceivedAttachment>of() : received.attachments()) {
        attachment(json, attachment);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("warnings");
      for (String warning : received == null ? List.<String>of() : received.warnings()) {
        json.writeString(warning);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return line.toString();
  }

  private static void message(JsonGenerator json, EdxmlMessage message) throws IOException {
    if (message instanceof EdxmlDocument document) {
      json.writeStringField("kind", "DOCUMENT");
      json.writeStringField("businessType", document.kind().code());
      json.writeFieldName("from");
      organization(json, document.from());
      json.writeArrayFieldStart("to");
      for (Organization receiver : document.to()) {
        organization(json, receiver);
      }
      json.writeEndArray();
      json.writeStringField("documentId", document.documentId());
      json.writeStringField("code", document.code().map(Object::toString).orElse(""));
      json.writeStringField("subject", document.subject());
    } else if (message instanceof EdxmlStatus status) {
      json.writeStringField("kind", "STATUS");
      json.writeFieldName("from");
      organization(json, status.from());
      json.writeArrayFieldStart("to");
      organization(json, Organization.builder().id(status.responseFor().organId()).build());
      json.writeEndArray();
      json.writeStringField("documentId", status.responseFor().documentId());
      json.writeStringField("code", status.responseFor().code());
      json.writeStringField("status", status.status().code());
      json.writeStringField("statusLabel", status.status().label().orElse(""));
      json.writeStringField("description", status.description());
    }
  }

  private static void organization(JsonGenerator json, Organization organization)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", organization.id());
    json.writeStringField("name", organization.name());
    json.writeEndObject();
  }

  private static void attachment(JsonGenerator json, ReceivedAttachment attachment)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", attachment.attachment().name());
    json.writeStringField("contentType", attachment.attachment().contentType());
    json.writeNumberField("size", attachment.size());
    json.writeStringField("sha256", attachment.sha256());
    json.writeStringField("file", attachment.file().map(Path::toString).orElse(null));
    json.writeEndObject();
  }
}
