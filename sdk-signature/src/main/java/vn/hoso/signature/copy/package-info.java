/** From paper to an electronic copy, and back (NĐ 137/2024/NĐ-CP Điều 4 and 5). */
@NullMarked
package vn.hoso.signature.copy;

import org.jspecify.annotations.NullMarked;
