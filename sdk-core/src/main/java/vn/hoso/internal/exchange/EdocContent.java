package vn.hoso.internal.exchange;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hoso.internal.edxml.AttachmentSplice;
import vn.hoso.internal.edxml.Base64Output;
import vn.hoso.internal.http.JsonBase64;
import vn.hoso.internal.http.JsonTextInput;

/**
 * The message in a reply of {@code getEdoc}: {@code edxml}, as XML or in base64. If it comes
 * without its attachments, those in {@code attachments} are put into it, so that what was fetched
 * is one file.
 */
final class EdocContent {

  private static final String EDXML = "edxml";
  private static final String ATTACHMENTS = "attachments";
  private static final String NAME = "filename";

  /** How much of a text tells XML from base64. */
  private static final int BEGINNING = 256;

  private EdocContent() {}

  static boolean write(Path reply, OutputStream target) throws IOException {
    AttachmentSplice message = new AttachmentSplice(target);
    if (!writeText(reply, message)) {
      return false;
    }
    if (message.lacksAttachments()) {
      writeAttachments(reply, message);
    }
    message.end();
    return true;
  }

  private static boolean writeText(Path reply, OutputStream target) throws IOException {
    try (JsonParser json = ReplyJson.parser(reply)) {
      if (!find(json, EDXML) || json.currentToken() != JsonToken.VALUE_STRING) {
        return false;
      }
      try (InputStream text = text(reply, json.currentTokenLocation().getByteOffset())) {
        text.mark(BEGINNING);
        byte[] beginning = text.readNBytes(BEGINNING);
        text.reset();
        if (new String(beginning, StandardCharsets.ISO_8859_1).contains("<")) {
          return text.transferTo(target) > 0;
        }
      }
      return JsonBase64.decode(json, target) > 0;
    }
  }

  private static InputStream text(Path reply, long quote) throws IOException {
    InputStream in = Files.newInputStream(reply);
    in.skipNBytes(quote + 1);
    return new BufferedInputStream(new JsonTextInput(new BufferedInputStream(in)));
  }

  private static void writeAttachments(Path reply, AttachmentSplice message) throws IOException {
    try (JsonParser json = ReplyJson.parser(reply)) {
      if (!find(json, ATTACHMENTS) || json.currentToken() != JsonToken.START_ARRAY) {
        return;
      }
      for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
          throw new JsonParseException(json, "an attachment that is no object");
        }
        writeAttachment(json, reply, i, message);
      }
    }
  }

  private static void writeAttachment(
      JsonParser json, Path reply, int index, AttachmentSplice message) throws IOException {
    String name = "";
    boolean written = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = ReplyJson.name(json);
      boolean isText = json.nextToken() == JsonToken.VALUE_STRING;
      if (isText && field.equals(NAME)) {
        name = ReplyJson.text(json);
      } else if (isText && field.equals("filecontent")) {
        String known = name.isEmpty() ? nameBehind(reply, index) : name;
        try (OutputStream attachment = message.attachment(known);
            OutputStream content = new Base64Output(attachment)) {
          JsonBase64.decode(json, content);
        }
        written = true;
      } else {
        json.skipChildren();
      }
    }
    if (!written) {
      throw new JsonParseException(json, "an attachment without content");
    }
  }

  /** The name of an attachment that has it behind its content. */
  private static String nameBehind(Path reply, int index) throws IOException {
    try (JsonParser json = ReplyJson.parser(reply)) {
      boolean unused = find(json, ATTACHMENTS);
      for (int i = 0; i < index; i++) {
        json.nextToken();
        json.skipChildren();
      }
      json.nextToken();
      return ReplyJson.find(json, NAME) ? ReplyJson.text(json) : "";
    }
  }

  private static boolean find(JsonParser json, String field) throws IOException {
    return ReplyJson.findData(json)
        && json.currentToken() == JsonToken.START_OBJECT
        && ReplyJson.find(json, field);
  }
}
