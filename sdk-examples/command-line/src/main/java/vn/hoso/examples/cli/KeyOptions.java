package vn.hoso.examples.cli;

import java.math.BigInteger;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.Pkcs11Options;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.SigningKeys;

/** Which key signs, and what opens it. */
final class KeyOptions {

  @ArgGroup(multiplicity = "1")
  private Place place = new Place();

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "Tên của khóa, khi tệp hoặc thiết bị có nhiều khóa.")
  private @Nullable String alias;

  @Mixin private PinOptions pin = new PinOptions();

  /** A file or a token. */
  static final class Place {

    @Option(
        names = "--p12",
        required = true,
        paramLabel = "FILE",
        description = "Khóa ký trong tệp PKCS#12 (.p12, .pfx).")
    private Path file = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Token token;
  }

  /** A token, and which of its certificates. */
  static final class Token {

    @Option(
        names = "--pkcs11",
        required = true,
        paramLabel = "MODULE",
        description =
            "Khóa ký trong thiết bị (USB token, thẻ, HSM): trình điều khiển PKCS#11 của hãng.")
    private Path driver = Path.of("");

    @Option(
        names = "--token",
        paramLabel = "LABEL",
        description = "Tên của thiết bị, khi có nhiều thiết bị.")
    private @Nullable String label;

    @Option(
        names = "--serial",
        paramLabel = "HEX",
        converter = SerialConverter.class,
        description = "Số sê-ri của chứng thư số, khi thiết bị có nhiều chứng thư số.")
    private @Nullable BigInteger serial;
  }

  /**
   * Reads the PIN and opens the key.
   *
   * @throws DocumentSignatureException if it cannot be opened, or may not sign
   */
  OpenKey open(CommandSpec command) {
    Pin secret = pin.read(command);
    try {
      return new OpenKey(
          place.token == null
              ? file(place.file, secret)
              : SigningKeys.pkcs11(choice(place.token), secret));
    } finally {
      secret.destroy();
    }
  }

  private SigningKey file(Path file, Pin secret) {
    return alias == null
        ? SigningKeys.pkcs12(file, secret)
        : SigningKeys.pkcs12(file, secret, alias);
  }

  private Pkcs11Options choice(Token token) {
    Pkcs11Options options = Pkcs11Options.of(token.driver);
    options = token.label == null ? options : options.tokenLabel(token.label);
    options = token.serial == null ? options : options.serialNumber(token.serial);
    return alias == null ? options : options.alias(alias);
  }

  static final class SerialConverter implements ITypeConverter<BigInteger> {
    @Override
    public BigInteger convert(String value) {
      try {
        return new BigInteger(value.replace(":", ""), 16);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "'%s' is not the serial number of a certificate in hexadecimal".formatted(value));
      }
    }
  }
}
