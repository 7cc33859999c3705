package vn.hoso.signature.internal.pdf.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.DocumentSignatureException;

/**
 * Goes through content (ISO 32000-1 §8, §9) for its text and for the places of its pictures, and
 * draws nothing. What is malformed ends it: the rest speaks for nothing.
 */
final class ContentReader {

  /** Of all streams together. */
  private static final int MAX_BYTES = 4 << 20;

  private static final int MAX_STREAMS = 256;
  private static final int MAX_TOKENS = 200_000;
  private static final int MAX_DEPTH = 8;
  private static final int MAX_PICTURES = 256;
  private static final int MAX_FONTS = 64;
  private static final int MAX_TEXT = 2_000;

  /** The shear of synthetic italics is about 0.2. */
  private static final float SLANT = 0.1f;

  private final List<Box> pictures = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<Long, FontText> fonts = new HashMap<>();
  private boolean slanted;
  private boolean slant;
  private int tokens;
  private int bytes;
  private int streams;
  private int fontsRead;

  private ContentReader() {}

  /**
   * Reads what a page or a form XObject draws.
   *
   * @param contents a stream, or an array of streams that are one
   */
  static Drawing read(Node contents, Node resources) {
    ContentReader reader = new ContentReader();
    reader.draw(contents, resources, new Matrix(), 0);
    String line = reader.text.toString().strip().replaceAll("\\s+", " ");
    return new Drawing(reader.pictures, line, reader.slanted);
  }

  private void draw(Node contents, Node resources, Matrix start, int depth) {
    try {
      PDFStreamParser parser = new PDFStreamParser(decode(contents));
      new Run(resources, start, depth).run(parser);
    } catch (DocumentSignatureException e) {
      throw e; // beyond a limit
    } catch (IOException | RuntimeException e) { // PDFBox throws both on malformed content
      // What was understood until then is all there is.
    }
  }

  private byte[] decode(Node contents) throws IOException {
    if (contents.value() instanceof COSStream stream) {
      return decode(contents.revision(), stream);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Node part : contents.elements()) {
      if (part.value() instanceof COSStream stream) {
        all.writeBytes(decode(part.revision(), stream));
        all.write('\n');
      }
    }
    return all.toByteArray();
  }

  private byte[] decode(Revision revision, COSStream stream) throws IOException {
    if (++streams > MAX_STREAMS) {
      throw new IOException("Content has more than " + MAX_STREAMS + " streams");
    }
    byte[] content = revision.decode(stream, MAX_BYTES - bytes);
    bytes += content.length;
    return content;
  }

  /** One content stream with its resources. */
  private final class Run {

    private final Node resources;
    private final int depth;
    private final Deque<Matrix> states = new ArrayDeque<>();
    private final List<COSBase> operands = new ArrayList<>();
    private Matrix matrix;
    private @Nullable FontText font;

    Run(Node resources, Matrix matrix, int depth) {
      this.resources = resources;
      this.matrix = matrix;
      this.depth = depth;
    }

    void run(PDFStreamParser parser) throws IOException {
      for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        if (++tokens > MAX_TOKENS) {
          throw new IOException("Content has more than " + MAX_TOKENS + " tokens");
        }
        if (token instanceof COSBase operand) {
          operands.add(operand);
        } else if (token instanceof Operator operator) {
          execute(operator.getName());
          operands.clear();
        }
      }
    }

    private void execute(String operator) {
      switch (operator) {
        case "q" -> states.push(matrix);
        case "Q" -> matrix = states.isEmpty() ? matrix : states.pop();
        case "cm" -> matrix = matrix(operands).multiply(matrix);
        case "Do" -> paint(resources.entry(COSName.XOBJECT).entry((COSName) operands.get(0)));
        case "BI" -> addPicture();
        case "BT" -> slant = false;
        case "Tm" -> {
          Matrix set = matrix(operands);
          slant = Math.abs(set.getShearX()) > SLANT * Math.abs(set.getScaleY());
          text.append(' ');
        }
        case "Td", "TD", "T*" -> text.append(' ');
        case "Tf" -> font = font(resources.entry(COSName.FONT).entry((COSName) operands.get(0)));
        case "Tj", "'", "\"" -> show(operands.get(operands.size() - 1));
        case "TJ" -> ((COSArray) operands.get(0)).forEach(this::show);
        default -> {} // says nothing of text and pictures
      }
    }

    private void paint(Node object) {
      String kind = object.name(COSName.SUBTYPE);
      if ("Image".equals(kind)) {
        addPicture();
      } else if ("Form".equals(kind) && depth < MAX_DEPTH) {
        Node own = object.entry(COSName.RESOURCES);
        List<COSBase> form = numbers(object.entry(COSName.MATRIX));
        Matrix inside = form.size() == 6 ? matrix(form).multiply(matrix) : matrix;
        draw(object, own.isAbsent() ? resources : own, inside, depth + 1);
      }
    }

    /** A picture fills the unit square. */
    private void addPicture() {
      if (pictures.size() < MAX_PICTURES) {
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        pictures.add(
            Box.of(
                x,
                y,
                x + matrix.getScaleX() + matrix.getShearX(),
                y + matrix.getShearY() + matrix.getScaleY()));
      }
    }

    private void show(COSBase codes) {
      if (codes instanceof COSString string && font != null && text.length() < MAX_TEXT) {
        String shown = font.decode(string.getBytes(), MAX_TEXT);
        slanted |= slant && !shown.isBlank();
        text.append(shown);
      }
    }
  }

  /** Fonts that are direct objects have no number to know them by. Null if there are too many. */
  private @Nullable FontText font(Node font) {
    FontText known = fonts.get(font.number());
    if (known != null || fontsRead == MAX_FONTS) {
      return known;
    }
    fontsRead++;
    FontText read = FontText.of(font);
    if (font.number() != 0) {
      fonts.put(font.number(), read);
    }
    return read;
  }

  private static List<COSBase> numbers(Node array) {
    return array.elements().stream().map(Node::value).filter(Objects::nonNull).toList();
  }

  private static Matrix matrix(List<COSBase> numbers) {
    float[] values = new float[6];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((COSNumber) numbers.get(i)).floatValue();
    }
    return new Matrix(values[0], values[1], values[2], values[3], values[4], values[5]);
  }
}
