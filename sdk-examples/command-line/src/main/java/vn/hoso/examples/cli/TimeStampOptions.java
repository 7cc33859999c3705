package vn.hoso.examples.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.time.TimeStampService;

/** Which services give the time-stamps. */
final class TimeStampOptions {

  @Option(
      names = "--tsa",
      paramLabel = "URL",
      converter = ServiceConverter.class,
      description =
          "Dịch vụ cấp dấu thời gian (RFC 3161); cho nhiều lần thì hỏi lần lượt đến khi có dịch vụ"
              + " trả lời.")
  private List<TimeStampService> services = new ArrayList<>();

  /**
   * Those that the level needs.
   *
   * @return empty at B-B
   * @throws ParameterException if they are missing, or the level has none
   */
  Optional<TimeStampService> requireFor(SignatureLevel level, CommandSpec command) {
    if ((level == SignatureLevel.B_B) != services.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          services.isEmpty()
              ? "--level %s cần --tsa".formatted(LevelConverter.text(level))
              : "--tsa cần --level B-T, B-LT hoặc B-LTA");
    }
    return services.stream().reduce((first, next) -> TimeStampService.inOrder(first, next));
  }

  static final class ServiceConverter implements ITypeConverter<TimeStampService> {
    @Override
    public TimeStampService convert(String value) {
      try {
        return TimeStampService.of(URI.create(value));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
