package vn.hoso.lgsp.post;

import vn.hoso.error.HosoException;
import vn.hoso.transport.RequestOptions;

/**
 * The post (VNPost). Its fields were seen at one system; its address and its codes were not: {@link
 * PostOptions} has them. Thread-safe.
 */
public interface PostService {

  /** As {@link #order(PostOrder, RequestOptions)}, with the client's own limits. */
  default PostReceipt order(PostOrder order) {
    return order(order, RequestOptions.defaults());
  }

  /**
   * Orders a delivery. Sent once: again only if it cannot have arrived, or if the gateway did
   * nothing but refuse its token.
   *
   * @throws vn.hoso.error.OutcomeUnknownException if it may have arrived; no call tells
   * @throws vn.hoso.error.AlreadyExistsException if the post says so by a code of {@link
   *     vn.hoso.lgsp.AnswerCodes#alreadyThere}
   * @throws HosoException if the gateway or the post did not answer, or refused
   */
  PostReceipt order(PostOrder order, RequestOptions options);
}
