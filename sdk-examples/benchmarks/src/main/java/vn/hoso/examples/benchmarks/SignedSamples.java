package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;

/** Signed documents of each form, made by the reference implementation with its defaults. */
final class SignedSamples {

  private static final int SEAL_PIXELS = 300;
  private static final float SEAL_POINTS = 90;

  private SignedSamples() {}

  /** The workplace's PDF with signatures one after the other, each with a red seal on page 1. */
  static Path pdf(Workplace workplace, int signatures) throws IOException {
    Path signed = workplace.file("signed.pdf");
    Path next = workplace.file("next.pdf");
    Files.copy(workplace.document(), signed);
    byte[] seal = seal();
    try (DssSigner signer = new DssSigner(workplace, vn.hoso.signature.SignatureLevel.B_B)) {
      for (int i = 0; i < signatures; i++) {
        signer.signVisibly(signed, next, place(seal, i));
        Files.move(next, signed, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return signed;
  }

  /** Enveloped in the document. */
  static Path xml(Workplace workplace, Path document) throws IOException {
    XAdESSignatureParameters parameters = new XAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    try (DssKey key = new DssKey(workplace)) {
      return save(
          key.sign(new XAdESService(new CommonCertificateVerifier()), parameters, file(document)),
          workplace.file("signed.xml"));
    }
  }

  /** The signature without the content. */
  static Path detachedCms(Workplace workplace, Path content) throws IOException {
    CAdESSignatureParameters parameters = new CAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
    parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
    try (DssKey key = new DssKey(workplace)) {
      return save(
          key.sign(new CAdESService(new CommonCertificateVerifier()), parameters, file(content)),
          workplace.file("signed.p7s"));
    }
  }

  /** The files in an ASiC-E container with one XAdES signature. */
  static Path container(Workplace workplace, List<Path> files) throws IOException {
    ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
    parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
    try (DssKey key = new DssKey(workplace)) {
      return save(
          key.signAll(
              new ASiCWithXAdESService(new CommonCertificateVerifier()),
              parameters,
              files.stream().map(SignedSamples::file).toList()),
          workplace.file("signed.asice"));
    }
  }

  private static DSSDocument file(Path file) {
    return new FileDocument(file.toFile());
  }

  private static Path save(DSSDocument signed, Path target) throws IOException {
    signed.save(target.toString());
    return target;
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
