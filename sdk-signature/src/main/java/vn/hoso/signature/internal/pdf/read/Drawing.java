package vn.hoso.signature.internal.pdf.read;

import java.util.List;

/**
 * What content draws.
 *
 * @param pictures where they are, in the coordinates of the content
 * @param text in one line
 * @param slanted whether some of the text is set in italics
 */
record Drawing(List<Box> pictures, String text, boolean slanted) {

  Drawing {
    pictures = List.copyOf(pictures);
  }
}
