package vn.hoso.edxml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.hoso.error.MalformedMessageException;

/**
 * Messages of our own writer, changed as other systems and attackers write them, are read into the
 * directory or refused, and nothing is ever elsewhere or left behind.
 */
class MutatedMessageProperties {

  private static final Pattern CONTENT =
      Pattern.compile("(<(?!/)[^<>]*ContentTransferEncoded[^<>]*>)([^<]*)");
  private static Path temp;

  @BeforeContainer
  static void create() throws IOException {
    temp = Files.createTempDirectory("edxml-");
  }

  @AfterContainer
  static void delete() throws IOException {
    Files.delete(temp);
  }

  @Property(tries = 500)
  void message_mutated_isReadIntoTheDirectoryOrRefused(
      @ForAll("messages") String message,
      @ForAll("mutations") @Size(min = 1, max = 3) List<UnaryOperator<String>> mutations) {
    String mutated = message;
    for (UnaryOperator<String> mutation : mutations) {
      mutated = mutation.apply(mutated);
    }
    Path directory = temp.resolve("nhan");

    try {
      ReceivedEdxml received =
          EdxmlReader.create().read(Samples.stream(mutated.getBytes(UTF_8)), directory);

      assertThat(files(directory))
          .containsExactlyInAnyOrderElementsOf(
              received.attachments().stream().map(each -> each.file().orElseThrow()).toList());
    } catch (MalformedMessageException e) {
      assertThat(e).hasMessageStartingWith("edXML message").hasMessageEndingWith(".");
      assertThat(files(directory)).isEmpty();
    }
    assertThat(files(temp)).containsExactly(directory);
    remove(directory);
  }

  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.of(FuzzSeeds.messages()).map(message -> new String(message, UTF_8));
  }

  @Provide
  Arbitrary<List<UnaryOperator<String>>> mutations() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
    Arbitrary<UnaryOperator<String>> lines =
        Combinators.combine(places, places, Arbitraries.of("swap", "repeat", "drop"))
            .as((one, other, what) -> text -> lines(text, one, other, what));
    Arbitrary<UnaryOperator<String>> zips =
        Combinators.combine(places, Arbitraries.of(0, 1, 0x50, 0x7f, 0xff))
            .as((place, value) -> text -> zip(text, place, value));
    return Arbitraries.oneOf(
            lines,
            zips,
            Arbitraries.of("", "x:", "edxml:").map(to -> text -> text.replace("edXML:", to)),
            Arbitraries.of("\ufeff", "1234\n", "\u0000", "</edXML>", "<?xml version='1.1'?>")
                .map(junk -> text -> junk + text),
            places.map(length -> text -> text.substring(0, length % (text.length() + 1))),
            places.map(length -> text -> content(text, old -> cut(old, length))),
            places.map(place -> text -> content(text, old -> cut(old, place) + "\r\n =" + old)),
            Arbitraries.of("../../x", "/etc/x", "C:\\x", "con", "..", "a\u202eb", "ữ".repeat(300))
                .map(name -> text -> text.replaceAll(">[^<]*\\.pdf<", ">" + quoted(name) + "<")))
        .list();
  }

  /** Our writer writes an element to a line. */
  private static String lines(String text, int one, int other, String what) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int from = one % lines.size();
    int to = other % lines.size();
    switch (what) {
      case "swap" -> Collections.swap(lines, from, to);
      case "repeat" -> lines.add(to, lines.get(from));
      default -> lines.remove(from);
    }
    return String.join("\n", lines);
  }

  private static String zip(String text, int place, int value) {
    return content(
        text,
        base64 -> {
          byte[] zip;
          try {
            zip = Base64.getMimeDecoder().decode(base64);
          } catch (IllegalArgumentException e) {
            return base64;
          }
          if (zip.length > 0) {
            zip[place % zip.length] = (byte) value;
          }
          return new String(Base64.getEncoder().encode(zip), ISO_8859_1);
        });
  }

  private static String content(String text, UnaryOperator<String> change) {
    return CONTENT
        .matcher(text)
        .replaceAll(match -> quoted(match.group(1) + change.apply(match.group(2))));
  }

  private static String cut(String text, int length) {
    return text.substring(0, length % (text.length() + 1));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static List<Path> files(Path directory) {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path directory) {
    try {
      for (Path file : files(directory)) {
        Files.delete(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
