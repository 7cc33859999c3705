package vn.hoso.signature.key;

import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * The PIN or password that opens a key. It does not show itself: {@link #toString()} redacts, it is
 * not serializable, and {@link #reveal()} is the only way to the characters.
 *
 * <p>Thread-safe; immutable until it is destroyed.
 */
public final class Pin implements Destroyable {

  private final char[] characters;
  private boolean destroyed;

  private Pin(char[] characters) {
    this.characters = characters;
  }

  /** Copies the characters; the caller can overwrite its own. An empty PIN is a PIN. */
  public static Pin of(char[] characters) {
    return new Pin(characters.clone());
  }

  /** For a PIN that already is a string, for example from configuration. */
  public static Pin of(String characters) {
    return new Pin(characters.toCharArray());
  }

  /**
   * A copy of the characters, to be overwritten after use.
   *
   * @throws IllegalStateException if the PIN was destroyed
   */
  public synchronized char[] reveal() {
    if (destroyed) {
      throw new IllegalStateException("The PIN was destroyed; make a new one");
    }
    return characters.clone();
  }

  /** Overwrites the characters. Keys that were opened before stay open. */
  @Override
  public synchronized void destroy() {
    Arrays.fill(characters, '\0');
    destroyed = true;
  }

  @Override
  public synchronized boolean isDestroyed() {
    return destroyed;
  }

  /** Compares in constant time. A destroyed PIN equals only itself. */
  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Pin pin) || isDestroyed() || pin.isDestroyed()) {
      return false;
    }
    char[] mine = reveal();
    char[] theirs = pin.reveal();
    int difference = mine.length ^ theirs.length;
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      difference |= mine[i] ^ theirs[i];
    }
    Arrays.fill(mine, '\0');
    Arrays.fill(theirs, '\0');
    return difference == 0;
  }

  /** The same for all PINs, since a hash of a short secret tells the secret. */
  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "Pin[redacted]";
  }
}
