/**
 * The store of digitised results (kho kết quả số hoá) of the national portal: what agencies have
 * issued before, so that citizens need not hand it in again. {@link
 * vn.hoso.portal.store.ResultStore} is the entry.
 */
@NullMarked
package vn.hoso.portal.store;

import org.jspecify.annotations.NullMarked;
