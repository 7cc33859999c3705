package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import vn.hoso.signature.SignatureLevel;

/** A PDF with signatures one after the other, each with a red seal on page 1. */
final class SealedPdf {

  private static final int SEAL_PIXELS = 300;
  private static final float SEAL_POINTS = 90;

  private SealedPdf() {}

  /** Signs the workplace's PDF so many times. */
  static Path write(Workplace workplace, int signatures) throws IOException {
    Path signed = workplace.file("signed.pdf");
    Path next = workplace.file("next.pdf");
    Files.copy(workplace.document(), signed);
    byte[] seal = seal();
    try (DssSigner signer = new DssSigner(workplace, SignatureLevel.B_B)) {
      for (int i = 0; i < signatures; i++) {
        signer.signVisibly(signed, next, place(seal, i));
        Files.move(next, signed, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return signed;
  }

  /** Beside the others, so that none lies over another. */
  private static SignatureImageParameters place(byte[] seal, int number) {
    SignatureFieldParameters field = new SignatureFieldParameters();
    field.setPage(1);
    field.setOriginX(50 + number % 5 * 100);
    field.setOriginY(600 + number / 5 * 100);
    field.setWidth(SEAL_POINTS);
    field.setHeight(SEAL_POINTS);
    SignatureImageParameters image = new SignatureImageParameters();
    image.setImage(new InMemoryDocument(seal, "dau.png"));
    image.setFieldParameters(field);
    return image;
  }

  private static byte[] seal() throws IOException {
    BufferedImage image = new BufferedImage(SEAL_PIXELS, SEAL_PIXELS, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillOval(0, 0, SEAL_PIXELS - 1, SEAL_PIXELS - 1);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
