package vn.hoso.internal.agency;

/**
 * How well a name matches what is searched for; the less of each, the better.
 *
 * @param otherMarks wanted words, typed with diacritics, which the name does not have with the same
 * @param unfinished wanted words that are only the beginning of one in the name
 * @param apart wanted words that do not stand behind the one before, the first at the beginning
 * @param more words of the name that were not wanted
 */
record NameMatch(int otherMarks, int unfinished, int apart, int more) {}
