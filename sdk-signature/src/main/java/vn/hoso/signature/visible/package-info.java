/** What a signature of a PDF shows, and where (NĐ 30/2020/NĐ-CP Phụ lục I). */
@NullMarked
package vn.hoso.signature.visible;

import org.jspecify.annotations.NullMarked;
