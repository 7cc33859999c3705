package vn.hoso.signature.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What other programs than ours take from a document. */
final class Meanings {

  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

  private Meanings() {}

  /** The text of each page, as PDFBox shows it. */
  static String ofPdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return document.getNumberOfPages() + " pages: " + new PDFTextStripper().getText(document);
    }
  }

  /** The content, whatever follows it. */
  static String ofCms(Path file) throws IOException, CMSException, OperatorCreationException {
    byte[] cms = Files.readAllBytes(file);
    CMSSignedDataParser parser =
        new CMSSignedDataParser(new JcaDigestCalculatorProviderBuilder().build(), cms);
    return HexFormat.of().formatHex(parser.getSignedContent().getContentStream().readAllBytes());
  }

  /** The files of a container but its own, by its directory and from its front. */
  static String ofZip(Path file) throws IOException, GeneralSecurityException {
    Map<String, String> listed = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        put(listed, entry, zip.getInputStream(entry));
      }
    }
    Map<String, String> passing = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        put(passing, entry, in);
      }
    }
    return listed.equals(passing) ? listed.toString() : listed + " or " + passing;
  }

  /** Names, attributes and text below the root, without its signatures. */
  static String ofXml(Path file) throws IOException, ParserConfigurationException, SAXException {
    return text(parsed(file).getDocumentElement());
  }

  /** Of the invoice in it, where a program looks for it. */
  static String ofInvoice(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    StringBuilder found = new StringBuilder();
    for (Node each = parsed(file).getDocumentElement().getFirstChild();
        each != null;
        each = each.getNextSibling()) {
      if (each instanceof Element element && element.getTagName().equals("DLHDon")) {
        found.append(text(element));
      }
    }
    return found.toString();
  }

  private static void put(Map<String, String> files, ZipEntry entry, InputStream in)
      throws IOException, GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
    if (!entry.getName().startsWith("META-INF/") && !entry.getName().equals("mimetype")) {
      files.merge(entry.getName(), HexFormat.of().formatHex(digest), (one, two) -> one + two);
    }
  }

  private static Document parsed(Path file)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(file.toFile());
  }

  private static String text(Node node) {
    if (DSIG.equals(node.getNamespaceURI()) && "Signature".equals(node.getLocalName())) {
      return "";
    }
    if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      return node.getNodeValue();
    }
    StringBuilder text = new StringBuilder();
    if (node instanceof Element element) {
      text.append('<')
          .append(name(element))
          .append(attributes(element.getAttributes()))
          .append('>');
      for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
        text.append(text(each));
      }
      text.append("</>");
    }
    return text.toString();
  }

  private static Map<String, String> attributes(NamedNodeMap attributes) {
    Map<String, String> sorted = new TreeMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node each = attributes.item(i);
      if (!each.getNodeName().startsWith("xmlns")) {
        sorted.put(name(each), each.getNodeValue());
      }
    }
    return sorted;
  }

  private static String name(Node node) {
    return "{" + node.getNamespaceURI() + "}" + node.getLocalName();
  }
}
