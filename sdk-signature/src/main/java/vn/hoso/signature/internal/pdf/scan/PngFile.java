package vn.hoso.signature.internal.pdf.scan;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pdf.draw.Density;
import vn.hoso.signature.internal.pdf.draw.Orientation;

/**
 * A PNG, whose compressed data goes into the PDF as it is: the predictors of both formats are the
 * same (ISO 32000-1 §7.4.4.4).
 */
final class PngFile implements Samples {

  private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int CHUNK_FRAME = 12;
  private static final int GRAY = 0;
  private static final int COLOUR = 2;
  private static final int PALETTE = 3;
  private static final int MAX_FILTER = 4;
  private static final int METRE = 1;
  private static final double METRES_PER_INCH = 0.0254;

  /** The chunks of compressed data. */
  private final List<ByteBuffer> data = new ArrayList<>();

  private final ByteBuffer header;
  private @Nullable ByteBuffer palette;
  private @Nullable Density density;

  private PngFile(ByteBuffer header) {
    this.header = header;
  }

  static boolean isPng(byte[] file) {
    return file.length > SIGNATURE.length
        && ByteBuffer.wrap(file, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
  }

  static ScanPage page(byte[] file, ScanRules rules) throws IOException {
    PngFile png = read(file);
    int columns = png.header.getInt(0);
    int rows = png.header.getInt(4);
    ScanRules.requireSize(columns, rows);
    boolean colour = png.type() != GRAY;
    return rules.page(columns, rows, png.density, Orientation.UPRIGHT, colour, png);
  }

  /** Reads the chunks up to IEND (ISO/IEC 15948 §5.3); what follows is no part of the picture. */
  private static PngFile read(byte[] file) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(file, SIGNATURE.length, file.length - SIGNATURE.length);
    PngFile png = null;
    while (true) {
      int length = rest.remaining() < CHUNK_FRAME ? -1 : rest.getInt();
      if (length < 0 || length > rest.remaining() - 8) {
        throw new IOException("it is a PNG that is cut off; copy or scan it again");
      }
      String type = type(file, rest.position(), length, rest.getInt(rest.position() + 4 + length));
      ByteBuffer content = rest.slice(rest.position() + 4, length);
      rest.position(rest.position() + 8 + length);
      if (type.equals("IEND") && png != null) {
        png.requireComplete();
        return png;
      }
      if (png != null) {
        png.chunk(type, content);
      } else if (type.equals("IHDR") && length == 13) {
        png = new PngFile(content);
        png.requireKnownKind();
      } else {
        throw damaged(null);
      }
    }
  }

  private static String type(byte[] file, int at, int length, int expected) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(file, at, length + 4);
    if ((int) crc.getValue() != expected) {
      throw damaged(null);
    }
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }

  private void chunk(String type, ByteBuffer content) throws IOException {
    switch (type) {
      case "IDAT" -> data.add(content);
      case "PLTE" -> palette = content;
      case "pHYs" -> {
        if (content.remaining() == 9 && content.get(8) == METRE) {
          double unit = METRES_PER_INCH;
          density = Density.of(content.getInt(0) * unit, content.getInt(4) * unit, Density.INCH);
        }
      }
      case "tRNS" -> throw transparent();
      default -> {} // nothing that changes the pixels
    }
  }

  private void requireKnownKind() throws IOException {
    if (type() > PALETTE) {
      throw transparent();
    }
    boolean interlaced = header.get(12) != 0;
    if (interlaced || bits() < 1 || bits() > 16 || type() == 1) {
      throw new IOException("it is a PNG of a rare kind (interlaced); export it without that");
    }
  }

  private void requireComplete() throws IOException {
    boolean sound = palette == null ? type() != PALETTE : palette.remaining() % 3 == 0;
    if (data.isEmpty() || !sound) {
      throw damaged(null);
    }
  }

  private int bits() {
    return header.get(8);
  }

  private int type() {
    return header.get(9);
  }

  private int components() {
    return type() == COLOUR ? 3 : 1;
  }

  @Override
  public String entries() {
    return "/ColorSpace %s /BitsPerComponent %d /Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors %d /BitsPerComponent %d /Columns %d>>"
        .formatted(colourSpace(), bits(), components(), bits(), header.getInt(0));
  }

  private String colourSpace() {
    if (type() == PALETTE && palette != null) {
      byte[] colours = new byte[palette.remaining()];
      palette.duplicate().get(colours);
      return "[/Indexed /DeviceRGB %d <%s>]"
          .formatted(colours.length / 3 - 1, HEX.formatHex(colours));
    }
    return type() == GRAY ? "/DeviceGray" : "/DeviceRGB";
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    requireAllRows();
    for (ByteBuffer chunk : data) {
      out.write(chunk.array(), chunk.arrayOffset(), chunk.remaining());
    }
  }

  private void requireAllRows() throws IOException {
    long bitsInRow = (long) header.getInt(0) * components() * bits();
    byte[] row = new byte[Math.toIntExact(1 + (bitsInRow + 7) / 8)];
    try (DataInputStream rows = new DataInputStream(new InflaterInputStream(compressed()))) {
      for (int y = 0; y < header.getInt(4); y++) {
        rows.readFully(row);
        if (row[0] < 0 || row[0] > MAX_FILTER) {
          throw damaged(null);
        }
      }
      if (rows.read() >= 0) {
        throw damaged(null);
      }
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
  }

  private InputStream compressed() {
    List<InputStream> parts = new ArrayList<>();
    for (ByteBuffer chunk : data) {
      parts.add(new ByteArrayInputStream(chunk.array(), chunk.arrayOffset(), chunk.remaining()));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static IOException transparent() {
    return new IOException("it is a PNG with transparency, which paper has not; export it without");
  }

  private static IOException damaged(@Nullable IOException cause) {
    return new IOException("it is a damaged PNG; copy or scan it again", cause);
  }
}
