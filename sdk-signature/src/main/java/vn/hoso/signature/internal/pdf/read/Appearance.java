package vn.hoso.signature.internal.pdf.read;

/**
 * What the field of a signature shows, as far as it can be told without rendering.
 *
 * @param page the number of the page's object; 0 if it is not known
 * @param place in the coordinates of the page
 * @param right whether its middle is in the right half of the page as readers see it
 * @param picture whether it has one
 * @param text in one line; empty if there is none that can be read
 * @param slanted whether text is set in italics
 */
public record Appearance(
    long page, Box place, boolean right, boolean picture, String text, boolean slanted) {}
