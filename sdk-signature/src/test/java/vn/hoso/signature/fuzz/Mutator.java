package vn.hoso.signature.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.ZipWriter;

/** Changes documents, by a seed: bytes, and what bytes are about. */
final class Mutator {

  private static final Pattern OBJECT = Pattern.compile("(?s)\\b(\\d{1,4}) 0 obj\\b(.*?)\\bendobj");
  private static final Pattern TOKEN = Pattern.compile("/?[A-Za-z0-9]+");
  private static final Pattern ELEMENT = Pattern.compile("(?s)<([\\w:]+)[^<>]*>[^<>]*</\\1>");
  private static final Pattern TAG = Pattern.compile("(?s)</?[\\w:]+[^<>]*>");

  private final Random random;

  Mutator(long seed) {
    this.random = new Random(seed);
  }

  byte[] change(Specimen specimen) {
    byte[] bytes = specimen.bytes();
    if (random.nextInt(3) > 0) {
      return bytes(bytes);
    }
    return switch (specimen.kind()) {
      case PDF -> random.nextBoolean() ? updated(bytes) : edited(bytes, TOKEN);
      case XML -> random.nextBoolean() ? moved(bytes) : edited(bytes, TAG);
      case ZIP -> zipped(bytes);
      case CMS -> bytes(bytes(bytes));
    };
  }

  /** Changes what every file is made of. */
  byte[] bytes(byte[] bytes) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    byte[] changed = bytes.clone();
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
    switch (random.nextInt(6)) {
      case 0, 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> changed[at] = (byte) random.nextInt(256);
      case 3 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 4 -> {
        return spliced(bytes, at, random.nextBoolean() ? length : 0, slice(bytes));
      }
      default -> {
        byte[] other = slice(bytes);
        System.arraycopy(other, 0, changed, at, Math.min(other.length, changed.length - at));
      }
    }
    return changed;
  }

  /** Puts one token of the document in the place of another. */
  private byte[] edited(byte[] bytes, Pattern tokens) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<MatchResult> found = tokens.matcher(text).results().toList();
    MatchResult one = pick(found);
    MatchResult other = pick(found);
    byte[] replacement = other.group().getBytes(StandardCharsets.ISO_8859_1);
    return spliced(bytes, one.start(), one.end() - one.start(), replacement);
  }

  /** An incremental update with an object that is there, changed, or a new one of its number. */
  private byte[] updated(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<MatchResult> objects = OBJECT.matcher(text).results().toList();
    PdfUpdate update = PdfUpdate.of(bytes);
    for (int i = random.nextInt(3); i >= 0; i--) {
      String body = pick(objects).group(2).strip();
      byte[] changed = body.getBytes(StandardCharsets.ISO_8859_1);
      if (random.nextInt(4) > 0 && TOKEN.matcher(body).find()) {
        changed = edited(changed, TOKEN);
      }
      int number = Integer.parseInt(pick(objects).group(1));
      update.object(number, new String(changed, StandardCharsets.ISO_8859_1));
    }
    return update.write();
  }

  /** Moves, doubles or removes an element. */
  private byte[] moved(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<MatchResult> elements = ELEMENT.matcher(text).results().toList();
    MatchResult element = pick(elements);
    String without =
        random.nextBoolean()
            ? text
            : text.substring(0, element.start()) + text.substring(element.end());
    if (random.nextInt(4) == 0) {
      return without.getBytes(StandardCharsets.UTF_8);
    }
    MatchResult place = pick(TAG.matcher(without).results().toList());
    return (without.substring(0, place.end()) + element.group() + without.substring(place.end()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Renames, doubles, removes, changes, adds and reorders entries. */
  private byte[] zipped(byte[] bytes) {
    List<String> names = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    ZipWriter.entries(bytes)
        .forEach(
            (name, content) -> {
              names.add(name);
              contents.add(content);
            });
    int at = random.nextInt(names.size());
    switch (random.nextInt(7)) {
      case 0 -> names.set(at, renamed(names.get(at)));
      case 1 -> {
        names.add(names.get(at));
        contents.add(slice(bytes));
      }
      case 2 -> {
        names.remove(at);
        contents.remove(at);
      }
      case 3 -> contents.set(at, bytes(contents.get(at)));
      case 4 -> {
        names.add(renamed(names.get(at)));
        contents.add(contents.get(random.nextInt(contents.size())));
      }
      case 5 -> {
        int other = random.nextInt(names.size());
        Collections.swap(contents, at, other);
      }
      default -> {
        int other = random.nextInt(names.size());
        Collections.swap(contents, at, other);
        Collections.swap(names, at, other);
      }
    }
    ZipWriter zip = new ZipWriter();
    for (int i = 0; i < names.size(); i++) {
      zip.add(names.get(i), contents.get(i));
    }
    return random.nextInt(4) == 0 ? bytes(zip.bytes("")) : zip.bytes("");
  }

  private String renamed(String name) {
    int at = random.nextInt(name.length() + 1);
    if (random.nextInt(4) == 0) {
      return "META-INF/" + name;
    }
    String more = pick(List.of("x", "/", ".", "A", "%20", "\u0309"));
    return name.substring(0, at) + more + name.substring(Math.min(name.length(), at + 1));
  }

  private byte[] slice(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    return Arrays.copyOfRange(
        bytes, from, from + random.nextInt(Math.min(512, bytes.length - from)));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(added);
    out.write(bytes, at + removed, bytes.length - at - removed);
    return out.toByteArray();
  }
}
