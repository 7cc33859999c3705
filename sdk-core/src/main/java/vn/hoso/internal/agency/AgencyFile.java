package vn.hoso.internal.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import vn.hoso.error.DamagedFileException;
import vn.hoso.exchange.ExchangeAgency;
import vn.hoso.internal.digest.Sha256;
import vn.hoso.internal.edxml.PartFile;

/**
 * The list of agencies as a file of text in UTF-8, each line ended by LF:
 *
 * <ol>
 *   <li>{@code hoso-agencies 1 <when fetched, ISO 8601> <how many>};
 *   <li>a line for each agency: id, id of the one above, code, old code, name, mail, tabs between
 *       them; tab, LF, CR and backslash within them are written {@code \t}, {@code \n}, {@code \r},
 *       {@code \\};
 *   <li>{@code sha256 <hexadecimal>} of all bytes before this line.
 * </ol>
 */
public final class AgencyFile {

  private static final String MAGIC = "hoso-agencies";
  private static final String VERSION = "1";
  private static final String CHECKSUM = "sha256 ";
  private static final int CHECKSUM_LINE_BYTES = CHECKSUM.length() + 64 + 1;

  /** Bytes of a file; 111 339 agencies take about 12 MB. */
  private static final long MAX_BYTES = 256L << 20;

  private static final String ADVICE =
      "Delete it, fetch the agencies from the service, and save them again.";

  /** What a file holds. */
  public record Content(AgencyTable agencies, Instant fetchedAt) {}

  private AgencyFile() {}

  /** Replaces the file when all is written. */
  public static void write(Content content, Path file) throws IOException {
    MessageDigest digest = Sha256.create();
    try (PartFile part = PartFile.nextTo(file)) {
      OutputStream disk = new BufferedOutputStream(part.stream(), 1 << 16);
      OutputStream out = new DigestOutputStream(disk, digest);
      write(
          out,
          String.join(
              " ",
              MAGIC,
              VERSION,
              content.fetchedAt().toString(),
              Integer.toString(content.agencies().size())));
      Iterator<ExchangeAgency> all = content.agencies().all().iterator();
      while (all.hasNext()) {
        write(out, line(all.next()));
      }
      write(disk, CHECKSUM + Sha256.hex(digest.digest()));
      disk.flush();
      part.moveTo(file);
    }
  }

  /**
   * Reads a file.
   *
   * @throws DamagedFileException if it is not as it was written
   */
  public static Content read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw damaged(file, "it is longer than " + MAX_BYTES + " bytes");
    }
    return read(file, Files.readAllBytes(file));
  }

  static Content read(Path file, byte[] bytes) {
    int end = checked(file, bytes);
    int headEnd = lineEnd(bytes, 0);
    String[] head = new String(bytes, 0, headEnd, UTF_8).split(" ", -1);
    if (head.length != 4 || !head[0].equals(MAGIC)) {
      throw damaged(file, "it is not a list of agencies");
    }
    if (!head[1].equals(VERSION)) {
      throw damaged(file, "it is of version " + head[1] + ", this program reads " + VERSION);
    }
    AgencyTable.Builder table = new AgencyTable.Builder();
    int rows = 0;
    int start = headEnd + 1;
    while (start < end) {
      int lineEnd = lineEnd(bytes, start);
      table.add(agency(file, rows + 2, new String(bytes, start, lineEnd - start, UTF_8)));
      start = lineEnd + 1;
      rows++;
    }
    if (!head[3].equals(Integer.toString(rows))) {
      throw damaged(file, "it has " + rows + " agencies and says " + head[3]);
    }
    return new Content(table.build(), instant(file, head[2]));
  }

  /** Where the line with the checksum begins. */
  private static int checked(Path file, byte[] bytes) {
    int end = bytes.length - CHECKSUM_LINE_BYTES;
    if (end < 1 || bytes[end - 1] != '\n') {
      throw damaged(file, "it is cut off, or is not a list of agencies");
    }
    MessageDigest digest = Sha256.create();
    digest.update(bytes, 0, end);
    byte[] line = (CHECKSUM + Sha256.hex(digest.digest()) + "\n").getBytes(UTF_8);
    if (!Arrays.equals(bytes, end, bytes.length, line, 0, line.length)) {
      throw damaged(file, "its checksum does not match, so that it was changed or is cut off");
    }
    return end;
  }

  /** Before the checksum is always one. */
  private static int lineEnd(byte[] bytes, int start) {
    int at = start;
    while (bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private static Instant instant(Path file, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw damaged(file, "line 1 has no time in the form 2026-11-24T01:00:00Z");
    }
  }

  private static ExchangeAgency agency(Path file, int line, String text) {
    String[] fields = text.split("\t", -1);
    if (fields.length != AgencyRows.FIELDS) {
      throw damaged(file, "line " + line + " has not six fields with tabs between them");
    }
    return new ExchangeAgency(
        unescaped(fields[0]),
        unescaped(fields[1]),
        unescaped(fields[2]),
        unescaped(fields[3]),
        unescaped(fields[4]),
        unescaped(fields[5]));
  }

  private static String line(ExchangeAgency agency) {
    return String.join(
        "\t",
        escaped(agency.id()),
        escaped(agency.parentId()),
        escaped(agency.code()),
        escaped(agency.oldCode()),
        escaped(agency.name()),
        escaped(agency.mail()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        c =
            switch (text.charAt(++i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> text.charAt(i);
            };
      }
      result.append(c);
    }
    return result.toString();
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(UTF_8));
  }

  private static DamagedFileException damaged(Path file, String problem) {
    return new DamagedFileException(file, problem, ADVICE);
  }
}
