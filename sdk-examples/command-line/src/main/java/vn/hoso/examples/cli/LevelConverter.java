package vn.hoso.examples.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.hoso.signature.SignatureLevel;

/** Levels as the standards write them: {@code B-LT}. */
final class LevelConverter implements ITypeConverter<SignatureLevel> {

  @Override
  public SignatureLevel convert(String value) {
    return Arrays.stream(SignatureLevel.values())
        .filter(level -> text(level).equals(value.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is not a level: B-B, B-T, B-LT or B-LTA".formatted(value)));
  }

  static String text(SignatureLevel level) {
    return level.name().replace('_', '-');
  }
}
