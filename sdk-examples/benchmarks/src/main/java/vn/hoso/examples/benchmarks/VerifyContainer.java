package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/** Verifies an ASiC-E container with one XAdES signature over its files of 50 KB. */
public class VerifyContainer extends VerifyDocument {

  @Param("10")
  public int files = 10;

  @Override
  String form() {
    return "XAdES";
  }

  @Override
  Path sign(Workplace workplace) throws IOException {
    List<Path> documents = new ArrayList<>();
    for (int i = 1; i <= files; i++) {
      documents.add(Files.copy(workplace.document(), workplace.file("giay-to-" + i + ".pdf")));
    }
    Path signed = workplace.file("signed.asice");
    try (DssSigner signer = new DssSigner(workplace, level())) {
      signer.signContainer(documents, signed);
    }
    return signed;
  }
}
