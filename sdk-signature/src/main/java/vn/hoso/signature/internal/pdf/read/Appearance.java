package vn.hoso.signature.internal.pdf.read;

/**
 * What the field of a signature shows, as far as it can be told without rendering.
 *
 * @param page the number of the page's object; 0 if it is not known
 * @param pageWidth in points; 0 if it is not known
 * @param picture whether it has one
 * @param text in one line; empty if there is none that can be read
 * @param slanted whether text is set in italics
 */
public record Appearance(
    long page, Box place, float pageWidth, boolean picture, String text, boolean slanted) {}
