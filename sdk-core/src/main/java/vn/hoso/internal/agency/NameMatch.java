package vn.hoso.internal.agency;

/**
 * How well a name matches what is searched for; the less of each, the better.
 *
 * @param unfinished wanted words that are only the beginning of one in the name; negative if the
 *     name does not match
 * @param apart wanted words that do not stand behind the one before, the first at the beginning
 * @param more words of the name that were not wanted
 */
record NameMatch(int unfinished, int apart, int more) {

  static final NameMatch NONE = new NameMatch(-1, 0, 0);

  boolean isNone() {
    return unfinished < 0;
  }
}
