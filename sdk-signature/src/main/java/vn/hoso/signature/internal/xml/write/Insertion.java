package vn.hoso.signature.internal.xml.write;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Where in the text of a document a new last child of an element goes. All other characters stay as
 * they are, so the text is searched for the element's end instead of being written anew from the
 * tree. It is known to be well-formed, and to have no document type.
 *
 * @param at position in the text
 * @param removed how many characters there have to go: {@code />} of an empty-element tag
 * @param before what has to be written before the child
 * @param after what has to be written after it
 */
record Insertion(int at, int removed, String before, String after) {

  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";
  private static final String INSTRUCTION = "<?";

  static Insertion lastIn(Element parent, String text) {
    int wanted = number(parent);
    int elements = 0;
    int depth = 0;
    int parentDepth = Integer.MAX_VALUE;
    int i = text.indexOf('<');
    while (i >= 0) {
      int next;
      if (text.startsWith(COMMENT, i)) {
        next = after(text, "-->", i + COMMENT.length());
      } else if (text.startsWith(CDATA, i)) {
        next = after(text, "]]>", i + CDATA.length());
      } else if (text.startsWith(INSTRUCTION, i)) {
        next = after(text, "?>", i);
      } else if (text.charAt(i + 1) == '/') {
        if (depth == parentDepth) {
          return new Insertion(i, 0, "", "");
        }
        depth--;
        next = after(text, ">", i);
      } else {
        next = endOfTag(text, i);
        boolean empty = text.charAt(next - 2) == '/';
        depth += empty ? 0 : 1;
        if (elements == wanted && empty) {
          return new Insertion(next - 2, 2, ">", "</" + parent.getTagName() + ">");
        }
        if (elements == wanted) {
          parentDepth = depth;
        }
        elements++;
      }
      i = text.indexOf('<', next);
    }
    throw new IllegalStateException("The text is not that of the tree");
  }

  /** How many elements start before this one. */
  private static int number(Element element) {
    NodeList all = element.getOwnerDocument().getElementsByTagNameNS("*", "*");
    int number = 0;
    while (!element.isSameNode(all.item(number))) {
      number++;
    }
    return number;
  }

  /** A greater-than sign may be in an attribute's value. */
  private static int endOfTag(String text, int start) {
    char quote = 0;
    int i = start;
    while (quote != 0 || text.charAt(i) != '>') {
      char c = text.charAt(i++);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return i + 1;
  }

  private static int after(String text, String end, int from) {
    return text.indexOf(end, from) + end.length();
  }
}
