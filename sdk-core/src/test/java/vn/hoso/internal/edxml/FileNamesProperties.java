package vn.hoso.internal.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FileNamesProperties {

  @Property
  void safe_anyName_isOneThatEverySystemTakes(@ForAll("names") String name) {
    String safe = FileNames.safe(name, "attachment-1");

    assertThat(safe)
        .isNotEmpty()
        .doesNotMatch("(?s).*[/\\\\<>:\"|?*\\p{Cntrl}\\p{Cf}\\p{Cs}].*")
        .doesNotMatch("(?s)[. ].*|.*[. ]")
        .isEqualTo(Normalizer.normalize(safe, Normalizer.Form.NFC));
    assertThat(safe.toLowerCase(Locale.ROOT).replaceFirst(" *(?:\\..*)?$", ""))
        .isNotIn("con", "prn", "aux", "nul", "com1", "lpt9", "conin$");
    assertThat(FileNames.numbered(safe, 99_999).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(255);
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of("con", "NUL", "com1", ".", " ", "..", "/", "\\", "a", ".pdf", "_"),
            Arbitraries.of("\u202e", "\u0000", "\u0300", "\u01a0", "\ud83d", "ữ".repeat(90)),
            Arbitraries.of("x".repeat(229), "Tờ trình", ".a/b", "\u200b", "\u00a0", "\u3000"),
            Arbitraries.strings().ofMaxLength(3));
    return parts.list().ofMaxSize(5).map(list -> String.join("", list));
  }
}
